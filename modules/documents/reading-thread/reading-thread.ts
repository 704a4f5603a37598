import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { AppError, InvalidInput } from '../../foundation';
import type { ReadDocument, ReadingAnswer, ReadingRequest } from './reading-protocol';

/** Longest a document may take, milliseconds. */
const TIME_LIMIT = 120_000;
/** Heap of the reading thread, MiB. */
const HEAP_LIMIT = 768;

type Pending = {
  resolve: (result: ReadDocument) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
};

/**
 * Reads documents in one thread beside the service, one after the other. The thread starts with the first document
 * and is replaced when a document kills it or keeps it too long.
 */
@Injectable()
export class ReadingThread implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private pending = new Map<number, Pending>();
  private tail: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  private readonly logger = new Logger('PlanTasks');

  /** @throws InvalidInput with the reader's code for what cannot be read */
  read(request: Omit<ReadingRequest, 'id'>): Promise<ReadDocument> {
    // One at a time, so that the time limit counts a document's own time and not its wait.
    const result = this.tail.then(() => this.ask(request));
    this.tail = result.catch(() => undefined);
    return result;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private ask(request: Omit<ReadingRequest, 'id'>): Promise<ReadDocument> {
    const worker = (this.worker ??= this.start());
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.fail(
          new AppError(
            422,
            'reading-too-long',
            'Văn bản quá phức tạp, hệ thống không đọc xong trong thời gian cho phép. Hãy tách tệp hoặc dán phần nội dung cần thiết.',
          ),
        );
      }, TIME_LIMIT);
      this.pending.set(id, { resolve, reject, timer });
      worker.ref();
      worker.postMessage({ ...request, id });
    });
  }

  private start(): Worker {
    const compiled = __filename.endsWith('.js');
    const worker = new Worker(join(__dirname, compiled ? 'reading.worker.js' : 'reading.worker.ts'), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT },
      // What the service was started with may not suit a thread (a test runner's flags, for one).
      execArgv: compiled ? [] : ['--require', '@swc-node/register'],
      stdout: false,
    });
    worker.on('message', (answer: ReadingAnswer) => this.settle(answer));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!memory) this.logger.error(`reading thread: ${error.stack ?? error.message}`);
      this.fail(
        memory
          ? new AppError(
              422,
              'reading-too-large',
              'Văn bản quá lớn để đọc. Hãy tách tệp hoặc dán phần nội dung cần thiết.',
            )
          : notRead(),
      );
    });
    return worker;
  }

  private settle(answer: ReadingAnswer): void {
    const pending = this.pending.get(answer.id);
    if (!pending) return;
    this.pending.delete(answer.id);
    clearTimeout(pending.timer);
    // An idle thread must not keep the process alive.
    if (this.pending.size === 0) this.worker?.unref();
    if (answer.ok) pending.resolve(answer.result);
    else if ('refused' in answer)
      pending.reject(new InvalidInput(answer.refused.code, answer.refused.message, { field: 'file' }));
    else {
      this.logger.error(`reading failed: ${answer.failed}`);
      pending.reject(notRead());
    }
  }

  private fail(error: Error): void {
    const { worker, pending } = this;
    this.worker = null;
    this.pending = new Map();
    for (const waiting of pending.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(error);
    }
    void worker?.terminate();
  }
}

function notRead(): AppError {
  return new AppError(
    422,
    'reading-failed',
    'Hệ thống không đọc được văn bản này. Hãy thử lưu lại bằng Word (.docx) hoặc dán nội dung vào ô văn bản.',
    {
      field: 'file',
    },
  );
}
