import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IfGiven, Nfc, PageQuery } from '../../foundation';
import { TemplateContentBody } from './template-content.bodies';

export class TemplateQuery extends PageQuery {}

export class CreateTemplateBody {
  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy đặt tên cho đề cương.' })
  @MaxLength(300)
  name: string;

  @ApiPropertyOptional({ description: 'A template to begin from' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  copyOf?: string;
}

export class SaveTemplateBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Tên đề cương không được để trống.' })
  @MaxLength(300)
  @IfGiven()
  name?: string;

  @ApiProperty({ type: TemplateContentBody })
  @Type(() => TemplateContentBody)
  @ValidateNested()
  content: TemplateContentBody;
}

export class TemplateVersionBody {
  @ApiProperty({ description: 'Version of the template row, against two at once' })
  @IsInt()
  version: number;
}

export class RetireTemplateBody extends TemplateVersionBody {
  @ApiProperty()
  @IsBoolean()
  retired: boolean;
}

export class TemplateNumberQuery {
  @ApiPropertyOptional({
    description: 'Number of the version; the draft, else the one in force, when left out',
  })
  @Matches(/^\d{1,6}$/)
  @IsOptional()
  number?: string;
}

export class DraftVersionQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  version: number;
}

export class ImportTemplateBody {
  @ApiPropertyOptional({ description: 'The template whose draft it replaces; a new template when left out' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  templateId?: string;

  @ApiPropertyOptional({ description: 'Version of that template' })
  @Matches(/^\d{1,9}$/)
  @IsOptional()
  version?: string;
}
