import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';

/** A query parameter of one or several of the words, separated by commas. */
export function WordList(words: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      description: `One or several of ${words.join(', ')}, separated by commas`,
    }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    IsIn([...words], { each: true }),
    IsOptional(),
  ) as PropertyDecorator;
}
