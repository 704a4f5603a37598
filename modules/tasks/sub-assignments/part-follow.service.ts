import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { AssignmentChanged } from '../assignment-changed.event';
import { Assignment, Task } from '../entities';
import { BulkMoves } from '../transitions/bulk-moves.service';
import { openParts } from './open-parts';

/** Parts go with their whole: cancelled with it, and the assigning side of them is whoever holds it now. */
@Injectable()
export class PartFollow implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly moves: BulkMoves,
  ) {}

  onModuleInit(): void {
    this.events.within<AssignmentChanged>('tasks.assignment-changed', async (changes, transaction) => {
      for (const change of changes) {
        if (change.transition === 'cancel') await this.cancel(transaction, change);
        if (change.transition === 'hand-over') await this.rename(transaction, change);
      }
    });
  }

  private async cancel(transaction: Transaction, change: AssignmentChanged): Promise<void> {
    const { manager } = transaction;
    const parts = await openParts(manager, change.assignmentId);
    if (!parts.length) return;
    const task = await manager.findOneByOrFail(Task, { id: change.taskId });
    await this.moves.move(transaction, {
      name: 'cancel',
      task,
      assignments: parts,
      actor: change.actor,
      reason: change.note ?? 'Phần việc của đơn vị giao đã bị hủy.',
    });
  }

  private async rename({ manager }: Transaction, { assignmentId, unitId }: AssignmentChanged): Promise<void> {
    await manager.update(
      Assignment,
      { parentId: assignmentId },
      { parentUnitId: unitId, version: () => '"version" + 1' },
    );
  }
}
