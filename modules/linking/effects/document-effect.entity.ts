import { Entity } from 'typeorm';
import type { ChangeOrigin, DocumentChange, Revision } from '../../documents';
import { IdColumn, Instant, Json, Ref, Text, Version } from '../../persistence';

export const EFFECT_STATUSES = ['pending', 'applied', 'declined', 'superseded'] as const;
/** `superseded`: its sender asked for something else of the same document before anybody decided. */
export type EffectStatus = (typeof EFFECT_STATUSES)[number];

export const NEW_TEXT_STATES = ['none', 'waiting', 'opened', 'same', 'unreadable'] as const;
/** What became of the new text: laid beside the plan as an amendment, found to say the same, or not readable. */
export type NewTextState = (typeof NEW_TEXT_STATES)[number];

/** What a change would do to one plan. */
export interface PlanConsequences {
  planId: string;
  symbol: string | null;
  subject: string;
  status: string;
  /** Vietnamese, of the plan as a whole. */
  sentences: string[];
  tasks: { taskId: string; number: number; content: string; sentences: string[] }[];
}

/** A document with tasks is to be taken back, changed or replaced: nothing happens before a coordinator decides. */
@Entity({ name: 'pt_document_effect' })
export class DocumentEffect {
  @IdColumn()
  id: string;

  @Ref()
  documentId: string;

  /** Plans whose tasks came of the document, the first of them foremost. */
  @Json()
  planIds: string[];

  @Text(20)
  change: DocumentChange;

  @Text(20)
  origin: ChangeOrigin;

  /** Who gets the answer; see ChangeRequest. */
  @Ref({ nullable: true })
  originId: string | null;

  @Text(300)
  asker: string;

  @Text(1000, { nullable: true })
  reason: string | null;

  @Ref({ nullable: true })
  replacedById: string | null;

  @Json({ nullable: true })
  revision: Revision | null;

  @Text(20)
  newText: NewTextState;

  /** Vietnamese: why the new text could not be laid beside the plan. */
  @Text(1000, { nullable: true })
  newTextFault: string | null;

  @Ref({ nullable: true })
  amendmentId: string | null;

  @Text(20)
  status: EffectStatus;

  /** As they stood when it was decided. */
  @Json({ nullable: true })
  consequences: PlanConsequences[] | null;

  @Instant()
  createdAt: Date;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Text(200, { nullable: true })
  decidedBy: string | null;

  @Text(1000, { nullable: true })
  decisionReason: string | null;

  @Version()
  version: number;
}
