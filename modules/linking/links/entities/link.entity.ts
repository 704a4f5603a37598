import { Entity } from 'typeorm';
import { IdColumn, Instant, Json, Real, Ref, Text, Version } from '../../../persistence';
import type { LinkKind, LinkRule, LinkState, LinkTarget } from '../link.words';

/** Something a person can check: a stretch of the text, of the subject, or of what the exchange said. */
export interface LinkQuote {
  place: 'text' | 'subject' | 'exchange' | 'plan';
  text: string;
  /** Offsets into the main attachment's text, for `text`. */
  start: number | null;
  end: number | null;
}

export interface LinkEvidence {
  quotes: LinkQuote[];
  /** Words document and task have in common. */
  words: string[];
  /** The document over which the plan was found (a dispatch that is cited), if any. */
  viaDocumentId: string | null;
}

/** A tie between a registered document and a plan, a task or an assignment. Unique by document, target and kind. */
@Entity({ name: 'pt_link' })
export class Link {
  @IdColumn()
  id: string;

  @Ref()
  documentId: string;

  /** Whose register the document stands in: its clerks decide. */
  @Ref()
  registerId: string;

  @Text(20)
  targetType: LinkTarget;

  @Ref()
  targetId: string;

  @Ref()
  planId: string;

  /** The task, for links to a task or one of its assignments. */
  @Ref({ nullable: true })
  taskId: string | null;

  /** The unit whose reply or work it is; null for what concerns a plan or task as a whole. */
  @Ref({ nullable: true })
  unitId: string | null;

  @Text(20)
  kind: LinkKind;

  @Text(20)
  state: LinkState;

  /** 0 to 1. */
  @Real()
  score: number;

  @Text(30)
  rule: LinkRule;

  /** One or two Vietnamese sentences for the clerk. */
  @Text(1000)
  reason: string;

  @Json()
  evidence: LinkEvidence;

  @Instant()
  createdAt: Date;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Text(200, { nullable: true })
  decidedBy: string | null;

  /** What the person gave as reason. */
  @Text(1000, { nullable: true })
  decisionReason: string | null;

  @Version()
  version: number;
}
