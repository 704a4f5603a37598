import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, Conflict, Ids, InvalidInput, NotFound } from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { AT_WORK_STATUSES, STATUS_LABELS } from '../assignment.words';
import { Assignment } from '../entities';
import { visibleAssignment } from '../lists/visible-assignment';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { assignsIt } from '../transitions/transition-permission';
import type { Urged } from '../work-events';
import { LateAssignments } from './late-assignments.service';
import type { LateUnit } from './late-assignments.service';
import { requireAssigningSide } from '../transitions/require-side';
import { Urge, URGE_GRADE_LABELS } from './urge.entity';
import type { UrgeGrade } from './urge.entity';

/** What is said to the units; each assignment gets its own number. */
export interface NewUrging {
  assignmentIds: readonly string[];
  grade: UrgeGrade;
  text: string;
}

/** Urging on record: numbered within its assignment, never changed, never deleted. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly late: LateAssignments,
  ) {}

  /**
   * Urges assignments that are under way, inside the caller's transaction; who may is the caller's to ask.
   *
   * @param actor null: the system, for a letter that was signed
   * @returns the urgings in the order of the ids
   * @throws Conflict `urge-not-possible` when a unit has nothing to do there, `plan-not-active`, `task-cancelled`
   */
  async urge(transaction: Transaction, urging: NewUrging, actor: Actor | null): Promise<Urge[]> {
    const text = urging.text.trim();
    if (!text) throw new InvalidInput('text-required', 'Hãy nhập nội dung đôn đốc.', { field: 'text' });
    // In one order everywhere, so that two urgings of several never wait for each other.
    const ids = [...new Set(urging.assignmentIds)].sort();
    if (!ids.length) {
      throw new InvalidInput('assignments-missing', 'Hãy chọn ít nhất một phần việc để đôn đốc.', {
        field: 'assignmentIds',
      });
    }
    const urges: Urge[] = [];
    for (const id of ids) urges.push(await this.one(transaction, id, { ...urging, text }, actor));
    return urges;
  }

  /** The same by a person of the assigning side. @throws NotFound, Forbidden `urge-not-yours` */
  async urgeAs(urging: NewUrging, me: Identity): Promise<Urge[]> {
    return this.unitOfWork.run(async (transaction) => {
      for (const id of urging.assignmentIds) {
        const assignment = await visibleAssignment(transaction.manager, id, me);
        requireAssigningSide(me, assignment, 'urge-not-yours', 'Chỉ bên giao việc mới được đôn đốc.');
      }
      return this.urge(transaction, urging, me);
    });
  }

  /** Urges everything late of a plan that the person assigns. @throws Conflict `nothing-late` */
  async urgeLate(planId: string, what: Omit<NewUrging, 'assignmentIds'>, me: Identity): Promise<Urge[]> {
    const units = await this.late.ofPlan(planId);
    const own = units.flatMap(({ assignments }) => assignments).filter((one) => assignsIt(me, one));
    if (!own.length) {
      throw new Conflict('nothing-late', 'Kế hoạch này hiện không có phần việc nào quá hạn để đôn đốc.');
    }
    return this.urgeAs({ ...what, assignmentIds: own.map(({ assignmentId }) => assignmentId) }, me);
  }

  /** What of a plan is late today, by unit: for the letter. */
  lateAssignments(planId: string): Promise<LateUnit[]> {
    return this.late.ofPlan(planId);
  }

  private async one(
    transaction: Transaction,
    id: string,
    { grade, text }: NewUrging,
    actor: Actor | null,
  ): Promise<Urge> {
    const { manager } = transaction;
    const assignment = await manager.findOneBy(Assignment, { id });
    if (!assignment) throw new NotFound('assignment-not-found', 'Không tìm thấy phần việc này.');
    await requirePlanInForce(manager, assignment);
    // The raised counter holds the row until commit: nobody else can get this number.
    const { affected } = await manager.update(
      Assignment,
      { id, status: In([...AT_WORK_STATUSES]) },
      { urgeCount: () => '"urgeCount" + 1' },
    );
    const unit = await manager.findOneBy(Unit, { id: assignment.unitId });
    if (!affected) {
      throw new Conflict(
        'urge-not-possible',
        `Không thể đôn đốc ${unit?.name ?? 'đơn vị'}: phần việc đang ở trạng thái “${STATUS_LABELS[assignment.status]}”.`,
      );
    }
    const { urgeCount: number, taskId, planId, unitId } = await manager.findOneByOrFail(Assignment, { id });
    const urge: Urge = {
      id: this.ids.next(),
      assignmentId: id,
      ...{ taskId, planId, unitId, number, grade, text },
      at: this.clock.now(),
      byId: actor?.personId ?? null,
      byName: actor?.name ?? 'Hệ thống',
    };
    await manager.insert(Urge, urge);
    this.audit.record(transaction, {
      actor,
      action: 'assignment.urge',
      topic: { type: 'task', id: taskId },
      subject: { type: 'assignment', id },
      unitId,
      summary: `Đôn đốc ${unit?.name ?? 'đơn vị'} lần ${number}: ${URGE_GRADE_LABELS[grade].toLowerCase()}.`,
      reason: text,
      after: { number, grade },
    });
    const urged: Urged = {
      name: 'tasks.urged',
      urgeId: urge.id,
      ...{ assignmentId: id, planId, unitId, number, grade },
    };
    transaction.emit(urged);
    return urge;
  }
}
