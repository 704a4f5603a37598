import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Citation, ReadingWarning, ReadTable, Signer, Urgency } from '../../reading';
import { PLAN_STATUSES } from '../entities/plan.entity';
import type { PlanStatus } from '../entities/plan.entity';

/** A plan in a list. */
export class PlanSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: PLAN_STATUSES })
  status: PlanStatus;
  @ApiProperty()
  subject: string;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  date: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuer: string | null;
  @ApiProperty({ type: String, nullable: true })
  kind: string | null;
  @ApiProperty({ type: Number, nullable: true })
  year: number | null;
  @ApiProperty({ description: 'Tasks, or drafted items while it is a draft' })
  taskCount: number;
  @ApiProperty()
  assignmentCount: number;
  @ApiProperty()
  overdueCount: number;
  @ApiProperty()
  doneCount: number;
  @ApiProperty()
  createdAt: string;
  @ApiProperty()
  version: number;
}

export class SignerView implements Signer {
  @ApiProperty({ type: String, nullable: true })
  power: string | null;
  @ApiProperty({ type: String, nullable: true })
  position: string | null;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class PlanHeaderView {
  @ApiProperty({ type: String, nullable: true })
  parentBody: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuer: string | null;
  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty({ type: String, nullable: true })
  place: string | null;
  @ApiProperty({ type: String, nullable: true })
  date: string | null;
  @ApiProperty({ type: String, nullable: true })
  kind: string | null;
  @ApiProperty({ type: String, nullable: true })
  kindCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;
  @ApiProperty({ enum: ['normal', 'urgent', 'very-urgent', 'express'] })
  urgency: Urgency;
  @ApiProperty({ type: SignerView, nullable: true })
  signer: Signer | null;
  @ApiProperty({ type: [String] })
  recipients: string[];
}

export class PlanFileView {
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty()
  sha256: string;
}

export class AmendmentSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  createdAt: string;
  @ApiProperty({ enum: ['open', 'applied', 'discarded'] })
  status: 'open' | 'applied' | 'discarded';
  @ApiProperty()
  added: number;
  @ApiProperty()
  changed: number;
  @ApiProperty()
  removed: number;
}

/** What the signed-in person may do with the plan now. */
export class PlanPermissionsView {
  @ApiProperty()
  canEdit: boolean;
  @ApiProperty()
  canApprove: boolean;
  @ApiProperty()
  canIssue: boolean;
  @ApiProperty()
  canAmend: boolean;
  @ApiProperty()
  canClose: boolean;
  @ApiProperty()
  canCancel: boolean;
  @ApiProperty()
  canDiscard: boolean;
}

/** A plan with what was understood of it. */
export class PlanView extends PlanSummaryView {
  @ApiProperty({ type: PlanHeaderView })
  header: PlanHeaderView;
  @ApiProperty({ type: [Object] })
  citations: Citation[];
  @ApiProperty({ type: [Object] })
  tables: ReadTable[];
  @ApiProperty({ type: [Object] })
  warnings: ReadingWarning[];
  @ApiProperty({ type: PlanFileView, nullable: true })
  file: PlanFileView | null;
  @ApiProperty({ type: [AmendmentSummaryView] })
  amendments: AmendmentSummaryView[];
  @ApiProperty({ type: PlanPermissionsView })
  permissions: PlanPermissionsView;
  @ApiPropertyOptional({ type: String, nullable: true })
  endReason: string | null;
}

/** What became of an import. */
export class ImportOutcomeView {
  @ApiProperty({ enum: ['created', 'same', 'amendment'] })
  outcome: 'created' | 'same' | 'amendment';
  @ApiProperty()
  planId: string;
  @ApiPropertyOptional()
  amendmentId?: string;
  @ApiProperty({ description: 'Vietnamese, for the user' })
  message: string;
}
