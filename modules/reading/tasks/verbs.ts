/**
 * Words with which what a unit does begins. They count in small letters only: names of units write them with a
 * capital ("Sở Xây dựng", "Ban Tổ chức").
 */
const VERBS = [
  'căn cứ|trên cơ sở|trong phạm vi|trong quá trình|theo (?:chức năng|nhiệm vụ|thẩm quyền|lĩnh vực|phân công|từng)',
  'có (?:trách nhiệm|nhiệm vụ|văn bản|kế hoạch|báo cáo)|chịu trách nhiệm|được (?:giao|phân công)',
  'chủ trì|phối hợp|chủ động|(?<!đầu tư |vật liệu |thầu )xây dựng|triển khai|thực hiện|tham mưu|giúp|hướng dẫn|theo dõi|đôn đốc|đơn đốc|kiểm tra|giám sát',
  'báo cáo|gửi|tổng hợp|rà soát|bố trí|tăng cường|đẩy mạnh|tiếp tục|nghiên cứu|ban hành|cập nhật|phân công|(?<!bầu |ứng |đề )cử|làm (?:đầu mối|tốt)',
  'là (?:cơ quan|đơn vị|đầu mối)|tuyên truyền|định hướng|hỗ trợ|quán triệt|khẩn trương|nghiêm túc|đăng tải|đăng ký|tiến hành',
  'thường xuyên|kịp thời|bảo đảm|đảm bảo|đề xuất|quan tâm|chỉ đạo|tham gia|cung cấp|hoàn thành|hoàn thiện|phản ánh|hằng năm|hàng năm',
  'định kỳ|(?<!chương |công |quy |giáo |lộ |tiến |quá |truyền |hành |pháp )trình|(?<!công |dân |độc |thành |tư |xác |thiết |đối |trung )lập|thông báo|đưa|lựa chọn|sử dụng|vận động|phát huy|duy trì|thành lập|kiện toàn|phải|chấp hành|tiếp nhận|đánh giá',
  'thẩm định|lồng ghép|phổ biến|tự|cần|khai thác|huy động|nâng cao|trực tiếp|tích cực|xem xét|quyết định|cân đối|ưu tiên|góp ý',
  'quy định|nâng cấp|ứng dụng|bám sát|chuẩn bị|đề nghị|kiến nghị|yêu cầu|công bố|cụ thể hóa|phát động|(?<!bàn |chuyển |ngoại |liên |khoán )giao|trước ngày|chậm nhất',
  'quyết liệt|tập trung|xác định|phê duyệt|trích|dành|thống nhất|phát hành|kết nối|nắm|tổng kết|sơ kết|thẩm tra|lấy ý kiến|tạo điều kiện',
  'thu thập|biên tập|số hóa|chuẩn hóa|xử lý|khảo sát|điều chỉnh|xác minh|vận hành|tháo gỡ|giải quyết|trả lời|phân bổ|thu hút|khuyến khích|đào tạo|tập huấn|bồi dưỡng|điều phối|phân tích|in ấn|biên soạn|sẵn sàng|lãnh đạo,? (?:chỉ đạo|xây dựng|triển khai|thực hiện|tổ chức|việc)|tăng thời lượng|lưu ý|chấn chỉnh|chỉnh lý|công khai|niêm yết|tuân thủ|đẩy nhanh|khắc phục|phấn đấu|bổ sung|sửa đổi|cam kết|liên hệ|sơ tán|trực ban|tiếp thu|quan triệt|nghiêm cấm|cấp (?:kinh phí|phát)|mở (?:lớp|đợt|chuyên)',
].join('|');

/** "tổ chức" is also a noun: "các tổ chức chính trị - xã hội", "cơ quan, tổ chức, cá nhân". */
const ORGANISE = String.raw`tổ chức(?!\s*(?:[,;.)]|chính trị|đoàn thể|xã hội|hội|liên quan|có liên quan|và |cá nhân|thành viên|kinh tế|khác|đảng|tôn giáo|phi chính phủ|trực thuộc|tín dụng|quốc tế|khoa học|của|tư vấn|hành chính))`;

