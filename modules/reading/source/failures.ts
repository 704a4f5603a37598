import { ReadingError } from '../reading-error';

/** The refusals of the format layer. Each message is Vietnamese and says what the user can do. */

export const emptyFile = () => new ReadingError('file-empty', 'Tệp trống, không có nội dung để đọc.');

export const tooLarge = (limitBytes: number) =>
  new ReadingError(
    'file-too-large',
    `Tệp vượt quá dung lượng cho phép (${Math.round(limitBytes / 1048576)} MB). Hãy tách tệp hoặc bỏ bớt hình ảnh rồi tải lại.`,
  );

export const tooManyCells = () =>
  new ReadingError(
    'file-too-large',
    'Bảng tính có quá nhiều ô. Hãy chỉ giữ lại trang tính chứa phụ lục nhiệm vụ rồi tải lại.',
  );

export const tooMuchText = () =>
  new ReadingError(
    'file-too-large',
    'Văn bản quá dài so với một kế hoạch. Hãy chỉ tải lên phần kế hoạch và phụ lục cần đọc.',
  );

export const tooManyPages = (limit: number) =>
  new ReadingError(
    'file-too-large',
    `Tệp PDF có quá ${limit} trang. Hãy tách phần kế hoạch cần đọc rồi tải lại.`,
  );

export const unknownType = (detail?: string) =>
  new ReadingError(
    'file-type-unknown',
    `Không nhận ra loại tệp${detail ? ` (${detail})` : ''}. Hãy tải lên tệp .docx, .pdf có lớp văn bản, .xlsx hoặc .txt.`,
  );

export const typeMismatch = (fileName: string) =>
  new ReadingError(
    'file-type-mismatch',
    `Nội dung của tệp "${fileName}" không đúng với phần mở rộng. Hãy mở tệp gốc và lưu lại đúng định dạng.`,
  );

export const oldWord = () =>
  new ReadingError(
    'doc-not-supported',
    'Tệp Word kiểu cũ (.doc) chưa được hỗ trợ. Hãy mở bằng Word, lưu lại .docx rồi tải lên.',
  );

export const oldExcel = () =>
  new ReadingError(
    'doc-not-supported',
    'Tệp Excel kiểu cũ (.xls, .xlsb) chưa được hỗ trợ. Hãy mở bằng Excel, lưu lại .xlsx rồi tải lên.',
  );

export const encrypted = (options?: ErrorOptions) =>
  new ReadingError(
    'file-encrypted',
    'Tệp được đặt mật khẩu hoặc mã hóa. Hãy mở tệp, gỡ mật khẩu, lưu lại rồi tải lên.',
    options,
  );

export const broken = (cause?: unknown) =>
  new ReadingError(
    'file-broken',
    'Tệp bị hỏng hoặc không đúng cấu trúc nên không đọc được. Hãy mở tệp gốc, lưu lại rồi tải lên.',
    { cause },
  );

export const archiveBomb = () =>
  new ReadingError(
    'archive-bomb',
    'Tệp nén có dung lượng giải nén bất thường nên bị từ chối để bảo vệ hệ thống. Hãy dùng tệp do đơn vị ban hành lưu lại.',
  );

export const pdfWithoutText = () =>
  new ReadingError(
    'pdf-without-text',
    'Tệp PDF là bản quét (ảnh), không có lớp văn bản nên không đọc được. Hãy dùng tệp gốc (.docx hoặc .pdf xuất từ phần mềm soạn thảo).',
  );

export const wrongEncoding = (options?: ErrorOptions) =>
  new ReadingError(
    'text-encoding',
    'Văn bản không dùng bảng mã Unicode (có thể là TCVN3 hoặc VNI). Hãy chuyển mã sang Unicode (UTF-8) rồi tải lại.',
    options,
  );

export const noText = () => new ReadingError('no-text', 'Tệp không có chữ nào để đọc.');
