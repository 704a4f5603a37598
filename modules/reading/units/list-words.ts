import { phraseSet } from '../text/phrases';

/** Words that join the members of a list. */
export const JOINER = /^(?:và|với|cùng|hoặc)$/iu;
/** Words in front of a name that are not part of it. */
export const LEADING = phraseSet([
  'và',
  'với',
  'cùng',
  'cùng với',
  'hoặc',
  'đề nghị',
  'giao',
  'mời',
  'do',
  'phối hợp với',
  'phối hợp',
  'chủ trì',
  'gồm',
  'bao gồm',
  'các đồng chí',
  'đồng chí',
  'riêng',
  'trong đó',
]);
/** What a unit does, behind its name. */
export const DOING = phraseSet([
  'chủ trì',
  'phối hợp',
  'có trách nhiệm',
  'chịu trách nhiệm',
  'tiến hành',
  'tham mưu',
  'làm đầu mối',
  'căn cứ',
  'theo dõi',
  'tổng hợp',
  'hướng dẫn',
  'đăng tải',
]);
/** Small words a further member of a list begins with. */
export const MEMBERS = phraseSet([
  'các',
  'những',
  'doanh nghiệp',
  'nhà đầu tư',
  'nhà cung cấp',
  'nhà mạng',
  'nhà thầu',
  'nhà trường',
  'chủ đầu tư',
  'cơ quan',
  'đơn vị',
  'tổ chức',
  'cá nhân',
  'địa phương',
  'người dân',
  'báo',
  'đài',
  'sở',
  'xã',
  'phường',
]);
/** Bodies known by their initials alone. */
export const ACRONYM =
  /^(?:UBND|HĐND|UBMTTQ(?:VN)?|MTTQ(?:VN)?|LHPN|LĐLĐ|CCB|BQL|BCH|BCĐ|BHXH|KBNN|NHNN|CATP|BĐBP|TAND|VKSND|VPUB|VPUBND|VNPT|EVN|FPT|CMC|VTV|VOV|S[A-ZĐ&]{2,8})$/u;
/** "Văn phòng Sở", "Giám đốc Sở": the next head belongs to the name. */
export const INNER =
  /^(?:phòng|tra|đốc|đạo|trưởng|chánh|thuộc|của|tại|do|cho|về|qua|thanh|ngành|liên|hai|cấp)$/iu;

/** What narrows a collective down, rather than telling what it does ("các địa phương có đảo"). */
export const QUALIFYING = /^(?:có|thuộc|được|trên|tại|của|trong|ở|nơi|theo|với|trực|đóng|hoạt|cấp)$/iu;
