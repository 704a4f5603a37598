import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { vietnameseDate } from '../../foundation';
import { Unit } from '../../organization';
import { Assignment, Task, TaskPlan } from '../entities';

/** An assignment with what a notice says of it. */
export interface ToldAssignment {
  assignment: Assignment;
  task: Pick<Task, 'id' | 'number' | 'content'>;
  plan: Pick<TaskPlan, 'id' | 'symbol' | 'subject'>;
  unitName: string;
}

/** Below SQL Server's 2100 parameters. */
const AT_ONCE = 1000;
/** Longest stretch of a task's content in a notice, characters. */
const CONTENT = 200;
/** Tasks named one by one. */
const NAMED = 10;

/** In the order of tasks in their plan; what is not there any more is left out. */
export async function toldAssignments(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ToldAssignment[]> {
  const assignments = await some(ids, (part) => manager.findBy(Assignment, { id: In(part) }));
  const tasks = await byId(
    assignments.map(({ taskId }) => taskId),
    (part) =>
      manager.find(Task, { select: { id: true, number: true, content: true }, where: { id: In(part) } }),
  );
  const plans = await byId(
    assignments.map(({ planId }) => planId),
    (part) => manager.findBy(TaskPlan, { id: In(part) }),
  );
  const units = await byId(
    assignments.map(({ unitId }) => unitId),
    (part) => manager.find(Unit, { select: { id: true, name: true }, where: { id: In(part) } }),
  );
  return assignments
    .flatMap((assignment) => {
      const task = tasks.get(assignment.taskId);
      const plan = plans.get(assignment.planId);
      if (!task || !plan) return [];
      return [{ assignment, task, plan, unitName: units.get(assignment.unitId)?.name ?? '' }];
    })
    .sort((a, b) => a.task.number - b.task.number || (a.assignment.id < b.assignment.id ? -1 : 1));
}

/** What a notice says of assignments of one plan: the tasks with their deadlines, and the plan. */
export function toldText(told: readonly ToldAssignment[]): string {
  const [{ plan }] = told;
  const lines = told
    .slice(0, NAMED)
    .map((one) => (told.length === 1 ? taskLine(one) : `Số ${one.task.number}: ${taskLine(one)}`));
  if (told.length > NAMED) lines.push(`… và ${told.length - NAMED} nhiệm vụ khác.`);
  return [...lines, planName(plan)].join('\n');
}

export function planName({ symbol, subject }: Pick<TaskPlan, 'symbol' | 'subject'>): string {
  return symbol ? `Văn bản số ${symbol}: ${shortened(subject)}` : `Kế hoạch ${shortened(subject)}`;
}

/** At most 200 characters, cut at a word. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > CONTENT ? `${line.slice(0, CONTENT).replace(/\s+\S*$/, '')}…` : line;
}

function taskLine({ task, assignment }: ToldAssignment): string {
  const due = assignment.dueDate ? ` (hạn ${vietnameseDate(assignment.dueDate)})` : '';
  return `${shortened(task.content).replace(/[.;,]$/, '')}${due}`;
}

async function some<T>(ids: readonly string[], find: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const distinct = [...new Set(ids)];
  const found: T[] = [];
  for (let start = 0; start < distinct.length; start += AT_ONCE)
    found.push(...(await find(distinct.slice(start, start + AT_ONCE))));
  return found;
}

async function byId<T extends { id: string }>(
  ids: readonly string[],
  find: (part: string[]) => Promise<T[]>,
): Promise<Map<string, T>> {
  return new Map((await some(ids, find)).map((row) => [row.id, row]));
}
