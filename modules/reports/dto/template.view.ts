import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../foundation';
import { TemplateContentBody } from './template-content.bodies';

export class TemplateSummaryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Version in force; 0 when none is published' })
  publishedNumber: number;
  @ApiProperty({ description: 'A draft of the next version is being worked on' })
  hasDraft: boolean;
  @ApiProperty()
  retired: boolean;
  @ApiProperty()
  sections: number;
  @ApiProperty()
  indicators: number;
  @ApiProperty({ description: 'Periods that are running on it' })
  openPeriods: number;
  @ApiProperty()
  version: number;
}

export class TemplatePage extends PageShape {
  @ApiProperty({ type: [TemplateSummaryView] })
  items: TemplateSummaryView[];
}

export class TemplateFaultView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ required: false })
  field?: string;
}

export class TemplateVersionView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  number: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: Date | null;
}

export class TemplateView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  retired: boolean;
  @ApiProperty()
  publishedNumber: number;
  @ApiProperty({ description: 'Number of the version shown' })
  number: number;
  @ApiProperty({ description: 'The version shown is a draft' })
  draft: boolean;
  @ApiProperty({ type: TemplateContentBody })
  content: TemplateContentBody;
  @ApiProperty({ type: [TemplateFaultView], description: 'What keeps the draft from being published' })
  faults: TemplateFaultView[];
  @ApiProperty({ type: [TemplateVersionView] })
  versions: TemplateVersionView[];
  @ApiProperty()
  version: number;
}
