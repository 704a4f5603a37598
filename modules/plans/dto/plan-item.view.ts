import { ApiProperty } from '@nestjs/swagger';
import type { Condition, Deadline, ReadTask, SourceBlock, Span, TaskSource } from '../../reading';
import type { UnitChoice } from '../entities/plan-item.entity';
import type { SourceMark } from '../source/source-marks';

export class UnitChoiceView implements UnitChoice {
  @ApiProperty()
  text: string;
  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;
  @ApiProperty({ type: String, nullable: true })
  groupId: string | null;
  @ApiProperty({ type: [String], nullable: true })
  expand: string[] | null;
  @ApiProperty({ description: 'An open phrase: stays text unless units are chosen' })
  open: boolean;
}

export class ItemProblemView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ type: String, nullable: true })
  field: string | null;
  @ApiProperty()
  blocking: boolean;
}

/** A drafted task. */
export class PlanItemView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  order: number;
  @ApiProperty()
  version: number;
  @ApiProperty({ enum: ['appendix', 'body', 'obligation'] })
  source: TaskSource;
  @ApiProperty({ type: String, nullable: true })
  label: string | null;
  @ApiProperty({ type: [String] })
  groups: string[];
  @ApiProperty()
  content: string;
  @ApiProperty({ type: [UnitChoiceView] })
  lead: UnitChoice[];
  @ApiProperty({ type: [UnitChoiceView] })
  cooperating: UnitChoice[];
  @ApiProperty({ type: [UnitChoiceView] })
  monitoring: UnitChoice[];
  @ApiProperty({ type: Object })
  deadline: Deadline;
  @ApiProperty({ type: String, nullable: true })
  product: string | null;
  @ApiProperty({ type: [Object] })
  conditions: Condition[];
  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'Place in the source text; null when written by hand',
  })
  at: Span | null;
  @ApiProperty({ type: Object })
  fields: ReadTask['fields'];
  @ApiProperty({ description: '0 to 1' })
  confidence: number;
  @ApiProperty()
  uncertain: boolean;
  @ApiProperty({ type: [ItemProblemView] })
  problems: ItemProblemView[];
  @ApiProperty()
  edited: boolean;
  @ApiProperty()
  dropped: boolean;
  @ApiProperty({ type: String, nullable: true })
  taskId: string | null;
}

/** The original as text with blocks, and every understood stretch. */
export class PlanSourceView {
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [Object] })
  blocks: SourceBlock[];
  @ApiProperty({ type: [Object] })
  marks: SourceMark[];
}
