import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';

export class PreviewTextBody {
  @ApiProperty()
  @IsString()
  @MaxLength(10_000)
  text: string;
}

export class ResetTextBody {
  @ApiProperty({ description: 'The version seen; 0 for a text never changed' })
  @IsInt()
  @Min(0)
  version: number;
}

export class SaveTextBody extends PreviewTextBody {
  @ApiProperty({ description: 'The version this wording was made from; 0 for the first' })
  @IsInt()
  @Min(0)
  version: number;
}
