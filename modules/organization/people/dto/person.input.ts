import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { Nfc, PageQuery } from '../../../foundation';
import { ROLES } from '../../access/roles';
import type { Role } from '../../access/roles';

/** A new person. */
export class PersonBody {
  @ApiProperty({ maxLength: 200 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Nfc()
  @IsString()
  @MaxLength(200)
  @IsOptional()
  title?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Nfc()
  @ValidateIf((body: PersonBody) => Boolean(body.email))
  @IsEmail()
  @MaxLength(200)
  email?: string | null;

  @ApiProperty({ description: 'Who the identity provider says it is', maxLength: 200 })
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  subject: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @ApiPropertyOptional({ default: true })
  @IsBoolean()
  @IsOptional()
  active?: boolean;
}

/** Changes of a person; what is left out stays. */
export class PersonPatch extends PartialType(PersonBody) {
  @ApiProperty({ description: 'The version the change was made on' })
  @IsInt()
  version: number;
}

export class PersonQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @IsIn(ROLES)
  @IsOptional()
  role?: Role;

  @ApiPropertyOptional({ type: Boolean })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  @IsOptional()
  active?: boolean;
}

export class ColleagueQuery {
  @ApiPropertyOptional({ description: 'A unit other than the own one; for those who see every unit' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string;
}
