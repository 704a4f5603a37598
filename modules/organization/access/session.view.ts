import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ROLES } from './roles';
import type { Role } from './roles';

/** The person of a session. */
export class SessionPersonView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  title: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;
}

/** Who is signed in and what the pages need to know at their start. */
export class SessionView {
  @ApiProperty({ type: SessionPersonView, nullable: true })
  person: SessionPersonView | null;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];
  @ApiProperty({ enum: ['demo', 'oidc', 'host'] })
  signIn: 'demo' | 'oidc' | 'host';
  @ApiProperty()
  sampleMode: boolean;
  @ApiProperty({ description: 'Today in Vietnam, YYYY-MM-DD' })
  today: string;
  @ApiProperty({ description: 'Name of the province' })
  province: string;
  @ApiPropertyOptional({ description: 'Where the pages sign in with OpenID Connect' })
  oidc?: { issuer: string; clientId: string };
}

/** A demo account to choose at the entrance. */
export class DemoAccountView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  title: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];
}
