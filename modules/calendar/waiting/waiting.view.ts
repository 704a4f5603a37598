import { ApiProperty } from '@nestjs/swagger';

export class WaitingKindView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ description: 'Vietnamese, what is to be done' })
  label: string;
  @ApiProperty()
  total: number;
}

export class WaitingItemView {
  @ApiProperty({ description: 'With the kind it is unique' })
  id: string;
  @ApiProperty()
  kind: string;
  @ApiProperty({ description: 'Vietnamese' })
  title: string;
  @ApiProperty({ description: 'Vietnamese; may be empty' })
  detail: string;
  @ApiProperty({ description: 'Of the page where it is dealt with, without a leading slash' })
  path: string;
  @ApiProperty({ description: 'Since when it waits, ISO instant' })
  since: string;
  @ApiProperty({ description: 'Days it has waited' })
  days: number;
  @ApiProperty({ description: 'It has waited two days or more' })
  long: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  dueDate: string | null;
}

/** What waits for the signed-in person. */
export class WaitingView {
  @ApiProperty()
  total: number;
  @ApiProperty({ description: 'Of those listed, how many have waited two days or more' })
  long: number;
  @ApiProperty({ type: [WaitingKindView], description: 'Kinds with something waiting' })
  kinds: WaitingKindView[];
  @ApiProperty({ type: [WaitingItemView], description: 'Oldest first, of each kind at most a hundred' })
  items: WaitingItemView[];
}
