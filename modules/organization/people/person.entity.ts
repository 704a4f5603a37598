import { Entity } from 'typeorm';
import { Flag, IdColumn, Json, LongText, Ref, Text, Version } from '../../persistence';
import type { Role } from '../access/roles';

/** A person who works in the module, in one unit. */
@Entity({ name: 'pt_person' })
export class Person {
  @IdColumn()
  id: string;

  /** Who the identity provider says it is (`sub`, user name of the host). Unique. */
  @Text(200)
  subject: string;

  @Text(200)
  name: string;

  /** Position, for example "Chuyên viên". */
  @Text(200, { nullable: true })
  title: string | null;

  @Text(200, { nullable: true })
  email: string | null;

  @Ref({ nullable: true })
  unitId: string | null;

  @Json()
  roles: Role[];

  @Flag()
  active: boolean;

  @LongText()
  searchText: string;

  @Version()
  version: number;
}
