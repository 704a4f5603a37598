/** Words around a date or rhythm that tell whether it sets a deadline; all on folded text. */

/** A past event or another's duty: "Chủ tịch … đã chỉ đạo hoàn thành trước ngày …". */
export const PAST =
  /(?:ubnd|uy ban|chu tich|chinh phu|thu tuong|thanh uy|tinh uy|(?:^|[^\p{L}])(?:bo|so|ban) \p{L}+)[^.;]{0,90}? da (?:chi dao|yeu cau|de nghi|giao|co van ban|ban hanh|to chuc)/u;
/**
 * "hồ sơ tiếp nhận trước ngày …", "người sinh trước ngày …": dates that tell cases apart. Read with diacritics: without
 * them "tỉnh" would be "tính", and a "học sinh" or "Sở Xây dựng" in front of a date is no case.
 */
export const CASES =
  /(?<!\p{L})(?:tiếp nhận|phát sinh|được (?:cấp|ban hành|phê duyệt)|(?:có )?hiệu lực|đang hoạt động|(?:được |đã )thành lập|(?:được |đã )xây dựng|(?:người|trẻ|trẻ em|con|nam|nữ) sinh|tuyển dụng|hết hạn|đã nộp|tính|số liệu|dữ liệu|các năm|những năm)\s*$/iu;
/** Verbs of an end. */
export const FINISHING = /hoan thanh|xong|ket thuc|thoi han|thoi gian/;
/** Verbs of something handed over. */
export const DELIVERING =
  /hoan thanh|xong|ban hanh|cong bo|(?<!chuong |cong |quy |lo |giao |qua |tien )trinh|gui|bao cao|nop/;
/** Verbs of any work on a task. */
export const DOING = new RegExp(
  `${DELIVERING.source}|trien khai|thuc hien|to chuc|tong hop|tham muu|ket thuc`,
);
/** Goals of a strategy and periods of statistics. */
export const TARGET =
  /phan dau|muc tieu|chi tieu|giai doan|tam nhin|dinh huong|thoi ky|nhiem ky|nien do|dat (?:tren |it nhat |toi thieu )?\d|so lieu|tinh (?:den|tu)/;

/** Behind a date: what makes it come back, or go on. */
export const COMES_BACK =
  /^\s*\(?(?:(?:hang|moi) (?:nam|quy|thang|tuan)|cua (?:moi )?nam (?:tiep theo|sau|ke tiep|lien ke|bao cao)|nam sau|(?:cua )?thang (?:sau|tiep theo|ke tiep|cuoi(?: cung)? (?:cua )?(?:moi )?quy|dau (?:cua )?(?:moi )?quy))/;
/** "và các năm tiếp theo". */
export const GOES_ON = /^\s*(?:va )(?:cac|nhung) nam (?:tiep theo|sau)/;
/** "định kỳ" in front of a date. */
export const PERIODICALLY = /dinh ky(?: bao cao)?,?\s*$/;

/** "Thời gian thực hiện:" at the beginning of a line. */
export const LABEL =
  /^[-+*•]?\s{0,4}(?:[a-zđ\d]{1,2}[.)]\s{0,4})?(?:thoi gian|thoi han|tien do|thoi diem|han)(?:,? (?:thuc hien|hoan thanh|trien khai|to chuc|bao cao|du kien|gui|va)){0,4}\s{0,4}(?::|-|(?=\s(?:sau|khi|truoc|trong|tu|theo|cham)))/;

/** "trong vòng 15 ngày kể từ ngày …". */
export const RELATIVE =
  /(?:trong |cham nhat |khong qua )(?:vong |thoi han |thoi gian )?(?:la )?(?:sau )?\d{1,3}\s?(?:\(\p{L}+\) )?(?:ngay|thang|gio)(?: lam viec)?,? (?:ke tu|tu ngay|tu khi|sau khi|tinh tu)(?: [^\s.;,]{1,12}){1,14}/u;

/** What "hằng năm" merely describes: budgets, plans, figures. */
export const ADJECTIVE =
  /(?:ngan sach|ke hoach|du toan|kinh phi|chuong trinh|chi tieu|muc tieu|so|ty le|tang|giam|binh quan|cong tac|hoat dong|nhiem vu|dinh muc|thu|chi|thong ke)\s*$/;
/** What a rhythm at the beginning of a clause is followed by. */
export const ACTING =
  /^,?\s*(?:va )?(?:bao cao|tong hop|gui|ra soat|danh gia|so ket|tong ket|kiem tra|cap nhat|tham muu|xay dung|to chuc|chu tri|lap|cong bo|thuc hien|tien hanh|truoc ngay|cac|uy ban|ubnd|so )/;
/** What a rhythm belongs to that stands behind it. */
export const REPORTING = /(?:bao cao|tong hop|gui|danh gia|ra soat|ket qua)[^.;]{0,80}$/;
