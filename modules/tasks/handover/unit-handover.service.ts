import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import { Clock, vietnamToday } from '../../foundation';
import { Unit } from '../../organization';
import type { UnitsMerged } from '../../organization';
import { DomainEvents, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { ASSIGNMENT_ROLES, OPEN_STATUSES } from '../assignment.words';
import { Assignment, Task } from '../entities';
import { BulkMoves } from '../transitions/bulk-moves.service';

const MERGED = 'Đơn vị đã sáp nhập; phần việc này nhập vào phần việc sẵn có của đơn vị tiếp nhận.';

/**
 * Passes open work of units that have ended to the unit they went into, as soon as that is told and once a day for
 * what was missed. What was completed stays with the unit that did it.
 */
@Injectable()
export class UnitHandover implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly moves: BulkMoves,
  ) {}

  onModuleInit(): void {
    this.events.on<UnitsMerged>('organization.units-merged', async () => {
      await this.handOver(vietnamToday(this.clock));
    });
  }

  /**
   * @param today ISO date in Vietnam; units whose last day lies before it have ended
   * @returns how many assignments changed hands
   */
  async handOver(today: string): Promise<number> {
    const orphans = await this.unitOfWork.read((manager) => orphansOn(manager, today));
    for (const { id, successorId } of orphans) {
      await this.unitOfWork.run((transaction) => this.pass(transaction, id, successorId));
    }
    return orphans.length;
  }

  private async pass(transaction: Transaction, id: string, successorId: string): Promise<void> {
    const { manager } = transaction;
    const assignments = manager.getRepository(Assignment);
    const assignment = await assignments.findOneBy({ id, status: In([...OPEN_STATUSES]) });
    // Another instance was faster.
    if (!assignment) return;
    const { taskId, periodKey, version, unitId } = assignment;
    const there = await assignments.findOneBy({ taskId, periodKey, unitId: successorId });
    if (there) await this.merge(transaction, assignment, there);
    else {
      const { affected } = await assignments.update(
        { id, version },
        { unitId: successorId, version: version + 1 },
      );
      if (!affected) return;
      const units = await manager.getRepository(Unit).findBy({ id: In([unitId, successorId]) });
      const name = (wanted: string): string => units.find((unit) => unit.id === wanted)?.name ?? '';
      this.audit.record(transaction, {
        actor: null,
        action: 'assignment.hand-over',
        topic: { type: 'task', id: taskId },
        subject: { type: 'assignment', id },
        unitId: successorId,
        summary: `Chuyển phần việc của ${name(unitId)} sang ${name(successorId)} do sáp nhập đơn vị.`,
        before: { unitId },
        after: { unitId: successorId },
      });
      transaction.emit(assignmentChanged({ ...assignment, unitId: successorId }, 'hand-over', ['unit']));
    }
  }

  /** The successor has the task already: it keeps its own part, in the stronger of the two roles. */
  private async merge(transaction: Transaction, ended: Assignment, kept: Assignment): Promise<void> {
    const { manager } = transaction;
    const task = await manager.getRepository(Task).findOneByOrFail({ id: ended.taskId });
    await this.passParts(transaction, ended, kept);
    await this.moves.move(transaction, {
      name: 'cancel',
      task,
      assignments: [ended],
      actor: null,
      reason: MERGED,
    });
    if (ASSIGNMENT_ROLES.indexOf(ended.role) < ASSIGNMENT_ROLES.indexOf(kept.role)) {
      await manager
        .getRepository(Assignment)
        .update({ id: kept.id }, { role: ended.role, version: () => '"version" + 1' });
    }
  }

  /** Parts of what has ended are parts of what is kept; the kept one, if it was such a part, is so no longer. */
  private async passParts({ manager }: Transaction, ended: Assignment, kept: Assignment): Promise<void> {
    const version = (): string => '"version" + 1';
    if (kept.parentId === ended.id) {
      const { parentId, parentUnitId, partText } = ended;
      await manager.update(Assignment, { id: kept.id }, { parentId, parentUnitId, partText, version });
    }
    await manager.update(
      Assignment,
      { parentId: ended.id },
      { parentId: kept.id, parentUnitId: kept.unitId, version },
    );
  }
}

function orphansOn(manager: EntityManager, today: string): Promise<{ id: string; successorId: string }[]> {
  return manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(Unit, 'u', 'u.id = a.unitId')
    .select('a.id', 'id')
    .addSelect('u.successorId', 'successorId')
    .where('a.status IN (:...open)', { open: OPEN_STATUSES })
    .andWhere('u.successorId IS NOT NULL')
    .andWhere('u.validTo < :today', { today })
    .orderBy('a.id')
    .getRawMany<{ id: string; successorId: string }>();
}
