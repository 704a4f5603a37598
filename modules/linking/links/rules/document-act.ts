/**
 * What a document does, as far as its kind, subject and first sentences tell: answers (reports, replies), asks (for
 * more time, opinions, money), directs (urges, instructs, invites others), passes on what another wrote, issues
 * something of its own (a plan, a decision), or none of these clearly.
 */
export type DocumentAct = 'answers' | 'asks' | 'directs' | 'passes-on' | 'issues' | 'amends' | 'unclear';

interface Speaking {
  kind: string | null;
  symbolKey: string | null;
  subject: string;
  opening: string;
}

const PASSES_ON =
  /(?:^|[\s"“(])(?:chuyển (?:tiếp|đến|văn bản|báo cáo|công văn|hồ sơ|kế hoạch|đơn|xử lý)|sao gửi|sao lục|sao y|trích sao|gửi lại|luân chuyển văn bản|gửi văn bản của|gửi báo cáo của)/u;
const ASKS =
  /gia hạn|lùi (?:thời|ngày|tiến độ)|thêm thời gian|xin (?:ý kiến|phép|chủ trương|lùi|kinh phí|hướng dẫn|rút|hoãn|tạm dừng)|lấy ý kiến|góp ý|tham gia ý kiến|cho ý kiến|dự thảo|đề nghị (?:hướng dẫn|bổ sung|cấp|hỗ trợ|cung cấp|phối hợp|làm rõ|giải đáp|điều chỉnh|cử|tạm dừng|hoãn|không giao|rút)|vướng mắc|kiến nghị|đính chính|thu hồi|cử (?:cán bộ|công chức|đầu mối|người|thành viên|đại biểu)|đăng ký (?:tham|nhu|danh)|phân bổ|thẩm định/u;
const DIRECTS =
  /đôn đốc|nhắc|yêu cầu (?:báo cáo|thực hiện|các)|đề nghị (?:báo cáo|gửi báo cáo|các|quý)|hướng dẫn|quán triệt|phổ biến|phân công|chỉ đạo|tập huấn|mời |giao (?:nhiệm vụ|chỉ tiêu)|tổ chức (?:hội nghị|lớp|họp)|kiểm tra|giám sát/u;
const ANSWERS =
  /^(?:v\/v:?|về việc)?\s*(?:gửi\s+)?(?:tổng hợp\s+)?báo cáo|kết quả (?:triển khai|thực hiện|công tác|rà soát|xây dựng|tổ chức|năm|quý|tháng|[\p{L} ]{0,30}thực hiện)|tình hình(?: [\p{L},]+){0,4} thực hiện|tiến độ(?: [\p{L}]+){0,3} thực hiện|trả lời|phúc đáp|không phát sinh|sơ kết|tổng kết|kết quả/u;
const AMENDS = /sửa đổi|bổ sung(?! kinh phí)|điều chỉnh|thay thế|bãi bỏ/u;
/** A letter's own words that it reports. */
const REPORTING =
  /(?:xin |trân trọng |kính |tổng hợp,? )?báo cáo (?:kết quả|tình hình|tiến độ|như sau|với|ubnd|ủy ban|uỷ ban|sở|đồng chí|về|việc|nội dung|các nội dung|cụ thể)|báo cáo(?::|\s*\n)|kết quả (?:thực hiện |triển khai )?như sau|kết quả cụ thể|có ý kiến như sau|trả lời như sau/u;
/** A letter that wants something of those it is written to. */
const WANTS =
  /(?:đề nghị|yêu cầu|giao)\s+(?:các|quý|thủ trưởng|giám đốc|chủ tịch|ubnd các|ủy ban nhân dân các|uỷ ban nhân dân các|cơ quan|đơn vị|địa phương|phòng|công chức|trưởng)/u;
const TO_MANY =
  /kính gửi\s*:?\s*(?:-\s*)?(?:các|ubnd các|ủy ban nhân dân các|uỷ ban nhân dân các|thủ trưởng các|trưởng các|trường|trạm|phòng)/u;
const DELAY =
  /(?:đề nghị|xin|kính đề nghị|cho phép)[^.\n]{0,80}(?:gia hạn|lùi|kéo dài thời)|chưa (?:thể )?hoàn thành[^.\n]{0,80}(?:gia hạn|lùi)/u;

const ISSUED_KINDS = [
  'Kế hoạch',
  'Quyết định',
  'Chương trình',
  'Hướng dẫn',
  'Thông báo',
  'Phương án',
  'Đề án',
  'Nghị quyết',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
];
const PASSING_KINDS = ['Phiếu chuyển', 'Phiếu gửi'];
const DIRECTING_KINDS = ['Giấy mời', 'Công điện', 'Chỉ thị', 'Giấy giới thiệu'];

/** Reads the act; what stands in the subject weighs more than the kind, the kind more than the text. */
export function documentAct({ kind, symbolKey, subject, opening }: Speaking): DocumentAct {
  const about = plain(subject);
  const text = plain(opening);
  const report = kind === 'Báo cáo' || /\/(?:\d{4}\/)?BC-/.test(symbolKey ?? '');
  if (PASSING_KINDS.includes(kind ?? '') || PASSES_ON.test(about)) return 'passes-on';
  if (DIRECTING_KINDS.includes(kind ?? '')) return 'directs';
  if (ASKS.test(about) && !(report && !/gia hạn|lùi|góp ý|dự thảo/u.test(about))) return 'asks';
  if (ISSUED_KINDS.includes(kind ?? '')) return AMENDS.test(about) ? 'amends' : 'issues';
  const saysSo = ANSWERS.test(about);
  if (DIRECTS.test(about) && !report && !(saysSo && !/đôn đốc|nhắc|yêu cầu|đề nghị|hướng dẫn/u.test(about))) {
    return 'directs';
  }
  if (report) return 'answers';
  if (TO_MANY.test(text) || (WANTS.test(text) && !REPORTING.test(text))) return 'directs';
  if (WANTS.test(text) && /trước ngày|chậm nhất|gửi về/u.test(text)) return 'directs';
  if (DELAY.test(text)) return 'asks';
  if (AMENDS.test(about)) return 'unclear';
  return saysSo || REPORTING.test(text) ? 'answers' : 'unclear';
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ \t]+/g, ' ')
    .trim();
}
