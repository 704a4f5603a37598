import type {
  Citation,
  DeadlineKind,
  ReadTable,
  SourceBlock,
  TaskColumn,
  TaskSource,
} from '../../../../../reading/types';
import type { IsoDate, IsoInstant } from './common';

export type { Citation, DeadlineKind, ReadTable, TaskColumn, TaskSource };
export type {
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceTable,
  Span,
  Urgency,
} from '../../../../../reading/types';

export type PlanStatus = 'draft' | 'prepared' | 'active' | 'closed' | 'cancelled';

export interface PlanSummary {
  id: string;
  status: PlanStatus;
  subject: string | null;
  symbol: string | null;
  date: IsoDate | null;
  issuer: string | null;
  kind: string | null;
  year: number | null;
  taskCount: number;
  assignmentCount: number;
  overdueCount: number;
  doneCount: number;
  createdAt: IsoInstant;
  version: number;
}

export interface PlanSigner {
  power: string | null;
  position: string | null;
  name: string | null;
}

export interface PlanHeader {
  parentBody: string | null;
  issuer: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  date: IsoDate | null;
  kind: string | null;
  kindCode: string | null;
  subject: string | null;
  urgency: string;
  signer: PlanSigner | null;
  recipients: string[];
}

export interface PlanWarning {
  code: string;
  message: string;
  at: { start: number; end: number } | null;
}

export interface AmendmentSummary {
  id: string;
  createdAt: IsoInstant;
  status: 'open' | 'applied' | 'discarded';
  added: number;
  changed: number;
  removed: number;
}

export interface PlanPermissions {
  canEdit: boolean;
  canApprove: boolean;
  canIssue: boolean;
  canClose: boolean;
  canCancel: boolean;
  canDelete: boolean;
  canAmend: boolean;
}

export interface Plan extends PlanSummary {
  header: PlanHeader;
  citations: Citation[];
  tables: ReadTable[];
  warnings: PlanWarning[];
  file: { name: string; size: number; sha256: string } | null;
  amendments: AmendmentSummary[];
  permissions: PlanPermissions;
}

export type MarkKind =
  | 'header'
  | 'citation'
  | 'content'
  | 'lead'
  | 'cooperating'
  | 'deadline'
  | 'product'
  | 'condition'
  | 'warning';

export interface SourceMark {
  start: number;
  end: number;
  kind: MarkKind;
  itemId?: string | null;
}

export interface PlanSource {
  text: string;
  blocks: SourceBlock[];
  marks: SourceMark[];
}

/** A unit phrase of an item. `open`: nobody in the catalogue is meant for certain, a person decides. */
export interface UnitChoice {
  text: string;
  unitId: string | null;
  groupId: string | null;
  expand: string[] | null;
  open: boolean;
}

export interface DeadlineValue {
  text: string;
  kind: DeadlineKind;
  from: IsoDate | null;
  to: IsoDate | null;
  rule: string | null;
  condition: string | null;
}

export interface ConditionValue {
  text: string;
  documentKind: string | null;
  issuer: string | null;
  about: string | null;
}

export interface ItemProblem {
  code: string;
  message: string;
  field?: string | null;
}

export interface PlanItem {
  id: string;
  order: number;
  version: number;
  source: TaskSource;
  label: string | null;
  groups: string[];
  content: string;
  lead: UnitChoice[];
  cooperating: UnitChoice[];
  monitoring: UnitChoice[];
  deadline: DeadlineValue;
  product: string | null;
  conditions: ConditionValue[];
  at: { start: number; end: number } | null;
  confidence: number;
  uncertain: boolean;
  problems: ItemProblem[];
  dropped: boolean;
}

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

export interface ImportResult {
  outcome: 'created' | 'same' | 'amendment';
  planId: string;
  amendmentId?: string | null;
  message: string;
}

export interface ApprovalProblem extends ItemProblem {
  itemId: string | null;
  blocking: boolean;
}

export interface ApprovalPreview {
  tasks: number;
  assignments: number;
  perUnit: { unitId: string; unitName: string; lead: number; cooperating: number; monitoring?: number }[];
  problems: ApprovalProblem[];
}

export interface ColumnMapping {
  tableStart: number;
  headingRows: number;
  columns: Record<number, TaskColumn>;
}

export type ItemLike = Partial<ItemFields> & { content: string };

export interface AmendmentChange {
  id: string;
  kind: 'added' | 'changed' | 'removed';
  taskId?: string | null;
  before?: ItemLike | null;
  after?: ItemLike | null;
  fields: string[];
  consequences: string[];
  decision: 'apply' | 'ignore' | null;
}

export interface Amendment {
  id: string;
  status: 'open' | 'applied' | 'discarded';
  version: number;
  changes: AmendmentChange[];
}
