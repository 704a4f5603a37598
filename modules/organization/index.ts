import { GroupMember, UnitGroup } from './groups/group.entity';
import { Person } from './people/person.entity';
import { UnitAlias } from './units/unit-alias.entity';
import { UnitCode } from './units/unit-code.entity';
import { Unit } from './units/unit.entity';

export * from './access';
export * from './catalogue-keepers';
export * from './catalogue/catalogue.service';
export * from './groups/group.entity';
export * from './organization.module';
export * from './people/person.entity';
export { SeedOrganization } from './seed/seed-organization.service';
export type { SamplePerson, Seeded } from './seed/seed-organization.service';
export * from './units/unit-alias.entity';
export * from './units/unit-code.entity';
export * from './units/unit.entity';
export { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from './units/unit-labels';
export type { UnitsMerged } from './units/units-merged.event';
export { cellText } from './workbook/cell-text';
export type { CellText } from './workbook/cell-text';
export { openWorkbook, WORKBOOK_BYTES } from './workbook/open-workbook';

export const ORGANIZATION_ENTITIES = [Unit, UnitAlias, UnitCode, UnitGroup, GroupMember, Person];
