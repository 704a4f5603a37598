/** Sign-off as the server's own view types say. */
import type {
  BodyOptionView,
  BulkResultView,
  IssuePreviewView,
  SignerOptionView,
  StepView,
  SubmissionCountsView,
  SubmissionFileView,
  SubmissionSummaryView,
  SubmissionView,
} from '../../../../../sign-off/dto/submission.view';
import type { DeputyView } from '../../../../../sign-off/deputies/deputy.dto';
import type { Power, StepState, SubmissionStatus } from '../../../../../sign-off/sign-off.words';
import type { IsoDate, IsoInstant } from './common';

export type { Power, StepState, SubmissionStatus };

/** Instants arrive as text. */
type Told<T> = Omit<T, 'submittedAt' | 'waitingSince'> & {
  submittedAt: IsoInstant;
  waitingSince: IsoInstant;
};

export type SubmissionSummary = Told<SubmissionSummaryView>;
export type SubmissionStep = Omit<StepView, 'decidedAt'> & { decidedAt: IsoInstant | null };
export type Submission = Omit<Told<SubmissionView>, 'steps'> & { steps: SubmissionStep[] };
export type SubmissionFile = SubmissionFileView;
export type SubmissionCounts = SubmissionCountsView;
export type SignOffPerson = SignerOptionView;
export type SignOffBody = BodyOptionView;
export type BulkResult = BulkResultView;
export type IssuePreview = IssuePreviewView;
export type Deputy = DeputyView;

export type SubmissionBox = 'waiting' | 'mine' | 'handled' | 'to-issue' | 'issued';

/** Who reviews, in order, and who signs by what right. */
export interface SubmissionWay {
  reviewerIds: string[];
  signerId: string;
  power: Power;
}

export interface SubmissionRecipient {
  unitId?: string;
  organId?: string;
  name: string;
}

export interface NewDeputy {
  deputyId: string;
  from: IsoDate;
  to: IsoDate;
  basis?: string;
}
