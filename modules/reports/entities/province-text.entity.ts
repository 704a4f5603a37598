import { Entity } from 'typeorm';
import { IdColumn, Instant, Json, LongText, Ref, Text, Version } from '../../persistence';

/** Where a passage of the province's text came from. */
export interface TextSource {
  reportId: string;
  unitId: string;
  /** Submission it was taken from. */
  submission: number;
  /** SHA-256 of the unit's narrative then. */
  hash: string;
}

/** The province's own text of a section. Nothing but the coordinator's saving changes it. Unique by period and section. */
@Entity({ name: 'pt_report_province_text' })
export class ProvinceText {
  @IdColumn()
  id: string;

  @Ref()
  periodId: string;

  @Text(60)
  section: string;

  @LongText()
  text: string;

  @Json()
  sources: TextSource[];

  @Instant()
  editedAt: Date;

  @Ref()
  editedById: string;

  @Text(200)
  editedByName: string;

  @Version()
  version: number;
}
