import type { EntityManager } from 'typeorm';
import { NotFound, vietnameseDate } from '../../foundation';
import { Unit } from '../../organization';
import { ROLE_WORDS, STATUS_LABELS } from '../assignment.words';
import type { AssignmentRole, AssignmentStatus } from '../assignment.words';
import { unitRoles } from '../creation/unit-roles';
import { deadlineColumns, dueDateOn } from '../deadline/due-date';
import { Assignment, Task, TaskCondition } from '../entities';
import { byId } from '../lists/assignment-views';
import type { NewTask, TaskChange, TaskFields } from '../task.types';
import { unitDifference } from './unit-difference';
import { phrasesOf } from './unit-phrases';

/** Units named in a sentence before it says how many more there are. */
const NAMED = 5;

/** The unit has begun: cancelling or changing the work costs it something. */
const BEGUN: readonly AssignmentStatus[] = ['accepted', 'in-progress', 'submitted', 'returned'];

interface Situation {
  task: Task;
  assignments: Assignment[];
  /** Not completed, not cancelled. */
  open: Assignment[];
  name(unitId: string): string;
}

/** What a change would do to work under way, in Vietnamese sentences. */
export async function consequencesOf(
  manager: EntityManager,
  change: TaskChange,
  today: string,
): Promise<string[]> {
  if (change.kind === 'add') {
    const roles = unitRoles(change.draft.units);
    if (!roles.size) return ['Chưa giao cho đơn vị nào: cần chọn cơ quan chủ trì trước khi áp dụng.'];
    const units = await byId(manager, Unit, [...roles.keys()]);
    return [`Giao mới cho ${byRole(roles, (id) => units.get(id)?.name ?? '')}.`];
  }
  const task = await manager.getRepository(Task).findOneBy({ id: change.taskId });
  if (!task) throw new NotFound('task-not-found', 'Không tìm thấy nhiệm vụ này.');
  const assignments = await manager.getRepository(Assignment).findBy({ taskId: task.id });
  const wanted =
    change.kind === 'change' ? (change.fields.units ?? []).flatMap(({ unitIds }) => unitIds) : [];
  const units = await byId(manager, Unit, [...assignments.map(({ unitId }) => unitId), ...wanted]);
  const situation: Situation = {
    task,
    assignments,
    open: assignments.filter(({ status }) => status !== 'completed' && status !== 'cancelled'),
    name: (unitId) => units.get(unitId)?.name ?? '',
  };
  if (change.kind === 'cancel') return cancelSentences(situation, situation.open);
  const { fields } = change;
  return [
    ...contentSentences(situation, fields),
    ...(fields.deadline ? deadlineSentences(situation, fields.deadline, today) : []),
    ...(fields.units ? unitSentences(situation, fields.units, await phrasesOf(manager, task.id)) : []),
    ...(fields.conditions ? await conditionSentences(manager, situation, fields.conditions) : []),
  ];
}

function cancelSentences(
  { assignments, name }: Pick<Situation, 'assignments' | 'name'>,
  lost: Assignment[],
): string[] {
  const sentences: string[] = [];
  if (lost.length) sentences.push(`Hủy ${lost.length} phần việc đang mở.`);
  const begun = lost.filter(({ status }) => BEGUN.includes(status));
  if (begun.length) {
    const units = begun.map(
      ({ unitId, status }) => `${name(unitId)} (${STATUS_LABELS[status].toLowerCase()})`,
    );
    sentences.push(`Đơn vị đã bắt đầu làm và sẽ phải dừng: ${listed(units)}.`);
  }
  const done = assignments.filter(({ status }) => status === 'completed').length;
  if (done) sentences.push(`${done} phần việc đã hoàn thành được giữ nguyên.`);
  return sentences;
}

