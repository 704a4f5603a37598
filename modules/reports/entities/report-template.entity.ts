import { Entity } from 'typeorm';
import { Flag, IdColumn, Instant, Json, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { TemplateContent } from '../template/template.types';

/** A form of report (đề cương). What it asks for lies in its versions. */
@Entity({ name: 'pt_report_template' })
export class ReportTemplate {
  @IdColumn()
  id: string;

  /** Stable short key. Unique. */
  @Text(60)
  code: string;

  @Text(300)
  name: string;

  /** Number of the version in force; 0 before the first is published. */
  @Whole()
  publishedNumber: number;

  /** No longer offered for new periods. */
  @Flag()
  retired: boolean;

  @LongText()
  searchText: string;

  @Instant()
  createdAt: Date;

  @Version()
  version: number;
}

/** One version of a template: a draft until it is published, and never changed afterwards. */
@Entity({ name: 'pt_report_template_version' })
export class ReportTemplateVersion {
  @IdColumn()
  id: string;

  @Ref()
  templateId: string;

  /** From 1. Unique within the template. */
  @Whole()
  number: number;

  @Json()
  content: TemplateContent;

  @Instant()
  createdAt: Date;

  @Instant({ nullable: true })
  publishedAt: Date | null;

  @Ref({ nullable: true })
  publishedById: string | null;

  @Version()
  version: number;
}
