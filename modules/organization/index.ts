import { Person } from './people/person.entity';
import { Unit } from './units/unit.entity';

export * from './access';
export * from './people/person.entity';
export * from './units/unit.entity';

export const ORGANIZATION_ENTITIES = [Unit, Person];
