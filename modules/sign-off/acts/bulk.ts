import { Logger } from '@nestjs/common';
import { AppError } from '../../foundation';

/** One of several submissions, in the version the person saw. */
export interface BulkItem {
  id: string;
  version: number;
}

/** What became of one of them. */
export interface BulkResult {
  id: string;
  ok: boolean;
  /** Why not. */
  code: string | null;
  message: string | null;
}

const logger = new Logger('PlanTasks');

/** Does the same to each, one after the other: what one is refused for stops none of the others. */
export async function forEach(
  items: readonly BulkItem[],
  act: (item: BulkItem) => Promise<void>,
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const item of items) {
    try {
      await act(item);
      results.push({ id: item.id, ok: true, code: null, message: null });
    } catch (error) {
      if (!(error instanceof AppError)) logger.error(`bulk: ${String(error)}`);
      const known = error instanceof AppError;
      results.push({
        id: item.id,
        ok: false,
        code: known ? error.code : 'internal-error',
        message: known ? error.message : 'Hệ thống gặp lỗi khi xử lý văn bản này. Hãy thử lại.',
      });
    }
  }
  return results;
}
