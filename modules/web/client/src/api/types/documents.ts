/** Documents and registers as the server's own view types say. */
import type {
  AttachmentView,
  CitationView,
  DocumentOptionsView,
  DocumentReadingView,
  DocumentSummaryView,
  DocumentView,
  DocumentWarningView,
  RegisterView,
} from '../../../../../documents/dto/document.view';
import type { Direction, DocumentStatus } from '../../../../../documents/entities/document.entity';
import type { Urgency } from '../../../../../reading/types';
import type { IsoInstant } from './common';

export type { Direction, DocumentStatus, Urgency };
export type Attachment = AttachmentView;
export type CitedDocument = CitationView;
export type DocumentSummary = DocumentSummaryView;
export type DocumentWarning = DocumentWarningView;
export type DocumentReading = DocumentReadingView;
export type DocumentOptions = DocumentOptionsView;
export type Register = RegisterView;

/** Instants arrive as text. */
export type DocumentDetail = Omit<DocumentView, 'sentAt' | 'registeredAt'> & {
  sentAt: IsoInstant | null;
  registeredAt: IsoInstant;
};
export type RegisteredDocument = DocumentDetail & { warnings: DocumentWarning[] };
