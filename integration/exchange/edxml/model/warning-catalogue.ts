import type { EdxmlWarning, WarningLevel } from './edxml-warning.port';

const catalogue = {
  // The file
  'byte-order-mark': ['note', 'Tệp có dấu thứ tự byte (BOM) ở đầu'],
  utf16: ['note', 'Tệp được mã hóa UTF-16'],
  'encoding-mismatch': ['doubt', 'Bảng mã khai báo không đúng với nội dung tệp'],
  'invalid-encoding': ['loss', 'Tệp có byte không thuộc bảng mã; các ký tự đó đã mất'],
  'control-characters': ['doubt', 'Tệp có ký tự điều khiển không hợp lệ; đã bỏ qua'],
  'undefined-entity': ['doubt', 'Tệp dùng thực thể XML không được định nghĩa; giữ nguyên văn'],
  'not-well-formed': ['doubt', 'Tệp XML có chỗ không đúng quy tắc nhưng vẫn đọc được'],
  'junk-before-xml': ['doubt', 'Có dữ liệu thừa trước nội dung XML; đã bỏ qua'],
  'junk-after-xml': ['doubt', 'Có dữ liệu thừa sau nội dung XML; đã bỏ qua'],
  'line-ends-lf': ['note', 'Tệp xuống dòng bằng LF thay vì CRLF; có thể đã được ghi lại trên đường truyền'],
  'warnings-cut': ['doubt', 'Gói tin có quá nhiều điểm bất thường; phần còn lại không được liệt kê'],
  // Namespaces
  'prefix-undeclared': ['note', 'Tiền tố không gian tên được dùng nhưng không khai báo'],
  'envelope-namespace': ['doubt', 'Phong bì không thuộc không gian tên của QCVN 102:2016'],
  'old-namespace': ['doubt', 'Gói tin dùng không gian tên cũ, trước QCVN 102:2016'],
  'signature-namespace': ['note', 'Chữ ký dùng không gian tên XML-DSig thay vì của QCVN 102'],
  // Structure
  'element-order': ['note', 'Các phần tử không theo thứ tự của quy chuẩn'],
  'element-repeated': ['doubt', 'Phần tử lặp lại; chỉ một giá trị được dùng'],
  'element-unknown': ['note', 'Phần tử không thuộc quy chuẩn; đã bỏ qua'],
  'element-case': ['doubt', 'Tên phần tử sai chữ hoa, chữ thường'],
  'element-misplaced': ['doubt', 'Phần tử đặt sai chỗ; đã bỏ qua'],
  'business-spelling': ['doubt', 'Phần tử "Business" bị bỏ qua: quy chuẩn viết "Bussiness"'],
  'text-ignored': ['doubt', 'Văn bản nằm trực tiếp trong phần tử chứa; đã bỏ qua'],
  'text-untrimmed': ['note', 'Giá trị có khoảng trắng thừa ở đầu hoặc cuối'],
  'trace-attributes': ['note', 'TraceHeaderList có thuộc tính của gói tin kiểu cũ'],
  'trace-headers': ['note', 'Gói tin đã qua nhiều hệ thống trung gian'],
  'xlink-reference': ['note', 'Mục kê khai dùng xlink:href'],
  'kind-mismatch': ['doubt', 'Loại gói tin khác với loại trục liên thông thông báo'],
  'status-with-body': ['doubt', 'Gói tin trạng thái mang thân hoặc tệp đính kèm'],
  // Values
  'document-id-missing': [
    'doubt',
    'Gói tin không có mã định danh văn bản; hệ thống tự đặt theo nội dung tệp',
  ],
  'organization-missing': ['doubt', 'Không có đơn vị gửi hoặc nhận'],
  'organization-empty': ['doubt', 'Đơn vị gửi hoặc nhận để trống'],
  'organ-id-missing': ['doubt', 'Đơn vị không có mã định danh'],
  'organ-id-null': ['doubt', 'Mã định danh đơn vị là chữ "null"'],
  'organ-name-missing': ['note', 'Đơn vị không có tên'],
  'response-for-empty': ['note', 'Phần văn bản phúc đáp để trống; coi như không có'],
  'trace-organ-missing': ['note', 'Dấu vết trung gian không có mã đơn vị'],
  'date-lenient': ['doubt', 'Ngày tháng viết không đúng dạng; giá trị được hiểu như thư viện chuẩn'],
  'date-unreadable': ['doubt', 'Không đọc được ngày tháng'],
  'number-unreadable': ['doubt', 'Không đọc được số; dùng giá trị mặc định'],
  'boolean-unreadable': ['doubt', 'Giá trị không phải true hoặc false; coi là false'],
  'code-unknown': ['doubt', 'Mã nằm ngoài bảng mã đã biết'],
  // Manifest and attachments
  'content-id-cid': ['note', 'Mã nội dung có tiền tố cid: lặp lại hoặc thiếu'],
  'content-id-repeated': ['doubt', 'Nhiều tệp đính kèm cùng một mã nội dung'],
  'reference-unmatched': ['doubt', 'Mục kê khai không có tệp đính kèm tương ứng'],
  'attachment-unmatched': ['note', 'Tệp đính kèm không có trong bản kê khai'],
  'attachments-prefixed': ['note', 'AttachmentEncoded mang tiền tố không gian tên'],
  'attachments-inside-envelope': [
    'doubt',
    'AttachmentEncoded nằm trong phong bì; thư viện chuẩn bỏ mất các tệp này',
  ],
  'attachments-repeated': ['doubt', 'Có nhiều AttachmentEncoded; thư viện chuẩn chỉ giữ phần cuối'],
  'attachment-content-missing': ['loss', 'Tệp đính kèm không có nội dung'],
  'attachment-name-missing': ['doubt', 'Tệp đính kèm không có tên'],
  'attachment-name-unsafe': ['doubt', 'Tên tệp đính kèm không an toàn; đã đổi tên khi lưu'],
  'attachment-name-unusual': ['note', 'Tên tệp đính kèm có đuôi viết hoa hoặc nhiều dấu chấm'],
  'attachment-type-missing': ['note', 'Tệp đính kèm không khai báo kiểu; coi như application/zip'],
  'attachment-type-mismatch': ['doubt', 'Kiểu khai báo của tệp đính kèm không đúng với nội dung'],
  'attachment-base64-damaged': ['loss', 'Nội dung base64 của tệp đính kèm có ký tự lạ hoặc bị cắt'],
  'attachment-base64-variant': ['note', 'Nội dung base64 thiếu ký tự đệm hoặc dùng bảng chữ của URL'],
  'attachment-empty': ['loss', 'Tệp đính kèm rỗng'],
  'attachment-damaged': ['loss', 'Tệp đính kèm bị hỏng: nội dung nhị phân đã bị đọc như văn bản'],
  'attachment-too-large': ['loss', 'Tệp đính kèm vượt quá dung lượng cho phép; không được giữ'],
  'attachment-not-zip': ['doubt', 'Tệp khai là zip nhưng không phải; giữ nguyên nội dung'],
  'attachment-unwrapped': ['note', 'Tệp bị nén thêm một lần; đã lấy tệp bên trong'],
  'attachment-kept-whole': ['doubt', 'Tệp khai là zip nhưng chính là văn bản Office; giữ nguyên'],
  'zip-broken': ['loss', 'Tệp nén bị hỏng; giữ nguyên tệp nén'],
  'zip-checksum': ['loss', 'Nội dung trong tệp nén sai mã kiểm tra'],
  'zip-empty': ['loss', 'Tệp nén rỗng, không có nội dung'],
  'zip-encrypted': ['loss', 'Tệp nén có mật khẩu; giữ nguyên tệp nén'],
  'zip-extra-entries': ['loss', 'Tệp nén có nhiều tệp; chỉ tệp đầu tiên được dùng'],
  // Signature
  'signature-not-verified': ['doubt', 'Gói tin có chữ ký số; chữ ký chưa được kiểm tra'],
  'digital-signature-element': ['note', 'Chữ ký nằm trong phần tử DigitalSignature'],
  'signature-incomplete': ['note', 'Chữ ký thiếu tên chủ thể hoặc chứng thư'],
} satisfies Record<string, [WarningLevel, string]>;

/** Codes of the quirks the reader reports. */
export type EdxmlWarningCode = keyof typeof catalogue;

const MAX_RAW = 200;

const shorten = (raw: string): string => (raw.length > MAX_RAW ? `${raw.slice(0, MAX_RAW)}…` : raw);

/** A warning with the level and message of its code. */
export function warningOf(code: EdxmlWarningCode, path: string, raw?: string): EdxmlWarning {
  const [level, message] = catalogue[code] as [WarningLevel, string];
  return { code, level, message, path, ...(raw === undefined ? {} : { raw: shorten(raw) }) };
}
