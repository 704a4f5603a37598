import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Beyond any list, and below where a database's offset overflows. */
const LAST_PAGE = 1_000_000;

/** Which slice of a list; pages count from 1. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: LAST_PAGE, default: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  @IsOptional()
  page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @IsOptional()
  size: number = 50;

  @ApiPropertyOptional({ description: 'Words to find, with or without diacritics' })
  @IsString()
  @MaxLength(200)
  @IsOptional()
  q?: string;
}

/** One slice of a list and how long the whole is. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

/** Describes a `Page<T>` to OpenAPI. */
export class PageShape {
  @ApiProperty()
  total: number;
  @ApiProperty()
  page: number;
  @ApiProperty()
  size: number;
}

export function pageOf<T>(items: T[], total: number, query: { page: number; size: number }): Page<T> {
  return { items, total, page: query.page, size: query.size };
}
