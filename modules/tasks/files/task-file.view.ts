import { ApiProperty } from '@nestjs/swagger';

/** A file of a reply or a comment. */
export class TaskFileView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty({ description: 'By content, not by name' })
  mediaType: string;
  @ApiProperty()
  sha256: string;
}
