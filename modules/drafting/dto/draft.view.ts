import { ApiProperty } from '@nestjs/swagger';
import { DRAFT_KINDS, DRAFT_STATUSES } from '../entities';
import type { DraftKind, DraftOrigin, DraftRecipient, DraftStatus } from '../entities';
import type { OfficialDocument } from '../model';

/** A draft in a list. */
export class DraftSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: DRAFT_KINDS })
  kind: DraftKind;
  @ApiProperty()
  bodyId: string;
  @ApiProperty()
  bodyName: string;
  @ApiProperty({ type: String, nullable: true })
  planId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the kind; null for a công văn' })
  documentKind: string | null;
  @ApiProperty()
  subject: string;
  @ApiProperty({ enum: DRAFT_STATUSES })
  status: DraftStatus;
  @ApiProperty({ description: 'Of the content' })
  version: number;
  @ApiProperty()
  createdAt: string;
  @ApiProperty()
  changedAt: string;
}

export class DraftFileView {
  @ApiProperty()
  sha256: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
}

export class DraftVersionView {
  @ApiProperty()
  version: number;
  @ApiProperty()
  at: string;
  @ApiProperty()
  by: string;
  @ApiProperty({ description: 'The PDF was uploaded' })
  uploaded: boolean;
}

export class DraftPermissionsView {
  @ApiProperty()
  canEdit: boolean;
  @ApiProperty()
  canDiscard: boolean;
}

/** A draft with its content. */
export class DraftView extends DraftSummaryView {
  @ApiProperty({ type: Object, description: 'The document as its parts' })
  document: OfficialDocument;
  @ApiProperty({ type: [Object], description: 'Whom it is sent to when issued' })
  recipients: DraftRecipient[];
  @ApiProperty({ description: 'The PDF was uploaded in place of the composed text' })
  uploaded: boolean;
  @ApiProperty({ type: Object, nullable: true })
  origin: DraftOrigin | null;
  @ApiProperty({ type: DraftFileView })
  pdf: DraftFileView;
  @ApiProperty({ type: DraftFileView, nullable: true })
  docx: DraftFileView | null;
  @ApiProperty({ type: [DraftVersionView] })
  versions: DraftVersionView[];
  @ApiProperty({ type: DraftPermissionsView })
  permissions: DraftPermissionsView;
}
