/** What units and the assigning side do with assignments, as the server's own view types say. */
import type { CommentView } from '../../../../../tasks/comments/comment.view';
import type { ExtensionStatus } from '../../../../../tasks/extensions/extension.entity';
import type { ExtensionView } from '../../../../../tasks/extensions/extension.view';
import type { TaskFileView } from '../../../../../tasks/files/task-file.view';
import type { ProgressNoteView } from '../../../../../tasks/progress/progress.view';
import type { OwnDocumentView, ReplyAnswerView, ReplyView } from '../../../../../tasks/replies/reply.view';
import type { AnswerStatus, ReplyKind } from '../../../../../tasks/replies/reply.words';
import type { UrgeGrade } from '../../../../../tasks/urging/urge.entity';
import type { UrgeView } from '../../../../../tasks/urging/urge.view';
import type { IsoDate } from './common';

export type { AnswerStatus, ExtensionStatus, ReplyKind, UrgeGrade };
export type Comment = CommentView;
export type Extension = ExtensionView;
export type OwnDocument = OwnDocumentView;
export type ProgressNote = ProgressNoteView;
export type Reply = ReplyView;
export type ReplyAnswer = ReplyAnswerView;
export type SentFile = TaskFileView;
export type Urge = UrgeView;

/** The unit's own document, picked or as written on it. */
export interface ReplyDocumentInput {
  documentId?: string;
  symbol?: string;
  date?: IsoDate | null;
  subject?: string;
}

/** What a form sends as a reply. */
export interface ReplyInput {
  kind: ReplyKind;
  text: string;
  document: ReplyDocumentInput | null;
  files: File[];
  submitKey: string;
}

/** Accept or return; answers with the version one looked at. */
export interface DecisionInput {
  decision: 'accept' | 'return';
  remark?: string;
  answers: { answerId: string; version: number }[];
}

export interface UrgeInput {
  grade: UrgeGrade;
  text: string;
}
