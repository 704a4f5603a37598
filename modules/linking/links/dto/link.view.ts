import { ApiProperty } from '@nestjs/swagger';
import { DocumentSummaryView } from '../../../documents';
import { PageShape } from '../../../foundation';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATUSES } from '../../../tasks';
import type { AssignmentRole, AssignmentStatus } from '../../../tasks';
import type { LinkQuote } from '../entities';
import { LINK_KINDS, LINK_RULES, LINK_STATES, LINK_TARGETS } from '../link.words';
import type { LinkKind, LinkRule, LinkState, LinkTarget } from '../link.words';

const nullable = { type: String, nullable: true } as const;

/** A stretch a person can check. */
export class LinkQuoteView implements LinkQuote {
  @ApiProperty({ enum: ['text', 'subject', 'exchange', 'plan'] })
  place: LinkQuote['place'];
  @ApiProperty()
  text: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Offset into the main file’s text' })
  start: number | null;
  @ApiProperty({ type: Number, nullable: true })
  end: number | null;
}

export class LinkEvidenceView {
  @ApiProperty({ type: [LinkQuoteView] })
  quotes: LinkQuoteView[];
  @ApiProperty({ type: [String], description: 'Words document and task have in common' })
  words: string[];
  @ApiProperty({ ...nullable, description: 'The dispatch over which the plan was found' })
  viaDocumentId: string | null;
}

/** The plan, task or assignment a document is tied to. */
export class LinkTargetView {
  @ApiProperty({ enum: LINK_TARGETS })
  type: LinkTarget;
  @ApiProperty()
  id: string;
  @ApiProperty()
  planId: string;
  @ApiProperty(nullable)
  planSymbol: string | null;
  @ApiProperty({ ...nullable, description: 'YYYY-MM-DD' })
  planDate: string | null;
  @ApiProperty()
  planSubject: string;
  @ApiProperty(nullable)
  taskId: string | null;
  @ApiProperty({ type: Number, nullable: true })
  taskNumber: number | null;
  @ApiProperty(nullable)
  taskLabel: string | null;
  @ApiProperty(nullable)
  taskContent: string | null;
  @ApiProperty(nullable)
  unitId: string | null;
  @ApiProperty(nullable)
  unitName: string | null;
  @ApiProperty({ enum: ASSIGNMENT_ROLES, nullable: true })
  role: AssignmentRole | null;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES, nullable: true })
  status: AssignmentStatus | null;
  @ApiProperty({ ...nullable, description: 'Last good day in force, YYYY-MM-DD' })
  dueDate: string | null;
}

export class LinkPermissions {
  @ApiProperty({ description: 'May be confirmed or rejected by the caller' })
  canDecide: boolean;
  @ApiProperty({ description: 'The decision may be taken back by the caller' })
  canUndo: boolean;
}

export class LinkView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: LINK_KINDS })
  kind: LinkKind;
  @ApiProperty({ enum: LINK_STATES })
  state: LinkState;
  @ApiProperty({ description: '0 to 1' })
  score: number;
  @ApiProperty({ enum: LINK_RULES })
  rule: LinkRule;
  @ApiProperty({ description: 'Vietnamese' })
  reason: string;
  @ApiProperty({ type: LinkEvidenceView })
  evidence: LinkEvidenceView;
  @ApiProperty({ type: DocumentSummaryView })
  document: DocumentSummaryView;
  @ApiProperty({ type: LinkTargetView })
  target: LinkTargetView;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  createdAt: string;
  @ApiProperty({ ...nullable, description: 'ISO 8601, UTC' })
  decidedAt: string | null;
  @ApiProperty({ ...nullable, description: 'Name of who decided' })
  decidedBy: string | null;
  @ApiProperty(nullable)
  decisionReason: string | null;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: LinkPermissions })
  permissions: LinkPermissions;
}

export class LinkPage extends PageShape {
  @ApiProperty({ type: [LinkView] })
  items: LinkView[];
}

export class LinkFaultView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ description: 'Vietnamese' })
  message: string;
}

/** What became of each id of a bulk decision. */
export class LinkDecisionsView {
  @ApiProperty({ type: [String] })
  done: string[];
  @ApiProperty({ type: [LinkFaultView] })
  failed: LinkFaultView[];
}

/** A plan or an assignment that a document can be tied to by hand. */
export class LinkChoicePage extends PageShape {
  @ApiProperty({ type: [LinkTargetView] })
  items: LinkTargetView[];
}