function contentSentences({ assignments, name }: Situation, fields: TaskFields): string[] {
  if (fields.content === undefined && fields.product === undefined) return [];
  const of = (...statuses: AssignmentStatus[]): string[] =>
    assignments.filter(({ status }) => statuses.includes(status)).map(({ unitId }) => name(unitId));
  const begun = of('accepted', 'in-progress', 'returned');
  const submitted = of('submitted');
  const done = of('completed');
  return [
    ...(begun.length ? [`Đơn vị đang thực hiện sẽ làm theo yêu cầu mới: ${listed(begun)}.`] : []),
    ...(submitted.length
      ? [`Đơn vị đã báo cáo theo yêu cầu cũ và đang chờ duyệt: ${listed(submitted)}.`]
      : []),
    ...(done.length ? [`Đơn vị đã hoàn thành theo yêu cầu cũ, không phải làm lại: ${listed(done)}.`] : []),
  ];
}

function deadlineSentences(
  { task, open }: Situation,
  deadline: NewTask['deadline'],
  today: string,
): string[] {
  const { dueDate } = dueDateOn({ ...deadlineColumns(deadline), createdAt: task.createdAt }, today);
  const moved = open.filter(
    (assignment) => assignment.periodKey === task.periodKey && assignment.dueDate !== dueDate,
  );
  if (!moved.length) return [];
  const day = (date: string | null): string => (date ? vietnameseDate(date) : 'không thời hạn');
  const sentences = [
    `Thời hạn của ${moved.length} phần việc chuyển từ ${day(task.dueDate)} sang ${day(dueDate)}; đúng hạn hay quá hạn vẫn thống kê theo thời hạn ban đầu.`,
  ];
  if (dueDate && dueDate < today) sentences.push('Thời hạn mới đã qua: các phần việc này sẽ quá hạn ngay.');
  return sentences;
}

function unitSentences(
  { open, name, assignments }: Situation,
  units: NewTask['units'],
  phrases: Parameters<typeof unitRoles>[0],
): string[] {
  const { added, removed, moved } = unitDifference(unitRoles(phrases), unitRoles(units));
  const sentences: string[] = [];
  if (added.size) sentences.push(`Giao thêm cho ${byRole(added, name)}.`);
  if (moved.size) sentences.push(`Đổi vai trò: ${byRole(moved, name)}.`);
  const of = (list: Assignment[]): Assignment[] => list.filter(({ unitId }) => removed.includes(unitId));
  if (removed.length) {
    sentences.push(`Thôi giao cho: ${listed(removed.map(name))}.`);
    sentences.push(...cancelSentences({ assignments: of(assignments), name }, of(open)));
  }
  return sentences;
}

async function conditionSentences(
  manager: EntityManager,
  { task, open }: Situation,
  wanted: NewTask['conditions'],
): Promise<string[]> {
  const before = await manager.getRepository(TaskCondition).findBy({ taskId: task.id });
  const unmet = wanted.filter(
    ({ text }) => !before.some((condition) => condition.text === text && condition.satisfiedAt !== null),
  );
  const waiting = open.filter(({ status }) => status === 'waiting').length;
  const out = open.filter(({ status }) => status !== 'waiting' && status !== 'held').length;
  if (!unmet.length && waiting) return [`Không còn điều kiện phải chờ: ${waiting} phần việc được mở ngay.`];
  const isNew = unmet.some(({ text }) => !before.some((condition) => condition.text === text));
  if (isNew && out) {
    return [`${out} phần việc đã giao vẫn tiếp tục; điều kiện mới chỉ được ghi nhận trên nhiệm vụ.`];
  }
  return [];
}

function byRole(roles: ReadonlyMap<string, AssignmentRole>, name: (id: string) => string): string {
  return (Object.keys(ROLE_WORDS) as AssignmentRole[])
    .map((role) => ({ role, ids: [...roles].filter(([, other]) => other === role).map(([id]) => id) }))
    .filter(({ ids }) => ids.length)
    .map(({ role, ids }) => `${listed(ids.map(name))} (${ROLE_WORDS[role]})`)
    .join('; ');
}

function listed(names: readonly string[]): string {
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'vi'));
  const rest = sorted.length - NAMED;
  return rest > 1 ? `${sorted.slice(0, NAMED).join(', ')} và ${rest} đơn vị khác` : sorted.join(', ');
}
