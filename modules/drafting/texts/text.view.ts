import { ApiProperty } from '@nestjs/swagger';
import type { TextCode } from '../../../config/texts';

export class TextPlaceholderView {
  /** As it is written between the braces. */
  @ApiProperty()
  name: string;
  @ApiProperty()
  about: string;
  @ApiProperty()
  sample: string;
  @ApiProperty()
  required: boolean;
}

export class TextVersionView {
  @ApiProperty()
  version: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null: back to the default' })
  text: string | null;
  @ApiProperty()
  at: string;
  @ApiProperty()
  by: string;
}

/** A text of drafted documents. */
export class TextView {
  @ApiProperty({ type: String })
  code: TextCode;
  @ApiProperty({ description: 'The document it belongs to' })
  document: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  about: string;
  @ApiProperty({ description: 'One line only' })
  single: boolean;
  @ApiProperty({ type: [TextPlaceholderView] })
  placeholders: TextPlaceholderView[];
  @ApiProperty({ description: 'In force' })
  text: string;
  @ApiProperty()
  defaultText: string;
  @ApiProperty({ description: 'Worded otherwise than by default' })
  changed: boolean;
  @ApiProperty({ description: '0 while it was never changed' })
  version: number;
  @ApiProperty({ type: [TextVersionView] })
  versions: TextVersionView[];
}

export class TextPreviewView {
  @ApiProperty()
  text: string;
}
