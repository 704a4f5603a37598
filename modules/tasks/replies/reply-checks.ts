import type { EntityManager } from 'typeorm';
import { AppError, Conflict, Forbidden, InvalidInput } from '../../foundation';
import type { ErrorDetail } from '../../foundation';
import type { Identity } from '../../organization';
import { STATUS_LABELS } from '../assignment.words';
import { Assignment, Task } from '../entities';
import { visibleAssignment } from '../lists/visible-assignment';
import { requireNoOpenParts } from '../sub-assignments/open-parts';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { holdsIt } from '../transitions/transition-permission';
import type { Transition } from '../transitions/transition.types';
import type { NewReply } from './reply.types';

/** More than any unit holds of one plan; keeps one act's statements in bounds. */
const MOST = 200;

/** @throws InvalidInput `assignments-missing`, `too-many-assignments`, `reply-empty` */
export function requireContent(
  reply: Pick<NewReply, 'kind' | 'text' | 'assignmentIds' | 'files' | 'document'>,
) {
  if (!reply.assignmentIds.length) {
    throw new InvalidInput('assignments-missing', 'Hãy chọn ít nhất một nhiệm vụ để trả lời.', {
      field: 'assignmentIds',
    });
  }
  if (reply.assignmentIds.length > MOST) {
    throw new InvalidInput('too-many-assignments', `Một lần trả lời có tối đa ${MOST} nhiệm vụ.`, {
      field: 'assignmentIds',
    });
  }
  const { documentId, symbol } = reply.document ?? {};
  if (reply.kind === 'nothing' || reply.text.trim() || reply.files.length || documentId || symbol) return;
  throw new InvalidInput(
    'reply-empty',
    'Hãy nhập nội dung, đính kèm tệp hoặc chọn văn bản trả lời; nếu không có gì để báo cáo, chọn “Không phát sinh”.',
    { field: 'text' },
  );
}

/**
 * The assignments a person's reply answers, each in a status the transition starts from.
 *
 * @throws AppError the refusal of the one; for several one `reply-not-possible` with a detail for each refused
 */
export async function requireAnswerable(
  manager: EntityManager,
  ids: readonly string[],
  transition: Transition,
  me: Identity,
): Promise<Assignment[]> {
  const assignments: Assignment[] = [];
  const refusals: { error: AppError; row: number; id: string }[] = [];
  for (const [index, id] of [...new Set(ids)].entries()) {
    try {
      assignments.push(await requireOne(manager, id, transition, me));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusals.push({ error, row: index + 1, id });
    }
  }
  if (!refusals.length) return requireOneUnit(assignments);
  if (ids.length === 1) throw refusals[0].error;
  const details: ErrorDetail[] = [];
  for (const { error, row, id } of refusals) {
    const { code, message } = error;
    details.push({
      code,
      message: `${await taskWords(manager, id)}: ${message}`,
      row,
      field: 'assignmentIds',
    });
  }
  throw new Conflict(
    'reply-not-possible',
    'Chưa gửi được: có nhiệm vụ không thể trả lời. Hãy bỏ chọn các nhiệm vụ này rồi gửi lại.',
    { field: 'assignmentIds', details },
  );
}

async function requireOne(manager: EntityManager, id: string, transition: Transition, me: Identity) {
  const assignment = await visibleAssignment(manager, id, me);
  if (!holdsIt(me, assignment)) {
    throw new Forbidden(
      'reply-not-yours',
      'Nhiệm vụ này không giao cho đơn vị của bạn nên bạn không thể trả lời.',
    );
  }
  await requirePlanInForce(manager, assignment);
  const { status } = assignment;
  if (!transition.from.includes(status)) {
    const code = status === 'submitted' ? 'already-replied' : 'reply-not-possible';
    const message =
      status === 'submitted'
        ? 'Đơn vị đã gửi trả lời và đang chờ duyệt. Muốn thay đổi, hãy mở bản đã gửi và gửi bản sửa.'
        : `Không thể trả lời khi phần việc đang ở trạng thái “${STATUS_LABELS[status]}”.`;
    throw new Conflict(code, message, { field: 'assignmentIds' });
  }
  await requireNoOpenParts(manager, assignment, transition.label);
  return assignment;
}

function requireOneUnit(assignments: Assignment[]): Assignment[] {
  if (new Set(assignments.map(({ unitId }) => unitId)).size <= 1) return assignments;
  throw new InvalidInput('reply-of-several-units', 'Một lần trả lời chỉ dùng cho nhiệm vụ của một đơn vị.', {
    field: 'assignmentIds',
  });
}

async function taskWords(manager: EntityManager, assignmentId: string): Promise<string> {
  const assignment = await manager.findOneBy(Assignment, { id: assignmentId });
  const task = assignment && (await manager.findOneBy(Task, { id: assignment.taskId }));
  if (!task) return 'Nhiệm vụ đã chọn';
  return `“${task.content.length > 80 ? `${task.content.slice(0, 80).trimEnd()}…` : task.content}”`;
}
