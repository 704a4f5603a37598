import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import { POWERS, STEP_KINDS, STEP_STATES, SUBMISSION_STATUSES } from '../sign-off.words';
import type { Power, StepKind, StepState, SubmissionStatus } from '../sign-off.words';
import { TRANSITIONS } from '../transitions/transition-table';

const nullable = { type: String, nullable: true } as const;
const NAMES = TRANSITIONS.map(({ name }) => name);

export class SubmissionSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  subject: string;
  @ApiProperty(nullable)
  documentKind: string | null;
  @ApiProperty({ description: 'Behind the number, `/BC-UBND`' })
  notation: string;
  @ApiProperty({ ...nullable, description: 'With its number once it is issued' })
  symbol: string | null;
  @ApiProperty({ enum: SUBMISSION_STATUSES })
  status: SubmissionStatus;
  @ApiProperty()
  bodyId: string;
  @ApiProperty()
  bodyName: string;
  @ApiProperty()
  submittedByName: string;
  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'Since when it waits where it is' })
  waitingSince: Date;
  @ApiProperty({ ...nullable, description: 'Whose turn it is' })
  waitingFor: string | null;
  @ApiProperty()
  signerName: string;
  @ApiProperty({ ...nullable, description: 'In whose place this person may act on it today' })
  inPlaceOf: string | null;
  @ApiProperty({ type: [String], enum: NAMES, description: 'What this person may do now' })
  allowed: string[];
  @ApiProperty()
  version: number;
}

export class SubmissionPage extends PageShape {
  @ApiProperty({ type: [SubmissionSummaryView] })
  items: SubmissionSummaryView[];
}

export class SubmissionCountsView {
  @ApiProperty({ description: 'Waiting for this person or, as deputy, for another' })
  waiting: number;
  @ApiProperty({ description: 'Signed, to be issued by this clerk' })
  toIssue: number;
  @ApiProperty({ description: 'Own ones that came back' })
  returned: number;
}

export class StepView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  round: number;
  @ApiProperty()
  position: number;
  @ApiProperty({ enum: STEP_KINDS })
  kind: StepKind;
  @ApiProperty()
  personId: string;
  @ApiProperty()
  personName: string;
  @ApiProperty(nullable)
  personTitle: string | null;
  @ApiProperty({ enum: STEP_STATES })
  state: StepState;
  @ApiProperty(nullable)
  reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
  @ApiProperty(nullable)
  decidedByName: string | null;
  @ApiProperty({ description: 'Decided by a deputy in the person’s place' })
  byDeputy: boolean;
  @ApiProperty({ ...nullable, description: 'The exact file it was decided on, hex' })
  sha256: string | null;
}

export class SubmissionFileView {
  @ApiProperty({ enum: ['document', 'signed', 'editable', 'enclosure'] })
  role: 'document' | 'signed' | 'editable' | 'enclosure';
  @ApiProperty()
  name: string;
  @ApiProperty()
  sha256: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty()
  mediaType: string;
}

export class FoundSignatureView {
  @ApiProperty()
  signerName: string;
  @ApiProperty()
  issuerName: string;
  @ApiProperty()
  certificateSha256: string;
  @ApiProperty({ ...nullable, format: 'date-time' })
  signedAt: string | null;
}

export class SubmissionRecipientView {
  @ApiProperty({ required: false })
  unitId?: string;
  @ApiProperty({ required: false })
  organId?: string;
  @ApiProperty()
  name: string;
}

export class SubmissionView extends SubmissionSummaryView {
  @ApiProperty(nullable)
  draftId: string | null;
  @ApiProperty(nullable)
  planId: string | null;
  @ApiProperty()
  kind: string;
  @ApiProperty()
  signerId: string;
  @ApiProperty(nullable)
  signerTitle: string | null;
  @ApiProperty({ enum: POWERS })
  power: Power;
  @ApiProperty()
  round: number;
  @ApiProperty({ type: [StepView], description: 'Of every round, in order' })
  steps: StepView[];
  @ApiProperty({ type: [SubmissionFileView] })
  files: SubmissionFileView[];
  @ApiProperty({ type: [FoundSignatureView] })
  signatures: FoundSignatureView[];
  @ApiProperty({ type: [SubmissionRecipientView] })
  recipients: SubmissionRecipientView[];
  @ApiProperty(nullable)
  documentId: string | null;
  @ApiProperty({ ...nullable, description: 'YYYY-MM-DD' })
  issuedOn: string | null;
  @ApiProperty({ description: 'This person submitted it and may put another file in its place' })
  canReplaceFile: boolean;
}

export class BulkResultView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  ok: boolean;
  @ApiProperty(nullable)
  code: string | null;
  @ApiProperty(nullable)
  message: string | null;
}

export class IssuePreviewView {
  @ApiProperty({ description: 'The number the register gives next' })
  number: number;
  @ApiProperty({ description: 'With the notation, `15/BC-UBND`' })
  symbol: string;
  @ApiProperty({ description: 'YYYY-MM-DD' })
  date: string;
  @ApiProperty({ description: 'Earliest day it may carry: that of the signature' })
  earliest: string;
  @ApiProperty({ description: 'The body’s certificate is configured: it signs, too' })
  bodySigns: boolean;
  @ApiProperty({ type: [SubmissionRecipientView] })
  recipients: SubmissionRecipientView[];
}

export class SignerOptionView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty(nullable)
  title: string | null;
  @ApiProperty(nullable)
  unitId: string | null;
  @ApiProperty(nullable)
  unitName: string | null;
  @ApiProperty({ description: 'May sign' })
  leader: boolean;
}

export class BodyOptionView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class SubmissionTransitionView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  label: string;
  @ApiProperty()
  description: string;
  @ApiProperty({ type: [String] })
  from: readonly string[];
  @ApiProperty(nullable)
  to: string | null;
  @ApiProperty({ type: [String] })
  by: readonly string[];
  @ApiProperty({ type: [String] })
  requires: readonly string[];
}

export class SubmissionHistoryEntryView {
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty()
  actorName: string;
  @ApiProperty()
  action: string;
  @ApiProperty()
  summary: string;
  @ApiProperty(nullable)
  reason: string | null;
}

export class SubmissionHistoryPage extends PageShape {
  @ApiProperty({ type: [SubmissionHistoryEntryView] })
  items: SubmissionHistoryEntryView[];
}

export class TakenResultView {
  @ApiProperty()
  orderId: string;
  @ApiProperty({ enum: ['waiting', 'signed', 'refused', 'withdrawn'] })
  status: string;
  @ApiProperty({ description: 'The same answer was taken before' })
  repeated: boolean;
}
