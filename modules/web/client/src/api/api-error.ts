/** One of several errors in an answer, each at its own field or row. */
export interface ErrorDetail {
  code: string;
  message: string;
  field?: string;
  row?: number;
}

/**
 * What went wrong with a request. `code` is the server's stable code, or one of ours: `network` (no answer),
 * `aborted` (we stopped it), `unexpected` (an answer that is not of the contract).
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly field: string | null = null,
    readonly details: ErrorDetail[] = [],
  ) {
    super(message);
  }

  /** The record was changed by someone else since it was read. */
  get isConflict(): boolean {
    return this.code === 'changed-by-someone-else';
  }
}

interface ErrorBody {
  code?: unknown;
  message?: unknown;
  field?: unknown;
  details?: unknown;
}

const BY_STATUS: Record<number, [string, string]> = {
  401: ['not-signed-in', 'Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.'],
  403: ['forbidden', 'Tài khoản của bạn không có quyền làm việc này.'],
  404: ['not-found', 'Không tìm thấy nội dung được yêu cầu.'],
  413: ['too-large', 'Tệp quá lớn, máy chủ không nhận.'],
  429: ['too-many', 'Quá nhiều yêu cầu trong thời gian ngắn. Vui lòng thử lại sau ít phút.'],
};

/** The error an answer stands for, whatever its body. */
export function errorOf(status: number, body: unknown): ApiError {
  const { code, message, field, details } = (body && typeof body === 'object' ? body : {}) as ErrorBody;
  const [fallbackCode, fallbackMessage] = BY_STATUS[status] ?? [
    'unexpected',
    `Máy chủ gặp lỗi khi xử lý (mã ${status}). Dữ liệu bạn đang nhập vẫn còn trên trang; vui lòng thử lại.`,
  ];
  return new ApiError(
    typeof code === 'string' ? code : fallbackCode,
    typeof code === 'string' && typeof message === 'string' ? message : fallbackMessage,
    status,
    typeof field === 'string' ? field : null,
    Array.isArray(details) ? (details as ErrorDetail[]) : [],
  );
}

export function networkError(): ApiError {
  return new ApiError(
    'network',
    navigator.onLine
      ? 'Không kết nối được máy chủ. Nội dung bạn nhập vẫn còn; vui lòng kiểm tra đường truyền rồi thử lại.'
      : 'Mất kết nối mạng; nội dung bạn nhập vẫn còn, hãy thử lại khi có mạng.',
    0,
  );
}

/** The error as an ApiError, for showing. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('unexpected', error instanceof Error ? error.message : 'Đã có lỗi xảy ra.', 0);
}
