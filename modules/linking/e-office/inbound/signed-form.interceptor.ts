import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import type { PlanTasksOptions } from '../../../../config/options';
import { InvalidInput, NotSignedIn, PLAN_TASKS_OPTIONS, uploadRefusal } from '../../../foundation';
import { SIGNED } from './signature.guard';
import type { RequestWithSignature } from './signature.guard';

/** Reads a form of one JSON part `document` and one part `file`, and holds its bytes against the signature. */
@Injectable()
export class SignedForm implements NestInterceptor {
  constructor(@Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & RequestWithSignature>();
    const form = new HashedForm(request.headers);
    const arriving = pipeline(request, form);
    // A broken connection reaches the parser through the form; it is reported once.
    arriving.catch(() => undefined);
    await this.parse(form as unknown as Request, http.getResponse<Response>());
    // What comes after the last part belongs to the signed bytes, too.
    form.resume();
    await Promise.all([arriving, finished(form, { writable: false })]);
    if (form.digest() !== request[SIGNED]?.bodySha256) {
      throw new NotSignedIn('signature-wrong', 'Nội dung nhận được không khớp với chữ ký của yêu cầu.');
    }
    request.file = form.file;
    request.body = { document: parsed(form.body?.document) };
    return next.handle();
  }

  private parse(form: Request, response: Response): Promise<void> {
    const bytes = this.options.limits.uploadBytes;
    const single = multer({
      storage: multer.memoryStorage(),
      limits: { fileSize: bytes, files: 1, fields: 1, fieldSize: 100_000, parts: 2 },
    }).single('file');
    return new Promise((resolve, reject) => {
      single(form, response, (error: unknown) => {
        if (error) reject(uploadRefusal(error, { field: 'file', bytes }));
        else resolve();
      });
    });
  }
}

/** The request as the form's parser sees it, hashed on its way. */
class HashedForm extends Transform {
  file?: Express.Multer.File;
  body?: { document?: unknown };
  private readonly hash = createHash('sha256');

  constructor(readonly headers: Request['headers']) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

function parsed(document: unknown): unknown {
  try {
    return typeof document === 'string' ? (JSON.parse(document) as unknown) : undefined;
  } catch (cause) {
    throw new InvalidInput('document-not-json', 'Phần “document” phải là JSON.', {
      field: 'document',
      cause,
    });
  }
}
