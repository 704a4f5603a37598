import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../foundation';
import { isUniqueViolation } from '../unique-violation';
import type { Transaction } from '../transaction';
import { UnitOfWork } from '../unit-of-work';
import { InboxKey } from './outbox-message.entity';

/** Lets a delivery from outside have one effect, however often and late it comes. */
@Injectable()
export class InboxKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Runs the work in one transaction with the note that it was done.
   *
   * @param source who delivers
   * @param key the sender's key of the delivery
   * @returns the work's outcome, or that of the first time
   */
  async once<T>(
    source: string,
    key: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ outcome: T; first: boolean }> {
    const known = await this.find<T>(source, key);
    if (known) return { outcome: known.outcome, first: false };
    try {
      const outcome = await this.unitOfWork.run(async (tx) => {
        const id = this.ids.next();
        // First the note, so that a twin in another process fails before it does anything.
        await tx.manager.insert(InboxKey, {
          id,
          source,
          key,
          at: this.clock.now().toISOString(),
          outcome: null,
        });
        const result = await work(tx);
        await tx.manager.update(InboxKey, { id }, { outcome: { value: result } as object });
        return result;
      });
      return { outcome, first: true };
    } catch (error) {
      const twin = isUniqueViolation(error) ? await this.find<T>(source, key) : null;
      if (twin) return { outcome: twin.outcome, first: false };
      throw error;
    }
  }

  private async find<T>(source: string, key: string): Promise<{ outcome: T } | null> {
    const row = await this.unitOfWork.read((manager) =>
      manager.findOne(InboxKey, { where: { source, key } }),
    );
    return row && { outcome: (row.outcome as { value: T }).value };
  }
}
