import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../app-error';

const BY_STATUS: Record<number, [code: string, message: string]> = {
  400: ['invalid-request', 'Yêu cầu không hợp lệ.'],
  401: ['not-signed-in', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.'],
  403: ['forbidden', 'Bạn không có quyền thực hiện việc này.'],
  404: ['not-found', 'Không tìm thấy nội dung yêu cầu.'],
  413: ['file-too-large', 'Tệp hoặc nội dung gửi lên vượt quá dung lượng cho phép.'],
  415: ['media-type-not-supported', 'Kiểu nội dung gửi lên không được hỗ trợ.'],
  429: ['too-many-requests', 'Quá nhiều yêu cầu trong thời gian ngắn, hãy thử lại sau.'],
};

const STORAGE_FULL = {
  code: 'storage-full',
  message: 'Kho lưu trữ của máy chủ đã đầy nên chưa nhận được. Dữ liệu chưa bị thay đổi; hãy báo quản trị.',
};

/** Turns whatever was thrown into `{ code, message, … }`; what nobody foresaw is logged and told without its innards. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('PlanTasks');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { status, body } = this.translate(error);
    response.status(status).json(body);
  }

  private translate(error: unknown): { status: number; body: unknown } {
    if (error instanceof AppError) return { status: error.status, body: error.toJSON() };
    if (isStorageFull(error)) {
      this.logger.error(String(error));
      return { status: 507, body: STORAGE_FULL };
    }
    const status = statusOf(error);
    if (status && BY_STATUS[status]) {
      const [code, message] = BY_STATUS[status];
      return { status, body: { code, message } };
    }
    if (status && status < 500)
      return { status, body: { code: 'invalid-request', message: BY_STATUS[400][1] } };
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return {
      status: 500,
      body: {
        code: 'internal-error',
        message: 'Hệ thống gặp lỗi khi xử lý. Dữ liệu chưa bị thay đổi, hãy thử lại.',
      },
    };
  }
}

/** Disk or quota: the administrator's to mend, and nothing else helps. */
function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError, cause } = error as { code?: unknown; driverError?: unknown; cause?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return true;
  return isStorageFull(driverError) || isStorageFull(cause);
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // Body parsers and multer mark their errors with a status or a code, not with a class of Nest's.
  if (typeof error !== 'object' || error === null) return undefined;
  const marked = error as { status?: unknown; code?: unknown };
  if (marked.code === 'LIMIT_FILE_SIZE') return 413;
  return typeof marked.status === 'number' ? marked.status : undefined;
}
