import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery, PageShape } from '../../../foundation';
import { PACKAGE_EFFECTS } from '../exchange-package.entity';
import type { PackageEffect } from '../exchange-package.entity';

const nullable = { type: String, nullable: true } as const;

export class PackageQuery extends OmitType(PageQuery, ['q']) {
  @ApiPropertyOptional({ enum: PACKAGE_EFFECTS })
  @IsIn(PACKAGE_EFFECTS)
  @IsOptional()
  effect?: PackageEffect;
}

/** A message the exchange brought, and what it led to. */
export class PackageView {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'The exchange’s name of the message' })
  docId: string;
  @ApiProperty({ description: 'new, revoke, update, replace, or a status code' })
  kind: string;
  @ApiProperty(nullable)
  fromOrgan: string | null;
  @ApiProperty(nullable)
  toOrgan: string | null;
  @ApiProperty({ enum: PACKAGE_EFFECTS })
  effect: PackageEffect;
  @ApiProperty({ ...nullable, description: 'Entry of our registers it concerns' })
  documentId: string | null;
  @ApiProperty(nullable)
  text: string | null;
  @ApiProperty({ type: [Object] })
  warnings: { code: string; message: string; path: string }[];
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: Date;
}

export class PackagePage extends PageShape {
  @ApiProperty({ type: [PackageView] })
  items: PackageView[];
}

/** What one look into the inbox came to: numbers of messages. */
export class LookView {
  @ApiProperty()
  handled: number;
  @ApiProperty({ description: 'Had their effect before; only marked' })
  repeated: number;
  @ApiProperty({ description: 'Given up as unreadable' })
  refused: number;
  @ApiProperty({ description: 'Left for the next time' })
  failed: number;
  @ApiProperty({ description: 'Handled, but the exchange could not be told' })
  unmarked: number;
  @ApiProperty({ description: 'Whether the inboxes could be asked' })
  reachable: boolean;
}
