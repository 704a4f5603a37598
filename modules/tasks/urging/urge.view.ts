import { ApiProperty } from '@nestjs/swagger';
import { URGE_GRADES } from './urge.entity';
import type { UrgeGrade } from './urge.entity';

/** Who opened an urging, and when. */
export class UrgeReceiptView {
  @ApiProperty()
  personId: string;
  @ApiProperty()
  personName: string;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  at: string;
}

/** One urging of an assignment. */
export class UrgeView {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Lần N, from 1' })
  number: number;
  @ApiProperty({ enum: URGE_GRADES })
  grade: UrgeGrade;
  @ApiProperty()
  text: string;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  at: string;
  @ApiProperty()
  byName: string;
  @ApiProperty({ type: [UrgeReceiptView], description: 'People of the unit, first opening first' })
  openedBy: UrgeReceiptView[];
  @ApiProperty()
  openedByMe: boolean;
}
