import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import type { Signer, Urgency } from '../../reading';
import { DIRECTIONS, DOCUMENT_STATUSES } from '../entities/document.entity';
import type {
  ChangeMark,
  Direction,
  DocumentStatus,
  ExternalId,
  ReplyReference,
} from '../entities/document.entity';

const nullable = { type: String, nullable: true } as const;

/** A line of a register. */
export class DocumentSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction: Direction;
  @ApiProperty()
  bodyId: string;
  @ApiProperty()
  year: number;
  @ApiProperty({ description: 'Arrival or issue number' })
  number: number;
  @ApiProperty(nullable)
  symbol: string | null;
  @ApiProperty({ ...nullable, description: 'The document’s own day' })
  date: string | null;
  @ApiProperty(nullable)
  issuer: string | null;
  @ApiProperty(nullable)
  kind: string | null;
  @ApiProperty()
  subject: string;
  @ApiProperty({ enum: ['normal', 'urgent', 'very-urgent', 'express'] })
  urgency: Urgency;
  @ApiProperty({ enum: DOCUMENT_STATUSES })
  status: DocumentStatus;
  @ApiProperty({ ...nullable, description: 'Day of arrival' })
  receivedOn: string | null;
  @ApiProperty(nullable)
  handledBy: string | null;
  @ApiProperty(nullable)
  forwardedOn: string | null;
  @ApiProperty({ ...nullable, description: 'Name of the signer' })
  signedBy: string | null;
  @ApiProperty({ ...nullable, description: 'The first recipients, and how many more there are' })
  sentTo: string | null;
  @ApiProperty(nullable)
  note: string | null;
  @ApiProperty(nullable)
  cancelReason: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Taken back, changed or replaced by its sender' })
  changeMark: ChangeMark | null;
  @ApiProperty()
  version: number;
}

export class DocumentPage extends PageShape {
  @ApiProperty({ type: [DocumentSummaryView] })
  items: DocumentSummaryView[];
}

export class AttachmentView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty({ description: 'By content' })
  mediaType: string;
  @ApiProperty()
  sha256: string;
  @ApiProperty({ description: 'The document itself' })
  main: boolean;
}

/** A document named in the text. */
export class CitationView {
  @ApiProperty(nullable)
  kind: string | null;
  @ApiProperty()
  symbol: string;
  @ApiProperty(nullable)
  date: string | null;
  @ApiProperty(nullable)
  issuer: string | null;
  @ApiProperty({ description: 'Where it stands', type: [Object] })
  mentions: { text: string; start: number; end: number }[];
  @ApiProperty({ type: DocumentSummaryView, nullable: true, description: 'Null while it is not registered' })
  document: DocumentSummaryView | null;
}

export class DocumentWarningView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
}

export class DocumentPermissions {
  @ApiProperty()
  canEdit: boolean;
  @ApiProperty()
  canCancel: boolean;
}

export class DocumentView extends DocumentSummaryView {
  @ApiProperty()
  bodyName: string;
  @ApiProperty(nullable)
  issuerUnitId: string | null;
  @ApiProperty({ type: Object, nullable: true })
  signer: Signer | null;
  @ApiProperty({ type: [String] })
  recipients: string[];
  @ApiProperty({ type: Number, nullable: true })
  copies: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time' })
  registeredAt: Date;
  @ApiProperty({ type: [Object] })
  externalIds: ExternalId[];
  @ApiProperty({ description: 'Marked as directing work' })
  directsWork: boolean;
  @ApiProperty({ type: Object, nullable: true, description: 'What the sender says it answers' })
  replyTo: ReplyReference | null;
  @ApiProperty({ type: [AttachmentView] })
  attachments: AttachmentView[];
  @ApiProperty({ type: [CitationView] })
  cites: CitationView[];
  @ApiProperty({ type: [DocumentSummaryView], description: 'Newest first, at most 100' })
  citedBy: DocumentSummaryView[];
  @ApiProperty()
  citedByTotal: number;
  @ApiProperty({ type: DocumentPermissions })
  permissions: DocumentPermissions;
}

export class RegisteredView extends DocumentView {
  @ApiProperty({ type: [DocumentWarningView] })
  warnings: DocumentWarningView[];
}

/** What a file says of itself, to fill a form with. */
export class DocumentReadingView {
  @ApiProperty(nullable)
  symbol: string | null;
  @ApiProperty({ ...nullable, description: 'What stands behind the number' })
  notation: string | null;
  @ApiProperty(nullable)
  date: string | null;
  @ApiProperty(nullable)
  issuer: string | null;
  @ApiProperty(nullable)
  kind: string | null;
  @ApiProperty(nullable)
  subject: string | null;
  @ApiProperty({ enum: ['normal', 'urgent', 'very-urgent', 'express'] })
  urgency: Urgency;
  @ApiProperty({ type: Object, nullable: true })
  signer: Signer | null;
  @ApiProperty({ type: [String] })
  recipients: string[];
  @ApiProperty({ type: [DocumentWarningView] })
  warnings: DocumentWarningView[];
  @ApiProperty({
    ...nullable,
    description: 'The text as read, to compare with; null when it could not be read',
  })
  text: string | null;
  @ApiProperty({ type: [CitationView] })
  cites: CitationView[];
  @ApiProperty({
    type: DocumentSummaryView,
    nullable: true,
    description: 'The same incoming document, when an own register has it already',
  })
  registered: DocumentSummaryView | null;
}

export class RegisterView {
  @ApiProperty()
  bodyId: string;
  @ApiProperty()
  bodyName: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction: Direction;
  @ApiProperty()
  year: number;
  @ApiProperty({ description: 'The last number given; 0 while it is empty' })
  last: number;
  @ApiProperty({ description: 'Whether the person enters documents into it' })
  writable: boolean;
}

export class DocumentOptionsView {
  @ApiProperty({ type: [String] })
  allowedEndings: string[];
  @ApiProperty({ description: 'Largest file, bytes' })
  uploadBytes: number;
  @ApiProperty({ description: 'Most files of one document' })
  attachments: number;
}
