import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { Assignment, Task, TaskPlan } from '../entities';
import type { TaskFileView } from '../files/task-file.view';
import { byId } from '../lists/assignment-views';
import { timelinessOf } from '../timeliness/timeliness';
import type { Horizon } from '../timeliness/timeliness';
import { assignsIt, holdsIt } from '../transitions/transition-permission';
import type { ReplyAnswer } from './reply-answer.entity';
import { Reply } from './reply.entity';
import type { ReplyAnswerView, ReplyDocumentView, ReplyView } from './reply.view';

interface Around {
  assignments: Map<string, Assignment>;
  tasks: Map<string, Task>;
  plans: Map<string, TaskPlan>;
  horizon: Horizon;
  me: Identity;
}

/** Views of replies with those of their answers the person may see. */
export async function replyViews(
  manager: EntityManager,
  replies: readonly Reply[],
  answers: readonly ReplyAnswer[],
  files: ReadonlyMap<string, TaskFileView[]>,
  me: Identity,
  horizon: Horizon,
): Promise<ReplyView[]> {
  const of = (key: 'assignmentId' | 'taskId' | 'planId'): string[] => answers.map((answer) => answer[key]);
  const around: Around = {
    assignments: await byId(manager, Assignment, of('assignmentId')),
    tasks: await byId(manager, Task, of('taskId')),
    plans: await byId(manager, TaskPlan, of('planId')),
    horizon,
    me,
  };
  const units = await byId(
    manager,
    Unit,
    replies.map(({ unitId }) => unitId),
  );
  const newest = await newestNumbers(manager, replies);
  return replies.map((reply) => {
    const own = answers.filter(({ replyId }) => replyId === reply.id);
    const latest = newest.get(reply.chainId) === reply.number;
    const { id, chainId, number, unitId, kind, text, sentAt, sentByName, version } = reply;
    return {
      ...{ id, chainId, number, latest, unitId, kind, text, sentByName, version },
      unitName: units.get(unitId)?.name ?? '',
      document: documentView(reply),
      files: files.get(id) ?? [],
      sentAt: sentAt.toISOString(),
      answers: own.map((answer) => answerView(answer, around)),
      canCorrect: latest && own.some((answer) => mayCorrect(answer, around)),
      canWithdraw: own.some((answer) => answer.status === 'waiting' && mayCorrect(answer, around)),
    };
  });
}

async function newestNumbers(
  manager: EntityManager,
  replies: readonly Reply[],
): Promise<Map<string, number>> {
  const chains = await manager.find(Reply, {
    select: { id: true, chainId: true, number: true },
    where: { chainId: In(replies.map(({ chainId }) => chainId)) },
    order: { number: 'ASC' },
  });
  return new Map(chains.map(({ chainId, number }) => [chainId, number]));
}

function documentView(reply: Reply): ReplyDocumentView | null {
  const { documentId, documentSymbol: symbol, documentDate: date, documentSubject: subject } = reply;
  return documentId || symbol ? { documentId, symbol, date, subject } : null;
}

function mayCorrect({ assignmentId, planId, taskId, status }: ReplyAnswer, around: Around): boolean {
  const assignment = around.assignments.get(assignmentId);
  const open = status === 'waiting' || status === 'returned' || status === 'withdrawn';
  const inForce = around.plans.get(planId)?.status === 'active' && !around.tasks.get(taskId)?.cancelledOn;
  // Answered since by another reply, or taken away: nothing of this one is left to correct.
  const stands =
    status === 'waiting' ||
    ['assigned', 'accepted', 'in-progress', 'returned'].includes(assignment?.status ?? '');
  return open && inForce && stands && !!assignment && holdsIt(around.me, assignment);
}

function answerView(answer: ReplyAnswer, around: Around): ReplyAnswerView {
  const { id, assignmentId, taskId, planId, status, remark, decidedAt, decidedByName, version } = answer;
  const assignment = around.assignments.get(assignmentId) as Assignment;
  const task = around.tasks.get(taskId) as Task;
  const plan = around.plans.get(planId) as TaskPlan;
  const { number: taskNumber, label, groups, source, content, product, cancelledOn } = task;
  const { partText, dueDate, originalDueDate, status: assignmentStatus } = assignment;
  const inForce = plan.status === 'active' && !cancelledOn;
  return {
    ...{ id, assignmentId, taskId, planId, status, remark, decidedByName, version },
    planSymbol: plan.symbol,
    planSubject: plan.subject,
    ...{ taskNumber, label, groups, source, content, product, partText },
    ...{ dueDate, originalDueDate, assignmentStatus },
    timeliness: timelinessOf(assignment, around.horizon),
    decidedAt: decidedAt?.toISOString() ?? null,
    canDecide: status === 'waiting' && inForce && assignsIt(around.me, assignment),
  };
}
