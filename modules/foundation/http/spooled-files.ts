import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable, mixin } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor, Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { finalize } from 'rxjs';
import type { PlanTasksOptions } from '../../../config/options';
import { PLAN_TASKS_OPTIONS } from '../options';
import { uploadedName, uploadRefusal } from './upload';

/** A file of a form, on disk while its request is served. */
export interface SpooledFile {
  path: string;
  name: string;
}

/**
 * Takes the files of a multipart form to a temporary folder, each up to the configured limit, and removes them when
 * the request is over: nothing of a refused file stays.
 */
export function SpooledFiles(options: { field: string; most: number }): Type<NestInterceptor> {
  const { field, most } = options;
  @Injectable()
  class SpooledFilesInterceptor implements NestInterceptor {
    constructor(@Inject(PLAN_TASKS_OPTIONS) private readonly configured: PlanTasksOptions) {}

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const http = context.switchToHttp();
      const folder = await mkdtemp(join(tmpdir(), 'plan-tasks-upload-'));
      const clean = (): void => void rm(folder, { recursive: true, force: true }).catch(() => undefined);
      try {
        await this.receive(http.getRequest<Request>(), http.getResponse<Response>(), folder);
      } catch (error) {
        clean();
        throw error;
      }
      return next.handle().pipe(finalize(clean));
    }

    private receive(request: Request, response: Response, folder: string): Promise<void> {
      const bytes = this.configured.limits.uploadBytes;
      const array = multer({
        storage: multer.diskStorage({ destination: folder }),
        limits: { fileSize: bytes, files: most, fields: 40, fieldSize: 200_000, parts: most + 40 },
      }).array(field, most);
      return new Promise((resolve, reject) => {
        array(request, response, (error: unknown) => {
          if (error) reject(uploadRefusal(error, { field, bytes }));
          else resolve();
        });
      });
    }
  }
  return mixin(SpooledFilesInterceptor);
}

/** The files of a request that {@link SpooledFiles} took in, in the form's order. */
export function spooledFiles(files: Express.Multer.File[] | undefined): SpooledFile[] {
  return (files ?? []).map((file) => ({ path: file.path, name: uploadedName(file) }));
}
