import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { MarkedDocument, PushOutcome } from '../../../../integration/e-office/e-office.port';

/** What the platform says of a document, part `document` of the form. */
export class MarkedDocumentBody implements MarkedDocument {
  @ApiProperty({ description: 'The platform’s own id', maxLength: 200 })
  @Matches(/\S/)
  @MaxLength(200)
  id: string;

  @ApiProperty({ description: 'The clerk ticked “Văn bản giao nhiệm vụ”; refused otherwise' })
  @IsBoolean()
  assignsTasks: boolean;

  @ApiPropertyOptional({ enum: ['incoming', 'outgoing'], default: 'incoming' })
  @IsIn(['incoming', 'outgoing'])
  direction: 'incoming' | 'outgoing' = 'incoming';

  @ApiPropertyOptional({ description: 'Of an outgoing document: it was issued; refused otherwise' })
  @IsBoolean()
  issued: boolean = false;

  @ApiPropertyOptional({ minimum: 1, default: 1, description: 'Raise it to push a corrected main file' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number = 1;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Độ mật; anything but none is refused' })
  @IsString()
  @MaxLength(100)
  @IsOptional()
  secrecy: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '1215/KH-UBND' })
  @IsString()
  @MaxLength(120)
  @IsOptional()
  symbol: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '2026-03-16' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  @IsOptional()
  date: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsString()
  @MaxLength(300)
  @IsOptional()
  issuer: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Kế hoạch' })
  @IsString()
  @MaxLength(100)
  @IsOptional()
  kind: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Trích yếu' })
  @IsString()
  @MaxLength(2000)
  @IsOptional()
  subject: string | null = null;
}

export class PushBody {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => MarkedDocumentBody)
  document: MarkedDocumentBody;
}

/** What became of a push. */
export class PushOutcomeView implements PushOutcome {
  @ApiProperty()
  documentId: string;
  @ApiProperty({ enum: ['created', 'amendment', 'same'] })
  outcome: PushOutcome['outcome'];
  @ApiProperty()
  planId: string;
  @ApiProperty({ description: 'Address of the plan’s page' })
  link: string;
  @ApiProperty({ description: 'The document had its effect before' })
  repeated: boolean;
  @ApiProperty({ description: 'Vietnamese' })
  message: string;
}

export class DocumentPlanView {
  @ApiProperty()
  documentId: string;
  @ApiProperty()
  planId: string;
  @ApiProperty()
  link: string;
}
