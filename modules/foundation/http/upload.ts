import { Inject, Injectable, mixin } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor, Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import type { PlanTasksOptions } from '../../../config/options';
import { AppError, InvalidInput } from '../app-error';
import { PLAN_TASKS_OPTIONS } from '../options';
import { safeFileName } from './file-name';

/** A file as the form brought it. */
export interface UploadedDocument {
  bytes: Buffer;
  fileName: string;
}

/** What a form's file is held to. */
export interface UploadRule {
  /** Name of the form's field; `file` when left out. */
  field?: string;
  /** Largest file, bytes; the configured `limits.uploadBytes` when left out. */
  bytes?: number;
  /** What the sender of a larger one is told. */
  tooLarge?: string;
}

/** Takes one file of a multipart form into memory, up to its limit. */
export function OneFile(rule: UploadRule = {}): Type<NestInterceptor> {
  const { field = 'file' } = rule;
  @Injectable()
  class OneFileInterceptor implements NestInterceptor {
    constructor(@Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions) {}

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const http = context.switchToHttp();
      await this.receive(http.getRequest<Request>(), http.getResponse<Response>());
      return next.handle();
    }

    private receive(request: Request, response: Response): Promise<void> {
      const limit = rule.bytes ?? this.options.limits.uploadBytes;
      const single = multer({
        storage: multer.memoryStorage(),
        limits: { fileSize: limit, files: 1, fields: 10, fieldSize: 5_000_000, parts: 12 },
      }).single(field);
      return new Promise((resolve, reject) => {
        single(request, response, (error: unknown) => {
          if (error) reject(uploadRefusal(error, { ...rule, field, bytes: limit }));
          else resolve();
        });
      });
    }
  }
  return mixin(OneFileInterceptor);
}

/** The file of a request that {@link OneFile} took in; null when the form had none. */
export function uploadedDocument(file: Express.Multer.File | undefined): UploadedDocument | null {
  return file ? { bytes: file.buffer, fileName: uploadedName(file) } : null;
}

/** The name a form's file came with, safe to keep. */
export function uploadedName(file: Pick<Express.Multer.File, 'originalname'>): string {
  // Browsers send the name as UTF-8, which the multipart parser hands on as Latin-1.
  const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
  return safeFileName(name.includes('\ufffd') ? file.originalname : name);
}

/** What the sender is told when the form could not be taken in. */
export function uploadRefusal(cause: unknown, rule: UploadRule & { field: string; bytes: number }): AppError {
  const { field } = rule;
  if (!(cause instanceof multer.MulterError)) {
    return new InvalidInput('upload-broken', 'Tệp tải lên bị gián đoạn hoặc không đúng định dạng biểu mẫu.', {
      field,
      cause,
    });
  }
  if (cause.code === 'LIMIT_FILE_SIZE') {
    const megabytes = Math.floor(rule.bytes / 1024 / 1024);
    return new AppError(
      413,
      'file-too-large',
      rule.tooLarge ?? `Tệp lớn hơn ${megabytes} MB. Hãy tách tệp hoặc bỏ bớt hình ảnh rồi thử lại.`,
      { field, cause },
    );
  }
  return new InvalidInput('upload-refused', 'Biểu mẫu có quá nhiều tệp hoặc có phần không dùng đến.', {
    field,
    cause,
  });
}
