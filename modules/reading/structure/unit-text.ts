/** First words of names of units, of their heads and of collectives. */
const UNIT_WORDS = [
  'sở(?! hữu| thích)',
  'ban(?! hành| đầu| đêm| ngày)',
  'bộ(?! công cụ| phim| tiêu chí| dữ liệu| chỉ số| máy| quy| luật| thủ tục| nhận diện| sách| tiêu chuẩn| mã| phần mềm| câu hỏi| tài liệu| môn| phận)',
  '(?:tổng |chi )?cục(?! bộ| diện)',
  'vụ(?! việc| án| mùa)',
  'văn phòng',
  'thanh tra(?! kiểm tra| việc| công tác|,)',
  '(?:[ủu][yỷ]|uỷ) ban|ubnd|ubmttq|mttq',
  'hđnd|hội đồng',
  'công an',
  'bộ chỉ huy|bộ chqs|bộ tư lệnh|bch',
  'hội(?= nông| liên| cựu| doanh| luật| đông| chữ| khuyến| người| văn| nhà| các| kiến| kế| lâm| sinh| bảo| nạn| tin| y| dược| làm| tỉnh| thành)',
  'liên (?:đoàn|minh|hiệp)|lđlđ',
  '(?:tỉnh|thành|huyện|đảng|quận) ?(?:đoàn|[ủu][yỷ]|uỷ)(?!\\p{L})',
  'đoàn (?:thanh niên|tncs|đại biểu|khối|tn)',
  'ban thường vụ|thường trực',
  'mặt trận',
  'báo (?:và|lai|điện tử)|báo,? đài|đài (?:phát|truyền|tiếng|khí|pt)|cơ quan',
  'cổng thông tin',
  'trung tâm|viện(?! chức| phí| trợ)|vksnd|tand',
  'trường(?! hợp)|đại học|học viện|bệnh viện',
  'ngân hàng|kho bạc|thuế(?= tỉnh| thành| cơ sở| nhà)|hải quan|bảo hiểm xã hội|bhxh|bưu điện|điện lực',
  '(?:tổng )?công ty|tập đoàn|doanh nghiệp|hiệp hội|hợp tác xã',
  'tổ chức(?= chính trị| đoàn thể| hội| kinh tế)',
  '(?:phó )?chủ tịch|(?:phó )?giám đốc|thủ trưởng|người đứng đầu|chánh (?:văn phòng|thanh tra|án)',
  'bộ trưởng|cục trưởng|vụ trưởng|trưởng (?:ban|phòng|các|công an)|hiệu trưởng|tổng (?:thanh tra|giám đốc|biên tập|kiểm toán)',
  'thống đốc|(?:phó )?thủ tướng|chính phủ|quốc hội|t[òo][àa] án|viện kiểm sát',
  'đơn vị(?! tính)|địa phương',
  'tổ (?:công tác|công nghệ|giúp|thường|thư ký|trưởng)',
  'quỹ (?:đầu|bảo|phát|hỗ trợ)',
  'lãnh đạo(?! của)|chủ đầu tư|nhà trường',
  'evn|viettel|vnpt|mobifone|fpt',
  'toàn thể|một số (?:sở|bộ|đơn vị|cơ quan)',
  'các (?:sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp|xã|phường|huyện|thành viên|phòng|trường|hội|tỉnh|thành phố|vụ|cục|đoàn|chủ đầu tư|ngân hàng|cơ sở|cấp|trung tâm|hợp tác xã|nhà|bệnh viện|hiệp hội|viện|đồng chí|chi cục|công ty|tập đoàn|ubnd|[ủu][yỷ] ban|uỷ ban|quỹ|khoa|đài)',
  '(?:xã|phường), (?:phường|xã)|bộ,? ngành|sở,? (?:ban,? )?ngành|cấp [ủu][yỷ]|thành viên',
];

const UNIT_START = new RegExp(String.raw`^(?:${UNIT_WORDS.join('|')})(?!\p{L})`, 'iu');
const LEADING =
  /^(?:[-–+•*]\s*|\(?\d{1,2}[).]\s*|(?:giao|đề nghị|yêu cầu|đối với|(?:các )?đồng chí|ông|bà)\s*:?\s+)+/iu;
/** A division is told from "phòng ngừa" and "phòng, chống" by the capital of its name. */
const NAMED_ROOM = /^(?:[Cc]ác )?[Pp]hòng(?:,? ban|,? đơn vị|,? chuyên môn|:? \p{Lu})/u;
/** Words no name of a unit has: the text speaks of work. */
const WORK =
  /(?:^|\s)(?:chủ trì|phối hợp|khẩn trương|rà soát|ban hành|trình|báo cáo|tham mưu|tăng cường|hoàn thành|hoàn thiện|đẩy mạnh|thực hiện|triển khai|nâng cấp|bảo đảm|đảm bảo|tiếp tục|cập nhật|hướng dẫn|xây dựng)(?!\p{L})/u;
const MAX_LENGTH = 600;

/** Whether a text begins with the name of a unit, of its head or of a collective. */
export function startsWithUnit(text: string): boolean {
  const name = text.replace(LEADING, '');
  return UNIT_START.test(name) || NAMED_ROOM.test(name);
}

/** Whether a text names units and says nothing else, as cells for responsible bodies do. */
export function isUnitText(text: string): boolean {
  return text.length <= MAX_LENGTH && startsWithUnit(text) && !WORK.test(text.replace(LEADING, ''));
}
