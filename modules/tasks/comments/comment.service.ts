import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import type { KeptFile } from '../../documents';
import { Clock, Conflict, Forbidden, Ids, InvalidInput, NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { TaskFiles } from '../files/task-files.service';
import type { TaskFile } from '../files/task-file.entity';
import { visibleAssignment } from '../lists/visible-assignment';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { assignsIt, holdsIt } from '../transitions/transition-permission';
import type { Sides } from '../transitions/transition-permission';
import type { Commented } from '../work-events';
import type { CommentView } from './comment.view';
import { TaskComment } from './task-comment.entity';
import type { CommentSide } from './task-comment.entity';

/** What the two sides of an assignment say to each other. Sent is sent; who wrote it may withdraw it, and that shows. */
@Injectable()
export class CommentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly files: TaskFiles,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** In the order they were said; of a withdrawn one neither words nor files. @throws NotFound */
  of(assignmentId: string, me: Identity): Promise<CommentView[]> {
    return this.unitOfWork.read(async (manager) => {
      await visibleAssignment(manager, assignmentId, me);
      const comments = await manager.find(TaskComment, { where: { assignmentId }, order: { id: 'ASC' } });
      const files = await this.files.of(
        manager,
        comments.filter(({ withdrawnAt }) => !withdrawnAt).map(({ id }) => id),
      );
      return comments.map(({ id, side, text, at, authorId, authorName, withdrawnAt }) => ({
        ...{ id, side, authorName },
        text: withdrawnAt ? null : text,
        at: at.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        files: files.get(id) ?? [],
        mine: authorId === me.personId,
      }));
    });
  }

  /** @throws Forbidden `comment-not-yours` for who belongs to neither side; Conflict `plan-not-active`, `comment-not-possible` */
  async say(assignmentId: string, words: string, files: readonly KeptFile[], me: Identity): Promise<void> {
    const text = words.trim();
    if (!text && !files.length) {
      throw new InvalidInput('comment-empty', 'Hãy nhập ý kiến hoặc đính kèm tệp.', { field: 'text' });
    }
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const assignment = await visibleAssignment(manager, assignmentId, me);
      const side = sideOf(me, assignment);
      await requirePlanInForce(manager, assignment);
      if (assignment.status === 'cancelled') {
        throw new Conflict('comment-not-possible', 'Phần việc đã thôi giao; chỉ còn xem được trao đổi cũ.');
      }
      const { taskId, unitId } = assignment;
      const { personId: authorId, name: authorName } = me;
      const id = this.ids.next();
      const at = this.clock.now();
      const comment = { id, assignmentId, taskId, side, text, at, authorId, authorName, withdrawnAt: null };
      await manager.insert(TaskComment, comment);
      await this.files.attach(transaction, 'comment', id, files);
      this.audit.record(transaction, {
        actor: me,
        action: 'comment.send',
        topic: { type: 'task', id: taskId },
        subject: { type: 'comment', id },
        unitId,
        summary: side === 'unit' ? 'Đơn vị gửi ý kiến trao đổi.' : 'Bên giao việc gửi ý kiến trao đổi.',
        after: { text, files: files.map(({ name, sha256 }) => ({ name, sha256 })) },
      });
      const commented: Commented = { name: 'tasks.commented', commentId: id, assignmentId, unitId };
      transaction.emit(commented);
    });
  }

  /** @throws Forbidden `comment-not-yours` for another than its author; Conflict `comment-withdrawn` */
  async withdraw(assignmentId: string, id: string, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const { taskId, unitId } = await visibleAssignment(manager, assignmentId, me);
      const comment = await found(manager, assignmentId, id);
      if (comment.authorId !== me.personId) {
        throw new Forbidden('comment-not-yours', 'Chỉ người gửi mới được thu hồi ý kiến của mình.');
      }
      if (comment.withdrawnAt) {
        throw new Conflict('comment-withdrawn', 'Ý kiến này đã được thu hồi.');
      }
      await manager.update(TaskComment, { id }, { withdrawnAt: this.clock.now() });
      this.audit.record(transaction, {
        actor: me,
        action: 'comment.withdraw',
        topic: { type: 'task', id: taskId },
        subject: { type: 'comment', id },
        unitId,
        summary: 'Thu hồi một ý kiến trao đổi.',
      });
    });
  }

  /** @throws NotFound also for a file of a withdrawn comment */
  file(assignmentId: string, id: string, fileId: string, me: Identity): Promise<TaskFile> {
    return this.unitOfWork.read(async (manager) => {
      await visibleAssignment(manager, assignmentId, me);
      const comment = await found(manager, assignmentId, id);
      if (comment.withdrawnAt) {
        throw new NotFound('attachment-not-found', 'Không tìm thấy tệp đính kèm.');
      }
      return this.files.one(manager, id, fileId);
    });
  }
}

async function found(manager: EntityManager, assignmentId: string, id: string): Promise<TaskComment> {
  const comment = await manager.findOneBy(TaskComment, { id, assignmentId });
  if (!comment) throw new NotFound('comment-not-found', 'Không tìm thấy ý kiến này.');
  return comment;
}

/** For one who belongs to both, the unit's: what is said for the unit is said to the assigning side. */
function sideOf(me: Identity, sides: Sides): CommentSide {
  if (holdsIt(me, sides)) return 'unit';
  if (assignsIt(me, sides)) return 'assigning';
  throw new Forbidden('comment-not-yours', 'Chỉ đơn vị thực hiện và bên giao việc mới trao đổi ở đây.');
}
