import { ApiProperty } from '@nestjs/swagger';

export class UnitLoadView {
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty()
  lead: number;
  @ApiProperty()
  cooperating: number;
  @ApiProperty()
  monitoring: number;
}

export class PreviewProblemView {
  @ApiProperty()
  itemId: string;
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ type: String, nullable: true })
  field: string | null;
  @ApiProperty({ description: 'Approval is refused while it stands' })
  blocking: boolean;
}

/** What approval would do. */
export class PlanPreviewView {
  @ApiProperty()
  tasks: number;
  @ApiProperty()
  assignments: number;
  @ApiProperty({ type: [UnitLoadView] })
  perUnit: UnitLoadView[];
  @ApiProperty({ type: [PreviewProblemView] })
  problems: PreviewProblemView[];
  @ApiProperty({ description: 'False: the tasks are prepared and go out when number and date are entered' })
  numberKnown: boolean;
}