const VERB = new RegExp(String.raw`(?<=[\s,;:])(?:${VERBS}|${ORGANISE})(?!\p{L})`, 'gu');
const VERB_AT_START = new RegExp(String.raw`^(?:${VERBS}|${ORGANISE})(?!\p{L})`, 'u');
/**
 * A sentence that a conversion ran into the name before it: "Sở Tài chính Tham mưu …", "Sở Y tế a) Chủ trì …". Only
 * openings that no name goes on with.
 */
const RUN_IN = new RegExp(
  String.raw`(?<=[\p{L})]\s)(?<!(?:^|[\s,])(?:${[
    'ban|phòng|vụ|cục|sở|bộ|trung tâm|tổ|đội|viện|hội đồng|[ủu][yỷ] ban|văn phòng|cơ quan|đơn vị|và|,',
  ].join('|')})\s)(?:${[
    'Chủ trì|Chủ động|Tham mưu|Theo dõi|Hướng dẫn|Rà soát|Bố trí|Căn cứ|Trên cơ sở|Có trách nhiệm|Chịu trách nhiệm|Tăng cường',
    'Tiếp tục|Triển khai|Thực hiện|Đôn đốc|Báo cáo|Ban hành|Cập nhật|Cung cấp|Đẩy mạnh|Khẩn trương|Định kỳ|Hằng năm|Hàng năm',
    'Là (?:cơ quan|đơn vị|đầu mối)|Tổng hợp,? (?:và )?báo cáo|Phối hợp (?:với|cùng|chặt|hướng dẫn|tổ chức|các|triển|thực|tuyên)',
    'Xây dựng (?:kế hoạch|chương trình|dự toán)|Chỉ đạo (?:các|xây|việc|thực)|Tổ chức (?:triển|thực|tuyên|các|rà|tập|quán|kiểm|hội)',
  ].join('|')})(?!\p{L})|(?<=\p{L}:?\s)(?:a\)|\(1\))\s`,
  'giu',
);
/** Nouns a verb behind them goes with: "cơ quan tham mưu", "viện nghiên cứu", "ủy ban kiểm tra". */
const IN_NAME = [
  /(?:^|[\s,])(?:cơ quan|đơn vị|bộ phận|tổ|doanh nghiệp|nhà) (?:tham mưu|chủ trì|thẩm định|cung cấp|vận hành|sử dụng|giám sát)$/iu,
  /(?:^|[\s,])(?:viện|cơ sở|quỹ|[ủu][yỷ] ban|văn phòng|trung tâm|ban) (?:nghiên cứu|đào tạo|hỗ trợ|kiểm tra|điều phối|giám sát|tuyên truyền|xử lý|bồi dưỡng|giải quyết)$/iu,
];
const MAX_NAME = 400;

/** Where a name that begins at `start` ends because a verb follows; null when none does. */
export function endOfName(sentence: string, start: number): number | null {
  const runIn = startOfRunIn(sentence, start);
  for (const match of sentence.slice(start).matchAll(VERB)) {
    const at = start + match.index;
    if (match.index > MAX_NAME) break;
    const withVerb = sentence.slice(start, at + match[0].length);
    if (!IN_NAME.some((pattern) => pattern.test(withVerb))) return Math.min(at, runIn);
  }
  return runIn === Infinity ? null : runIn;
}

function startOfRunIn(sentence: string, start: number): number {
  for (const match of sentence.slice(start, start + MAX_NAME).matchAll(RUN_IN))
    if (/^[\p{Lu}a(]/u.test(match[0])) return start + match.index;
  return Infinity;
}

export function startsWithVerb(text: string): boolean {
  return VERB_AT_START.test(text);
}
