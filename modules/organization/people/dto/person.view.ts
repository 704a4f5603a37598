import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../../foundation';
import { ROLES } from '../../access/roles';
import type { Role } from '../../access/roles';

/** A person for those who maintain people. */
export class PersonView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  title: string | null;
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  @ApiProperty({ description: 'Who the identity provider says it is' })
  subject: string;
  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  @ApiProperty()
  active: boolean;
  @ApiProperty()
  version: number;
}

export class PersonPage extends PageShape {
  @ApiProperty({ type: [PersonView] })
  items: PersonView[];
}

/** A colleague to choose. */
export class PersonOption {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  title: string | null;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}
