import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsIsoDay, Nfc, PageQuery } from '../../foundation';
import type { Urgency } from '../../reading';
import { DIRECTIONS, DOCUMENT_STATUSES } from '../entities/document.entity';
import type { Direction, DocumentStatus } from '../entities/document.entity';

const URGENCIES = ['normal', 'urgent', 'very-urgent', 'express'] as const;

/** A field of a form that was left empty says nothing. */
const Blank = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** A flag of a form, which knows only texts, or of JSON. */
const YesNo = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'boolean' ? String(value) : value));

/** Lines of a form's text field, or a list. */
const Lines = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    const lines = typeof value === 'string' ? value.split('\n') : value;
    return Array.isArray(lines)
      ? lines
          .map((line: unknown) => (typeof line === 'string' ? line.normalize('NFC').trim() : line))
          .filter(Boolean)
      : lines;
  });

/** Which register, and of which year; the own one and this year's when left out. */
export class RegisterQuery {
  @ApiPropertyOptional({ enum: DIRECTIONS, default: 'incoming' })
  @IsIn(DIRECTIONS)
  @IsOptional()
  direction: Direction = 'incoming';

  @ApiPropertyOptional({ description: 'Id of the unit whose register it is' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  body?: string;

  @ApiPropertyOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2200)
  @IsOptional()
  year?: number;
}

export class DocumentQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DIRECTIONS, default: 'incoming' })
  @IsIn(DIRECTIONS)
  @IsOptional()
  direction: Direction = 'incoming';

  @ApiPropertyOptional({ description: 'Id of the unit whose register it is' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  body?: string;

  @ApiPropertyOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2200)
  @IsOptional()
  year?: number;

  @ApiPropertyOptional({ enum: DOCUMENT_STATUSES })
  @IsIn(DOCUMENT_STATUSES)
  @IsOptional()
  status?: DocumentStatus;
}

const nullable = { type: String, nullable: true } as const;

/** What can be corrected later; null empties an entry. */
export class DocumentFactsBody {
  @ApiPropertyOptional({ ...nullable, description: 'Number and notation as written' })
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(120)
  @IsOptional()
  symbol?: string | null;

  @ApiPropertyOptional({ ...nullable, description: 'ISO date of the document' })
  @Blank()
  @IsIsoDay()
  @IsOptional()
  date?: string | null;

  @ApiPropertyOptional(nullable)
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  issuer?: string | null;

  @ApiPropertyOptional(nullable)
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  kind?: string | null;

  @ApiPropertyOptional()
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IsOptional()
  subject?: string;

  @ApiPropertyOptional({ enum: URGENCIES })
  @Blank()
  @IsIn(URGENCIES)
  @IsOptional()
  urgency?: Urgency;

  @ApiPropertyOptional({ ...nullable, description: 'Name of the signer' })
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(200)
  @IsOptional()
  signerName?: string | null;

  @ApiPropertyOptional(nullable)
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  signerPosition?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'A list, or lines in a form' })
  @Lines()
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  @ArrayMaxSize(500)
  @IsOptional()
  recipients?: string[];

  @ApiPropertyOptional({
    ...nullable,
    description: 'Unit or person it is handed to, or that keeps the file copy',
  })
  @Nfc()
  @IsString()
  @MaxLength(300)
  @IsOptional()
  handledBy?: string | null;

  @ApiPropertyOptional({ ...nullable, description: 'ISO date it was handed on or sent' })
  @Blank()
  @IsIsoDay()
  @IsOptional()
  forwardedOn?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @Blank()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  @IsOptional()
  copies?: number | null;

  @ApiPropertyOptional(nullable)
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  note?: string | null;
}

export class RegisterBody extends DocumentFactsBody {
  @ApiProperty({ enum: DIRECTIONS })
  @IsIn(DIRECTIONS)
  direction: Direction;

  @ApiPropertyOptional({
    description: 'Id of the unit whose register it goes into; the own one when left out',
  })
  @Blank()
  @IsString()
  @MaxLength(36)
  @IsOptional()
  body?: string;

  @ApiPropertyOptional({ description: 'ISO date of arrival; today when left out' })
  @Blank()
  @IsIsoDay()
  @IsOptional()
  receivedOn?: string;

  @ApiPropertyOptional({ description: 'Outgoing: what stands behind the number, "KH-UBND"' })
  @Blank()
  @Nfc()
  @IsString()
  @MaxLength(100)
  @IsOptional()
  notation?: string;

  @ApiPropertyOptional({ description: 'Degree of secrecy; anything but "none" is refused' })
  @Nfc()
  @IsString()
  @MaxLength(50)
  @IsOptional()
  secrecy?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'The facts were checked beside the file: what is left out is not read from it',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'boolean' ? String(value) : value))
  @IsIn(['true', 'false'])
  @IsOptional()
  checked?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Register although it seems to be there' })
  @YesNo()
  @IsIn(['true', 'false'])
  @IsOptional()
  force?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Outgoing: it directs work' })
  @YesNo()
  @IsIn(['true', 'false'])
  @IsOptional()
  directsWork?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'Outgoing: id of the incoming document of this register it answers' })
  @Blank()
  @IsString()
  @MaxLength(36)
  @IsOptional()
  answers?: string;
}

export class EditDocumentBody extends OmitType(DocumentFactsBody, ['subject']) {
  @ApiProperty()
  @IsInt()
  version: number;

  // In a correction an empty subject is a fault, not silence.
  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Trích yếu không được để trống.' })
  @MaxLength(4000)
  @ValidateIf((body: EditDocumentBody) => body.subject !== undefined)
  subject?: string;
}

export class CancelDocumentBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nêu lý do hủy.' })
  @MaxLength(1000)
  reason: string;
}

export class AddFilesBody {
  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  version: number;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'The first file becomes the document itself; refused once tasks were made of it',
  })
  @YesNo()
  @IsIn(['true', 'false'])
  @IsOptional()
  main?: 'true' | 'false';
}
