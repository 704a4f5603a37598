import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { FileScanner } from '../../../integration/files/scanner.port';
import { AppError, InvalidInput, PLAN_TASKS_OPTIONS, safeFileName } from '../../foundation';
import type { KeptFile, NewFile } from '../registry/new-document';
import { endingAllows, endingOf, mediaTypeOf } from './media-type';

/** A file that passed the door and is not stored yet. */
export interface InspectedFile extends NewFile {
  size: number;
  mediaType: string;
}

/** The door for files: size, type by content, and what the scanner says, before anything is kept. */
@Injectable()
export class FileIntake {
  private readonly logger = new Logger('PlanTasks');

  constructor(
    private readonly store: FileStore,
    @Inject(FileScanner) private readonly scanner: FileScanner | null,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** @throws InvalidInput `file-empty`, `file-type-not-allowed`, `file-type-mismatch`; AppError `file-too-large`, … */
  async inspect(file: NewFile): Promise<InspectedFile> {
    const name = safeFileName(file.name);
    const { size } = await stat(file.path);
    if (size === 0)
      throw new InvalidInput('file-empty', `Tệp "${name}" không có nội dung.`, { field: 'files' });
    const limit = this.options.limits.uploadBytes;
    if (size > limit) throw tooLarge(name, limit);
    const mediaType = await mediaTypeOf(file.path);
    this.checkType(name, mediaType);
    await this.scan(createReadStream(file.path), name);
    return { path: file.path, name, size, mediaType };
  }

  /** @throws AppError `file-infected`, `file-not-scanned` when a scanner is configured */
  async scan(content: Readable | Uint8Array, name: string, field = 'files'): Promise<void> {
    if (!this.scanner) return;
    const verdict = await this.scanner.scan(content instanceof Readable ? content : Readable.from([content]));
    if (verdict.kind === 'clean') return;
    if (verdict.kind === 'infected') {
      this.logger.warn(`a file was refused: ${verdict.signature}`);
      throw new AppError(
        422,
        'file-infected',
        `Tệp "${name}" chứa mã độc (${verdict.signature}) nên không được nhận.`,
        { field },
      );
    }
    this.logger.error(`the scanner failed: ${verdict.reason}`);
    throw new AppError(
      503,
      'file-not-scanned',
      `Chưa kiểm tra được mã độc trong tệp "${name}" nên chưa thể nhận. Hãy thử lại sau ít phút hoặc báo quản trị.`,
      { field },
    );
  }

  async keep({ path, name, mediaType }: InspectedFile): Promise<KeptFile> {
    const stored = await this.store.put(createReadStream(path), this.options.limits.uploadBytes);
    return { name, mediaType, ...stored };
  }

  private checkType(name: string, mediaType: string): void {
    const ending = endingOf(name);
    const { allowedEndings } = this.options.documents;
    if (!allowedEndings.includes(ending)) {
      throw new InvalidInput(
        'file-type-not-allowed',
        `Không nhận tệp "${name}". Các loại tệp được nhận: ${allowedEndings.join(', ')}.`,
        { field: 'files' },
      );
    }
    if (!endingAllows(ending, mediaType)) {
      throw new InvalidInput(
        'file-type-mismatch',
        `Nội dung của tệp "${name}" không đúng với đuôi .${ending}. Hãy mở tệp bằng phần mềm gốc và lưu lại.`,
        { field: 'files' },
      );
    }
  }
}

function tooLarge(name: string, limit: number): AppError {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new AppError(413, 'file-too-large', `Tệp "${name}" lớn hơn ${megabytes} MB.`, { field: 'files' });
}
