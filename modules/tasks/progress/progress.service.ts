import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Clock, Conflict, Ids, InvalidInput } from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { HANDING_STATUSES, STATUS_LABELS } from '../assignment.words';
import { Assignment } from '../entities';
import { visibleAssignment } from '../lists/visible-assignment';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { requireHolder } from '../transitions/require-side';
import { TransitionStep } from '../transitions/transition-step.service';
import { transitionNamed } from '../transitions/transition-table';
import type { Transition } from '../transitions/transition.types';
import { ProgressNote } from './progress-note.entity';
import type { ProgressNoteView } from './progress.view';

/** How far units say they are. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly step: TransitionStep,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Newest first. @throws NotFound */
  of(assignmentId: string, me: Identity): Promise<ProgressNoteView[]> {
    return this.unitOfWork.read(async (manager) => {
      await visibleAssignment(manager, assignmentId, me);
      const notes = await manager.find(ProgressNote, { where: { assignmentId }, order: { id: 'DESC' } });
      return notes.map(({ id, percent, text, at, byName }) => {
        return { id, percent, text, at: at.toISOString(), byName };
      });
    });
  }

  /**
   * Keeps a note; work that was only accepted has thereby begun.
   *
   * @param percent 0 to 100; null: in words only, the percentage stays
   * @throws Forbidden `progress-not-yours`; Conflict `progress-not-possible`, `plan-not-active`
   */
  async note(assignmentId: string, percent: number | null, words: string, me: Identity): Promise<void> {
    const text = words.trim();
    if (!text && percent === null) {
      throw new InvalidInput('progress-empty', 'Hãy nhập tỷ lệ hoặc nội dung tiến độ.', { field: 'text' });
    }
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const assignment = await visibleAssignment(manager, assignmentId, me);
      const message = 'Chỉ đơn vị thực hiện mới được cập nhật tiến độ.';
      requireHolder(me, assignment, 'progress-not-yours', message);
      await requirePlanInForce(manager, assignment);
      if (!HANDING_STATUSES.some((status) => status === assignment.status)) {
        throw new Conflict(
          'progress-not-possible',
          `Không thể cập nhật tiến độ khi phần việc đang ở trạng thái “${STATUS_LABELS[assignment.status]}”.`,
        );
      }
      if (assignment.status === 'accepted') {
        const transition = transitionNamed('start') as Transition;
        await this.step.take(transaction, { transition, assignment, actor: me });
      }
      const { personId: byId, name: byName } = me;
      const at = this.clock.now();
      await manager.insert(ProgressNote, {
        id: this.ids.next(),
        assignmentId,
        percent,
        text,
        at,
        byId,
        byName,
      });
      if (percent !== null) await manager.update(Assignment, { id: assignmentId }, { percent });
      const unit = await manager.findOneBy(Unit, { id: assignment.unitId });
      this.audit.record(transaction, {
        actor: me,
        action: 'assignment.progress',
        topic: { type: 'task', id: assignment.taskId },
        subject: { type: 'assignment', id: assignmentId },
        unitId: assignment.unitId,
        summary: `Tiến độ của ${unit?.name ?? 'đơn vị'}${percent === null ? '' : `: ${percent}%`}.`,
        reason: text || null,
        before: { percent: assignment.percent },
        after: { percent: percent ?? assignment.percent },
      });
    });
  }
}
