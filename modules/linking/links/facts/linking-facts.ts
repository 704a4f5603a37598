import type { Direction, ReplyReference } from '../../../documents';
import type { AssignmentRole, AssignmentStatus } from '../../../tasks';
import type { LinkPlan } from '../entities';
import type { DocumentAct } from '../rules/document-act';

/** A registered document as the rules see it. */
export interface DocumentFacts {
  id: string;
  direction: Direction;
  registerId: string;
  symbolKey: string | null;
  /** Of the document itself. */
  date: string | null;
  /** Its date, or the day it was registered: it answers nothing that came later. */
  day: string;
  issuer: string | null;
  bodyKey: string | null;
  issuerUnitId: string | null;
  kind: string | null;
  subject: string;
  /** The first pages of the main attachment. */
  opening: string;
  replyTo: ReplyReference | null;
  act: DocumentAct;
}

/** A document the text or the subject names. */
export interface CitedDocument {
  symbol: string;
  symbolKey: string;
  date: string | null;
  bodyKey: string | null;
  place: 'text' | 'subject';
  /** The mention as written. */
  text: string;
  start: number | null;
  end: number | null;
  /** It stands where a document says what it carries out or answers, not in passing. */
  basis: boolean;
}

/** A unit's part of a task. */
export interface Work {
  assignmentId: string;
  taskId: string;
  planId: string;
  unitId: string;
  role: AssignmentRole;
  status: AssignmentStatus;
  periodKey: string;
  content: string;
  product: string | null;
  /** The unit that handed the part over and takes the reply; null for one of the plan's own. */
  parentUnitId: string | null;
}

/** Who sent the document, as the catalogue knows it. */
export interface Sender {
  unitId: string;
  name: string;
  /**
   * named: under a name it bears on the day of the document; former: under an earlier one; merged: the document is of
   * a unit that went into this one; part: only a part of the issuer's name is this unit's.
   */
  how: 'named' | 'former' | 'merged' | 'part';
}

/** A plan found over a document that directs it: a dispatch, an urging letter, guidance. */
export interface ChainedPlan {
  planId: string;
  /** Null when the plan itself is named. */
  viaDocumentId: string | null;
  symbolKey: string;
  date: string | null;
  /** Over the exchange's reply reference, not over a citation. */
  byReference: boolean;
}

export type KnownPlan = Omit<LinkPlan, 'issuer'>;

/** Everything the rules look at; gathered in a fixed number of indexed statements. */
export interface LinkingFacts {
  document: DocumentFacts;
  citations: CitedDocument[];
  /** Plans that may be meant: cited by symbol, worked on by the sender, reached over the chain. */
  plans: KnownPlan[];
  senders: Sender[];
  /** The senders' parts, held and cancelled ones left out. */
  work: Work[];
  chained: ChainedPlan[];
  /** Symbol and date under which a document of another body is known, as {@link rivalKey} writes them. */
  rivals: ReadonlySet<string>;
  /** Plans the document is tied to as an answer already: what it settled there still counts as open for it. */
  answeredPlans: ReadonlySet<string>;
  /** Assignments the unit answered by this very document, as it said when it sent its reply. */
  sentFor: ReadonlySet<string>;
  /** Plans whose own text names this document. */
  citedInPlans: { planId: string; text: string }[];
  /** Whether replies to the plan arrive in this register. */
  receives(plan: KnownPlan): boolean;
}

export function rivalKey({ symbolKey, date }: { symbolKey: string | null; date: string | null }): string {
  return `${symbolKey ?? ''} ${date ?? ''}`;
}
