import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import type { TaskSource } from '../../reading/types';
import { ASSIGNMENT_STATUSES, TASK_SOURCES } from '../assignment.words';
import type { AssignmentStatus } from '../assignment.words';
import { TaskFileView } from '../files/task-file.view';
import { TIMELINESS } from '../timeliness/timeliness-rules';
import type { Timeliness } from '../timeliness/timeliness-rules';
import { ANSWER_STATUSES, REPLY_KINDS } from './reply.words';
import type { AnswerStatus, ReplyKind } from './reply.words';

/** The unit's own document a reply came with. */
export class ReplyDocumentView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: not in the registers yet' })
  documentId: string | null;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  date: string | null;
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;
}

/** What a reply says of one assignment, and the answer to it. */
export class ReplyAnswerView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  assignmentId: string;
  @ApiProperty()
  taskId: string;
  @ApiProperty()
  planId: string;
  @ApiProperty({ type: String, nullable: true })
  planSymbol: string | null;
  @ApiProperty()
  planSubject: string;
  @ApiProperty({ description: 'Place of the task in its plan, from 1' })
  taskNumber: number;
  @ApiProperty({ type: String, nullable: true })
  label: string | null;
  @ApiProperty({ type: [String] })
  groups: string[];
  @ApiProperty({ enum: TASK_SOURCES })
  source: TaskSource;
  @ApiProperty()
  content: string;
  @ApiProperty({ type: String, nullable: true })
  product: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What of the task the part is' })
  partText: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  dueDate: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  originalDueDate: string | null;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES })
  assignmentStatus: AssignmentStatus;
  @ApiProperty({ enum: TIMELINESS, nullable: true })
  timeliness: Timeliness | null;
  @ApiProperty({ enum: ANSWER_STATUSES })
  status: AnswerStatus;
  @ApiProperty({ type: String, nullable: true })
  remark: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 8601, UTC' })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
  @ApiProperty({ description: 'The caller may accept or return it' })
  canDecide: boolean;
  @ApiProperty()
  version: number;
}

/** What a unit sent. */
export class ReplyView {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Id of the first version' })
  chainId: string;
  @ApiProperty({ description: 'Version in the chain, from 1' })
  number: number;
  @ApiProperty({ description: 'No newer version' })
  latest: boolean;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ enum: REPLY_KINDS })
  kind: ReplyKind;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: ReplyDocumentView, nullable: true })
  document: ReplyDocumentView | null;
  @ApiProperty({ type: [TaskFileView] })
  files: TaskFileView[];
  @ApiProperty({ description: 'ISO 8601, UTC' })
  sentAt: string;
  @ApiProperty()
  sentByName: string;
  @ApiProperty({ type: [ReplyAnswerView], description: 'Of the assignments the caller may see' })
  answers: ReplyAnswerView[];
  @ApiProperty({ description: 'The caller may send a new version' })
  canCorrect: boolean;
  @ApiProperty()
  canWithdraw: boolean;
  @ApiProperty()
  version: number;
}

export class ReplyPage extends PageShape {
  @ApiProperty({ type: [ReplyView] })
  items: ReplyView[];
}

/** A document of the caller's unit that a reply may name. */
export class OwnDocumentView {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  date: string | null;
  @ApiProperty({ type: String, nullable: true })
  kind: string | null;
  @ApiProperty()
  subject: string;
}

/** Whether the registers have a document of the caller's unit. */
export class DocumentCheckView {
  @ApiProperty({ type: OwnDocumentView, nullable: true })
  document: OwnDocumentView | null;
}
