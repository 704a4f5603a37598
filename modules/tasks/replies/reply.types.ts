import type { KeptFile } from '../../documents';
import type { NamedDocument } from './own-documents.service';
import type { ReplyKind } from './reply.words';

/** What a unit wants to send. */
export interface NewReply {
  kind: ReplyKind;
  /** May be empty when a file, a document or "không phát sinh" says enough. */
  text: string;
  /** Of one unit, of one or more plans; of a correction those its predecessor still stands for. */
  assignmentIds: readonly string[];
  document?: NamedDocument;
  /** Kept by TaskFiles before. */
  files: readonly KeptFile[];
  /** Names the sending, so that it has one effect however often it arrives; at most 64 characters. */
  submitKey?: string;
}

/** A reply that came as a document into the registers. */
export interface ReceivedReply {
  unitId: string;
  assignmentIds: readonly string[];
  documentId: string;
  /** Day it was handed in, ISO date. */
  on: string;
}

/** A document that was taken for a unit's answer by mistake. */
export interface RetractedReply {
  assignmentId: string;
  documentId: string;
}

/** What came of a received document. */
export interface ReceivedOutcome {
  /** The reply it became or completed; null when none of the assignments could be answered. */
  replyId: string | null;
  answered: string[];
  /** Assignments it changed nothing of. */
  skipped: { assignmentId: string; code: string; message: string }[];
}

/** An accept or a return of what one reply says of one assignment. */
export interface AnswerDecision {
  answerId: string;
  version: number;
}
