import { ApiProperty } from '@nestjs/swagger';
import { CHANGE_ORIGINS, DOCUMENT_CHANGES, DocumentSummaryView } from '../../../documents';
import type { ChangeOrigin, DocumentChange } from '../../../documents';
import { PageShape } from '../../../foundation';
import { EFFECT_STATUSES, NEW_TEXT_STATES } from '../document-effect.entity';
import type { EffectStatus, NewTextState, PlanConsequences } from '../document-effect.entity';

const nullable = { type: String, nullable: true } as const;

export class EffectPlanView {
  @ApiProperty()
  id: string;
  @ApiProperty(nullable)
  symbol: string | null;
  @ApiProperty()
  subject: string;
  @ApiProperty()
  status: string;
}

/** A document with tasks that is to be taken back, changed or replaced. */
export class EffectSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: DOCUMENT_CHANGES })
  change: DocumentChange;
  @ApiProperty({ enum: CHANGE_ORIGINS })
  origin: ChangeOrigin;
  @ApiProperty({ enum: EFFECT_STATUSES })
  status: EffectStatus;
  @ApiProperty({ description: 'Who asks' })
  asker: string;
  @ApiProperty({ ...nullable, description: 'In the asker’s words' })
  reason: string | null;
  @ApiProperty({ type: DocumentSummaryView })
  document: DocumentSummaryView;
  @ApiProperty({ type: [EffectPlanView] })
  plans: EffectPlanView[];
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
  @ApiProperty(nullable)
  decidedBy: string | null;
  @ApiProperty(nullable)
  decisionReason: string | null;
  @ApiProperty()
  version: number;
}

export class EffectPage extends PageShape {
  @ApiProperty({ type: [EffectSummaryView] })
  items: EffectSummaryView[];
}

export class TaskConsequencesView {
  @ApiProperty({ description: 'Empty for a task that is new' })
  taskId: string;
  @ApiProperty()
  number: number;
  @ApiProperty()
  content: string;
  @ApiProperty({ type: [String], description: 'Vietnamese' })
  sentences: string[];
}

export class PlanConsequencesView implements PlanConsequences {
  @ApiProperty()
  planId: string;
  @ApiProperty(nullable)
  symbol: string | null;
  @ApiProperty()
  subject: string;
  @ApiProperty()
  status: string;
  @ApiProperty({ type: [String], description: 'Vietnamese' })
  sentences: string[];
  @ApiProperty({ type: [TaskConsequencesView] })
  tasks: TaskConsequencesView[];
}

export class EffectView extends EffectSummaryView {
  @ApiProperty({
    type: DocumentSummaryView,
    nullable: true,
    description: 'The document that stands in its place',
  })
  replacedBy: DocumentSummaryView | null;
  @ApiProperty({ enum: NEW_TEXT_STATES, description: 'What became of the new text' })
  newText: NewTextState;
  @ApiProperty({
    ...nullable,
    description: 'Amendment of the first plan, decided point by point on its page',
  })
  amendmentId: string | null;
  @ApiProperty({ type: [PlanConsequencesView], description: 'As they are; once decided, as they were' })
  consequences: PlanConsequencesView[];
  @ApiProperty({ description: 'Whether the person may decide' })
  canDecide: boolean;
}
