import { Entity } from 'typeorm';
import { Flag, IdColumn, Instant, Json, Ref, Text, Whole } from '../../persistence';
import type { OfficialDocument } from '../model';
import type { IssuePlaces } from '../render/pdf/places';

/** One version of a draft as it was; never changed. Unique by draft and version. */
@Entity({ name: 'pt_draft_version' })
export class DraftVersion {
  @IdColumn()
  id: string;

  @Ref()
  draftId: string;

  @Whole()
  version: number;

  @Json()
  model: OfficialDocument;

  @Text(64, { nullable: true })
  docxSha: string | null;

  @Text(64)
  pdfSha: string;

  @Json({ nullable: true })
  places: IssuePlaces | null;

  @Flag()
  uploaded: boolean;

  @Instant()
  createdAt: Date;

  @Ref({ nullable: true })
  createdById: string | null;

  @Text(200)
  createdBy: string;
}
