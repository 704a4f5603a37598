import { Injectable } from '@nestjs/common';
import { Ids } from '../../foundation';
import { isUniqueViolation } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { Direction } from '../entities/document.entity';
import { RegisterCounter } from '../entities/register-counter.entity';

/** A register: one body's incoming or outgoing documents of one year. */
export interface RegisterKey {
  bodyId: string;
  direction: Direction;
  year: number;
}

/** Gives the numbers of a register, 1, 2, 3 … without gap or double. */
@Injectable()
export class RegisterNumbers {
  constructor(private readonly ids: Ids) {}

  /**
   * The next number. The register stays locked until the transaction ends, so whoever comes next waits, and a
   * rollback gives the number back.
   */
  async take(tx: Transaction, { bodyId, direction, year }: RegisterKey): Promise<number> {
    const key = { bodyId, direction, year };
    if (!(await this.raise(tx, key))) {
      try {
        await tx.manager.insert(RegisterCounter, { id: this.ids.next(), ...key, last: 1 });
        return 1;
      } catch (error) {
        // Another transaction opened the register in the same moment; it has committed, or this would still wait.
        if (!isUniqueViolation(error) || !(await this.raise(tx, key))) throw error;
      }
    }
    const { last } = await tx.manager.findOneByOrFail(RegisterCounter, key);
    return last;
  }

  /**
   * Takes note of a number another system gave; the register goes on behind it, and stays locked like after
   * {@link take}. Whether another document has the number is for the caller to see.
   */
  async follow(tx: Transaction, { bodyId, direction, year }: RegisterKey, number: number): Promise<void> {
    const key = { bodyId, direction, year };
    // Raised and put back where it was: the row is locked before it is read.
    const next = await this.take(tx, key);
    await tx.manager.update(RegisterCounter, key, { last: Math.max(next - 1, number) });
  }

  // The update comes first: it takes the row's lock before anything is read from it.
  private async raise(tx: Transaction, key: RegisterKey): Promise<boolean> {
    const { affected } = await tx.manager.increment(RegisterCounter, key, 'last', 1);
    return affected === 1;
  }
}
