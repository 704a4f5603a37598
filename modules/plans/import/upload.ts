import { Injectable, mixin } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor, Type } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import type { PlanTasksOptions } from '../../../config/options';
import { AppError, InvalidInput, PLAN_TASKS_OPTIONS } from '../../foundation';

/** A file as the form brought it. */
export interface UploadedDocument {
  bytes: Buffer;
  fileName: string;
}

/** Takes one file of a multipart form into memory, up to the configured limit. */
export function OneFile(field = 'file'): Type<NestInterceptor> {
  @Injectable()
  class OneFileInterceptor implements NestInterceptor {
    constructor(@Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions) {}

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const http = context.switchToHttp();
      await this.receive(http.getRequest<Request>(), http.getResponse<Response>());
      return next.handle();
    }

    private receive(request: Request, response: Response): Promise<void> {
      const { uploadBytes } = this.options.limits;
      const single = multer({
        storage: multer.memoryStorage(),
        limits: { fileSize: uploadBytes, files: 1, fields: 10, fieldSize: 5_000_000, parts: 12 },
      }).single(field);
      return new Promise((resolve, reject) => {
        single(request, response, (error: unknown) => {
          if (error) reject(translated(error, uploadBytes, field));
          else resolve();
        });
      });
    }
  }
  return mixin(OneFileInterceptor);
}

/** The file of a request that {@link OneFile} took in; null when the form had none. */
export function uploadedDocument(file: Express.Multer.File | undefined): UploadedDocument | null {
  if (!file) return null;
  // Browsers send the name as UTF-8, which the multipart parser hands on as Latin-1.
  const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
  return { bytes: file.buffer, fileName: safeFileName(name.includes('\ufffd') ? file.originalname : name) };
}

/** The last part of a path, without control characters and what file systems refuse; at most 200 characters. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  return plain.slice(-200) || 'van-ban';
}

function translated(error: unknown, limit: number, field: string): Error {
  if (!(error instanceof multer.MulterError)) {
    return new InvalidInput('upload-broken', 'Tệp tải lên bị gián đoạn hoặc không đúng định dạng biểu mẫu.', {
      field,
      cause: error,
    });
  }
  if (error.code === 'LIMIT_FILE_SIZE') {
    const megabytes = Math.floor(limit / 1024 / 1024);
    return new AppError(
      413,
      'file-too-large',
      `Tệp lớn hơn ${megabytes} MB. Hãy tách tệp hoặc bỏ bớt hình ảnh rồi thử lại.`,
      { field },
    );
  }
  return new InvalidInput('upload-refused', 'Chỉ gửi một tệp mỗi lần.', { field });
}
