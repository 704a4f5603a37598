/** Plans as the server's own view types say; only what the pages add is declared here. */
import type {
  AmendedItemView,
  AmendmentView,
  PlanChangeView,
} from '../../../../../plans/amendment/amendment.dto';
import type { PlanItemView, PlanSourceView, UnitChoiceView } from '../../../../../plans/dto/plan-item.view';
import type { PlanPreviewView, PreviewProblemView } from '../../../../../plans/dto/plan-preview.view';
import type {
  AmendmentSummaryView,
  ImportOutcomeView,
  PlanHeaderView,
  PlanSummaryView,
  PlanView,
} from '../../../../../plans/dto/plan.view';
import type { Condition, Deadline, ReadingWarning, TaskColumn } from '../../../../../reading/types';

export type {
  Citation,
  DeadlineKind,
  ReadTable,
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceTable,
  Span,
  TaskColumn,
  TaskSource,
} from '../../../../../reading/types';

export type Plan = PlanView;
export type PlanSummary = PlanSummaryView;
export type PlanStatus = PlanSummaryView['status'];
export type PlanHeader = PlanHeaderView;
export type PlanWarning = ReadingWarning;
export type PlanItem = PlanItemView;
export type PlanSource = PlanSourceView;
export type SourceMark = PlanSourceView['marks'][number];
export type MarkKind = SourceMark['kind'];
export type UnitChoice = UnitChoiceView;
export type DeadlineValue = Deadline;
export type ConditionValue = Condition;
export type ImportResult = ImportOutcomeView;
export type ApprovalPreview = PlanPreviewView;
export type ApprovalProblem = PreviewProblemView;
export type Amendment = AmendmentView;
export type AmendmentSummary = AmendmentSummaryView;
export type AmendmentChange = PlanChangeView;
export type AmendedItem = AmendedItemView;

/** The fields of an item a person may change. */
export type ItemFields = Pick<
  PlanItem,
  | 'label'
  | 'groups'
  | 'content'
  | 'lead'
  | 'cooperating'
  | 'monitoring'
  | 'deadline'
  | 'product'
  | 'conditions'
>;

/** What goes to the server: a deadline of text alone is read again there. */
export type ItemPatch = Partial<Omit<ItemFields, 'deadline'>> & {
  deadline?: { text: string } | DeadlineValue;
};

/** The parts of the document's head and foot a person may correct. */
export interface HeaderPatch {
  subject?: string;
  symbol?: string | null;
  date?: string | null;
  issuer?: string | null;
  parentBody?: string | null;
  kind?: string | null;
  signerName?: string | null;
  signerPosition?: string | null;
  recipients?: string[];
}

export type UnitRole = 'lead' | 'cooperating' | 'monitoring';

export interface ColumnMapping {
  version: number;
  tableStart: number;
  headingRows: number;
  columns: { column: number; meaning: TaskColumn }[];
}
