/** The catalogue as the server's own view types say. */
import type { GroupRuleView, GroupView } from '../../../../../organization/groups/dto/group.view';
import type { PersonOption, PersonView } from '../../../../../organization/people/dto/person.view';
import type { ImportView } from '../../../../../organization/workbook/dto/import.view';
import type { UnitAliasView, UnitCodeView, UnitView } from '../../../../../organization/units/dto/unit.view';
import type { UnitKind, UnitLevel } from '../../../../../organization/units/unit.entity';

export type { GroupOption } from '../../../../../organization/groups/dto/group.view';
export type { UnitOption } from '../../../../../organization/units/dto/unit.view';
export type { PersonOption, UnitKind, UnitLevel };
export type Unit = UnitView;
export type UnitCode = UnitCodeView;
export type UnitAlias = UnitAliasView;
export type Group = GroupView;
export type GroupRule = GroupRuleView;
export type Person = PersonView;

export type WorkbookResult = ImportView;
