import { fold } from '../text/normalize';
import { startsWithUnit } from '../structure/unit-text';
import type { Span } from '../types';

/** Who acts in a sentence, and with whom; spans are offsets into the sentence. */
export interface Subject {
  units: Span;
  partners: Span | null;
}

/** Small-letter words with which what a unit does begins; in names of units they are written with a capital. */
const VERB =
  /(?<=[\s,;:])(?:căn cứ|trên cơ sở|trong phạm vi|theo (?:chức năng|nhiệm vụ|thẩm quyền|lĩnh vực|phân công)|có (?:trách nhiệm|nhiệm vụ|văn bản|kế hoạch|báo cáo)|chịu trách nhiệm|chủ trì|phối hợp|chủ động|xây dựng|triển khai|thực hiện|tham mưu|giúp|hướng dẫn|theo dõi|đôn đốc|đơn đốc|kiểm tra|báo cáo|gửi|tổng hợp|rà soát|bố trí|tăng cường|đẩy mạnh|tiếp tục|nghiên cứu|ban hành|cập nhật|phân công|cử|lập|là (?:cơ quan|đơn vị|đầu mối)|làm (?:đầu mối|tốt)|tuyên truyền|định hướng|hỗ trợ|quán triệt|khẩn trương|nghiêm túc|đăng tải|đăng ký|tiến hành|thường xuyên|kịp thời|bảo đảm|đảm bảo|đề xuất|quan tâm|chỉ đạo|tham gia|cung cấp|hoàn thành|hoàn thiện|phản ánh|hằng năm|hàng năm|định kỳ|trình|thông báo|đưa|lựa chọn|sử dụng|vận động|phát huy|duy trì|thành lập|kiện toàn|phải|chấp hành|tiếp nhận|đánh giá|thẩm định|lồng ghép|phổ biến|tự|cần|khai thác|huy động|nâng cao|trực tiếp|tích cực|xem xét|quyết định|cân đối|trong quá trình|ưu tiên|góp ý|quản lý, |quy định|nâng cấp|ứng dụng|bám sát|chuẩn bị|đề nghị|kiến nghị|công bố|cụ thể hóa|phát động|giao|được giao|trước ngày|chậm nhất|quyết liệt|tập trung|xác định|phê duyệt|trích|dành|thống nhất|phát hành|kết nối|yêu cầu|nắm|giám sát(?! )|tổ chức(?!\s*(?:[,;.)]|chính trị|đoàn thể|xã hội|hội|liên quan|có liên quan|và |cá nhân|thành viên|kinh tế|khác|đảng|tôn giáo|phi chính phủ|trực thuộc|tín dụng|quốc tế|khoa học|của)))/gu;
/** A verb behind one of these words belongs to the name: "cơ quan tham mưu", "được phân công chủ trì". */
const IN_NAME =
  /(?:cơ quan|được giao|được phân công|được|đơn vị được|có liên quan đến việc|chịu trách nhiệm|nhiệm vụ)\s$/u;
const LEAD_IN =
  /^(?:tren co so|can cu|trong pham vi|trong thoi gian|theo |de |dinh ky|hang nam|hang quy|hang thang|truoc ngay|doi voi|khi |sau khi|nham |thuc hien |tu ngay|voi vai tro|ngoai ra|dong thoi|ben canh)/;
const REQUEST = /(?:^|[\s,;:])(?:kính |trân trọng )?(?:đề nghị|yêu cầu|giao(?: cho)?)\s*:?\s+/giu;
const PARTNERS =
  /^[\s,]*(?:(?:là cơ quan[^,]*,?\s*)?chủ trì(?:[^,.;]{0,30})?[\s,]*)?(?:và\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)?\s*/iu;
const MAX_UNITS = 400;
/** Longest request, "trân trọng đề nghị". */
const MAX_REQUEST = 24;

/** The units a sentence begins with as those who act, also behind a lead-in or a request; null when none is named. */
export function readSubject(sentence: string): Subject | null {
  for (const start of candidates(sentence)) {
    const end = endOfUnits(sentence, start);
    if (end === null) continue;
    return { units: { start, end: trimEnd(sentence, start, end) }, partners: partnersAfter(sentence, end) };
  }
  return null;
}

/** Where the acting units may begin: after a request, at the start, after the comma of a lead-in. */
function candidates(sentence: string): number[] {
  const requests = [...sentence.matchAll(REQUEST)].map((match) => match.index + match[0].length);
  const leadIn = LEAD_IN.test(fold(sentence));
  const commas = leadIn
    ? [...sentence.matchAll(/[,:]\s+/g)].map((match) => match.index + match[0].length)
    : [];
  const verb = endOfUnits(sentence, 0) ?? Infinity;
  // "UBND tỉnh yêu cầu các sở …": who is asked acts, not who asks; later requests only follow a lead-in.
  const asked = requests.filter((start) => start <= verb + MAX_REQUEST || leadIn);
  return [...asked, 0, ...commas].filter((start) => startsWithUnit(sentence.slice(start)));
}

/** Where what the units do begins; null when no verb follows. */
function endOfUnits(sentence: string, start: number): number | null {
  for (const match of sentence.slice(start).matchAll(VERB)) {
    const at = start + match.index;
    if (at - start > MAX_UNITS) return null;
    if (!IN_NAME.test(sentence.slice(start, at))) return at;
  }
  return null;
}

function partnersAfter(sentence: string, verb: number): Span | null {
  const match = PARTNERS.exec(sentence.slice(verb));
  if (!match) return null;
  const start = verb + match[0].length;
  if (!startsWithUnit(sentence.slice(start))) return null;
  const end = endOfUnits(sentence, start) ?? endOfClause(sentence, start);
  return { start, end: trimEnd(sentence, start, end) };
}

function endOfClause(sentence: string, start: number): number {
  const stop = /[.;]/.exec(sentence.slice(start));
  return stop ? start + stop.index : sentence.length;
}

function trimEnd(sentence: string, start: number, end: number): number {
  return start + sentence.slice(start, end).replace(/[\s,;:.(]+$/, '').length;
}
