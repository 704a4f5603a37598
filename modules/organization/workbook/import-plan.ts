import type { Fault } from '../fault';
import { groupFaults } from '../groups/group-rules';
import { sameGroup } from '../groups/group-facts';
import type { GroupFacts } from '../groups/group-facts';
import { samePerson } from '../people/person-facts';
import type { PersonFacts } from '../people/person-facts';
import { hasAdministrator, personFaults } from '../people/person-rules';
import { sameFacts } from '../units/unit-facts';
import type { UnitFacts } from '../units/unit-facts';
import { unitFaults } from '../units/unit-rules';
import type { CatalogueState } from './catalogue-state';
import { groupColumn, groupOfCells } from './group-rows';
import { personOfCells } from './person-rows';
import { idsOfRows, sheetChange } from './sheet-change';
import type { SheetChange } from './sheet-change';
import { GROUP_SHEET, PERSON_SHEET, UNIT_SHEET } from './sheets';
import { unitColumn, unitOfCells } from './unit-rows';
import type { RowError, WorkbookContent } from './workbook.types';

/** What a workbook would do to the catalogue. */
export interface ImportPlan {
  units: SheetChange<UnitFacts>;
  groups: SheetChange<GroupFacts>;
  people: SheetChange<PersonFacts>;
  /** Every fault at its place; only a plan without any may be carried out. */
  errors: RowError[];
}

const exactly = (key: string): string => key;
const withoutCase = (key: string): string => key.toLowerCase();
const codeOf = (entry: { code: string }): string => entry.code;

/** Judges a workbook against the catalogue as it stands; changes nothing. */
export function planImport(
  content: WorkbookContent,
  state: CatalogueState,
  today: string,
  nextId: () => string,
): ImportPlan {
  const unitKey = { keyColumn: 'code', fold: exactly, keyOf: codeOf };
  const unitIds = idsOfRows(content.units ?? [], state.units, unitKey, nextId);
  const idOf = (code: string): string | undefined => unitIds.get(code);
  const units = sheetChange(content.units ?? [], state.units, unitIds, {
    ...unitKey,
    layout: UNIT_SHEET,
    translate: (id, cells, complain) => unitOfCells(id, cells, idOf, complain),
    same: sameFacts,
    columnOf: unitColumn,
  });

  const groupKey = { keyColumn: 'code', fold: exactly, keyOf: codeOf };
  const groupIds = idsOfRows(content.groups ?? [], state.groups, groupKey, nextId);
  const groups = sheetChange(content.groups ?? [], state.groups, groupIds, {
    ...groupKey,
    layout: GROUP_SHEET,
    translate: (id, cells, complain) => groupOfCells(id, cells, idOf, complain),
    same: sameGroup,
    columnOf: (_, field) => groupColumn(field),
  });

  const personKey = {
    keyColumn: 'subject',
    fold: withoutCase,
    keyOf: (person: PersonFacts) => person.subject,
  };
  const personIds = idsOfRows(content.people ?? [], state.people, personKey, nextId);
  const people = sheetChange(content.people ?? [], state.people, personIds, {
    ...personKey,
    layout: PERSON_SHEET,
    translate: (id, cells, complain) => personOfCells(id, cells, idOf, complain),
    same: samePerson,
    columnOf: (_, field) => field,
  });

  const errors = [
    ...units.errors,
    ...units.place(unitFaults(units.result, groups.result)),
    ...units.place(comingMergers(units, today)),
    ...groups.errors,
    ...groups.place(groupFaults(groups.result, units.result)),
    ...people.errors,
    ...people.place(personFaults(people.result, units.result, today)),
    ...administratorErrors(people, state),
  ];
  return { units, groups, people, errors: once(errors) };
}

/** Like everywhere else, only a merger that is in force is recorded. */
function comingMergers(units: SheetChange<UnitFacts>, today: string): Fault[] {
  return units.changed
    .filter(({ before, after }) => after.successorId && after.successorId !== before.successorId)
    .filter(({ after }) => after.validTo !== null && after.validTo >= today)
    .map(({ after }) => ({
      id: after.id,
      field: 'validTo',
      code: 'date-in-future',
      message: 'Chỉ ghi nhận sáp nhập đã có hiệu lực: ngày kết thúc phải trước ngày hôm nay.',
    }));
}

function administratorErrors(people: SheetChange<PersonFacts>, state: CatalogueState): RowError[] {
  const before = state.people.map(({ facts }) => facts);
  if (hasAdministrator(people.result) || !hasAdministrator(before)) return [];
  const lost = people.changed.filter(({ before: was }) => hasAdministrator([was]));
  return people.place(
    lost.map(({ after }) => ({
      id: after.id,
      field: 'roles',
      code: 'last-administrator',
      message: 'Phải còn ít nhất một quản trị đang hoạt động.',
    })),
  );
}

/** A cell that could not be understood often breaks a rule as well: one complaint per cell is enough. */
function once(errors: readonly RowError[]): RowError[] {
  const seen = new Set<string>();
  return errors.filter(({ sheet, row, column }) => {
    const place = JSON.stringify([sheet, row, column]);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
