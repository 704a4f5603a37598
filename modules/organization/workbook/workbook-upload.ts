import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { AppError, InvalidInput } from '../../foundation';
import { WORKBOOK_BYTES } from './workbook-reader';

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: WORKBOOK_BYTES, files: 1, fields: 5, fieldSize: 1000, parts: 6 },
}).single('file');

/** Takes the form's file into memory. */
@Injectable()
export class WorkbookUpload implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    await new Promise<void>((resolve, reject) => {
      receive(http.getRequest<Request>(), http.getResponse<Response>(), (error: unknown) => {
        if (error) reject(refusal(error));
        else resolve();
      });
    });
    return next.handle();
  }
}

function refusal(cause: unknown): AppError {
  const code = cause instanceof multer.MulterError ? cause.code : undefined;
  if (code === 'LIMIT_FILE_SIZE')
    return new AppError(
      413,
      'file-too-large',
      `Tệp danh mục lớn hơn ${WORKBOOK_BYTES / 1024 / 1024} MB. Hãy xóa các dòng, cột và định dạng thừa.`,
      { field: 'file', cause },
    );
  return new InvalidInput('upload-refused', 'Tệp tải lên bị gián đoạn hoặc không đúng định dạng biểu mẫu.', {
    field: 'file',
    cause,
  });
}
