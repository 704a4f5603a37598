import type { DomainEvent } from '../../persistence';

/** A draft has new content; whatever was approved was another version. Told in the transaction of the change. */
export interface DraftChanged extends DomainEvent {
  readonly name: 'drafting.draft-changed';
  draftId: string;
  version: number;
  pdfSha256: string;
}
