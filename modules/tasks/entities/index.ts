import { TaskComment } from '../comments/task-comment.entity';
import { Extension } from '../extensions/extension.entity';
import { TaskFile } from '../files/task-file.entity';
import { ProgressNote } from '../progress/progress-note.entity';
import { ReplyAnswer } from '../replies/reply-answer.entity';
import { Reply } from '../replies/reply.entity';
import { Urge, UrgeReceipt } from '../urging/urge.entity';
import { Assignment } from './assignment.entity';
import { TaskCondition } from './task-condition.entity';
import { TaskPlan } from './task-plan.entity';
import { TaskUnit } from './task-unit.entity';
import { Task } from './task.entity';

export * from './assignment.entity';
export * from './task-condition.entity';
export * from './task-plan.entity';
export * from './task-unit.entity';
export * from './task.entity';

export const TASK_ENTITIES = [
  TaskPlan,
  Task,
  TaskUnit,
  TaskCondition,
  Assignment,
  Reply,
  ReplyAnswer,
  TaskFile,
  ProgressNote,
  Extension,
  Urge,
  UrgeReceipt,
  TaskComment,
];
