import { ambiguousNames, nameKey } from '../../../config/catalogues/catalogue';
import { isIsoDate, vietnameseDate } from '../../foundation';
import type { Fault } from '../fault';
import { ALIAS_KINDS } from './unit-alias.entity';
import { CODE_LENGTH, CODE_PATTERN } from './unit-code-key';
import type { UnitFacts } from './unit-facts';
import { UNIT_KINDS, UNIT_LEVELS } from './unit.entity';

/** Names groups go by, which no unit may bear. */
export type GroupNames = readonly { name: string; aliases: readonly string[] }[];

/**
 * What is wrong with a catalogue of units: broken fields, keys that stand twice, parents or successors that lead in
 * a circle, names that would mean two units on one day. Empty when all is well.
 */
export function unitFaults(units: readonly UnitFacts[], groups: GroupNames): Fault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return [
    ...units.flatMap(fieldFaults),
    ...takenKeys(units),
    ...units.flatMap((unit) => lineFaults(unit, byId)),
    ...nameFaults(units, groups),
  ];
}

function fieldFaults(unit: UnitFacts): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, code: string, message: string): void => {
    faults.push({ id: unit.id, field, code, message });
  };
  if (!unit.name) add('name', 'name-missing', 'Tên đơn vị không được để trống.');
  if (unit.name.length > 300) add('name', 'name-too-long', 'Tên đơn vị dài quá 300 ký tự.');
  if ((unit.shortName?.length ?? 0) > 100) add('shortName', 'name-too-long', 'Tên ngắn dài quá 100 ký tự.');
  if (!CODE_PATTERN.test(unit.code) || unit.code.length > CODE_LENGTH)
    add('code', 'code-invalid', 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, tối đa 100 ký tự.');
  for (const [field, text] of [
    ['name', unit.name],
    ['shortName', unit.shortName ?? ''],
    ...unit.aliases.map((alias, index) => [`aliases.${index}.text`, alias.text]),
  ]) {
    if (/\p{Cc}/u.test(text)) add(field, 'name-broken', 'Tên phải viết trên một dòng.');
  }
  if (!UNIT_KINDS.includes(unit.kind)) add('kind', 'kind-unknown', 'Loại đơn vị không có trong danh mục.');
  if (!UNIT_LEVELS.includes(unit.level)) add('level', 'level-unknown', 'Cấp không có trong danh mục.');
  const days = spanFault(unit);
  if (days) add('validTo', ...days);
  for (const [index, alias] of unit.aliases.entries()) {
    const field = `aliases.${index}`;
    if (!nameKey(alias.text)) add(`${field}.text`, 'name-missing', 'Tên gọi khác không được để trống.');
    if (alias.text.length > 300) add(`${field}.text`, 'name-too-long', 'Tên gọi khác dài quá 300 ký tự.');
    if (!ALIAS_KINDS.includes(alias.kind))
      add(`${field}.kind`, 'kind-unknown', 'Loại tên gọi không có trong danh mục.');
    const fault = spanFault(alias);
    if (fault) add(`${field}.validTo`, ...fault);
  }
  for (const [index, { system, code }] of unit.codes.entries()) {
    if (!/^[^\s:]{1,40}$/.test(system) || !/^\S(.{0,98}\S)?$/.test(code))
      add(
        `codes.${index}`,
        'code-invalid',
        'Mã định danh cần tên hệ thống (một từ, tối đa 40 ký tự) và mã (một dòng, tối đa 100 ký tự).',
      );
  }
  return faults;
}

function spanFault(item: { validFrom: string | null; validTo: string | null }): [string, string] | null {
  for (const day of [item.validFrom, item.validTo])
    if (day !== null && !isIsoDate(day)) return ['date-invalid', 'Ngày không có thật.'];
  return item.validFrom && item.validTo && item.validTo < item.validFrom
    ? [
        'dates-reversed',
        `Ngày kết thúc ${vietnameseDate(item.validTo)} đứng trước ngày bắt đầu ${vietnameseDate(item.validFrom)}.`,
      ]
    : null;
}

function takenKeys(units: readonly UnitFacts[]): Fault[] {
  const owners = new Map<string, UnitFacts>();
  const faults: Fault[] = [];
  const claim = (unit: UnitFacts, key: string, field: string, what: string): void => {
    const owner = owners.get(key);
    if (!owner) owners.set(key, unit);
    else {
      const message = `${what} đã dùng cho "${owner === unit ? 'chính đơn vị này' : owner.name}".`;
      for (const id of new Set([owner.id, unit.id])) faults.push({ id, field, code: 'code-taken', message });
    }
  };
  for (const unit of units) {
    claim(unit, `code:${unit.code}`, 'code', `Mã "${unit.code}"`);
    for (const [index, { system, code }] of unit.codes.entries())
      claim(unit, `${system}:${code}`.toLowerCase(), `codes.${index}`, `Mã định danh "${code}" (${system})`);
  }
  return faults;
}

/** Faults of the lines a unit stands in: its parents and its successors. */
function lineFaults(unit: UnitFacts, byId: ReadonlyMap<string, UnitFacts>): Fault[] {
  const faults: Fault[] = [];
  const follow = (field: 'parentId' | 'successorId', what: string): void => {
    const next = unit[field];
    if (next === null) return;
    if (!byId.has(next))
      faults.push({ id: unit.id, field, code: 'unit-not-found', message: `Không có ${what} này.` });
    else if (leadsBack(unit, field, byId))
      faults.push({
        id: unit.id,
        field,
        code: 'unit-circle',
        message: `Chuỗi ${what} quay lại chính đơn vị này.`,
      });
  };
  follow('parentId', 'đơn vị cấp trên');
  follow('successorId', 'đơn vị kế thừa');
  if (unit.successorId && !unit.validTo)
    faults.push({
      id: unit.id,
      field: 'validTo',
      code: 'end-missing',
      message: 'Đơn vị có đơn vị kế thừa thì phải có ngày kết thúc.',
    });
  return faults;
}

function leadsBack(
  unit: UnitFacts,
  field: 'parentId' | 'successorId',
  byId: ReadonlyMap<string, UnitFacts>,
): boolean {
  const seen = new Set<string>();
  for (let id = unit[field]; id !== null && !seen.has(id); id = byId.get(id)?.[field] ?? null) {
    if (id === unit.id) return true;
    seen.add(id);
  }
  return false;
}

function nameFaults(units: readonly UnitFacts[], groups: GroupNames): Fault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const faults = ambiguousNames(units).flatMap(({ text, unitIds }) =>
    unitIds.map((id, index) => ({
      id,
      field: fieldOf(byId.get(id) as UnitFacts, text),
      code: 'name-taken',
      message: `Tên "${text}" đồng thời chỉ "${byId.get(unitIds[1 - index])?.name}".`,
    })),
  );
  const ofGroups = new Map(
    groups.flatMap((group) => [group.name, ...group.aliases].map((name) => [nameKey(name), group.name])),
  );
  for (const unit of units) {
    for (const text of [unit.name, unit.shortName ?? '', ...unit.aliases.map((alias) => alias.text)]) {
      const group = ofGroups.get(nameKey(text));
      if (group)
        faults.push({
          id: unit.id,
          field: fieldOf(unit, text),
          code: 'name-taken',
          message: `Tên "${text}" đã dùng cho nhóm "${group}".`,
        });
    }
  }
  return faults;
}

function fieldOf(unit: UnitFacts, text: string): string {
  const key = nameKey(text);
  if (nameKey(unit.name) === key) return 'name';
  if (unit.shortName && nameKey(unit.shortName) === key) return 'shortName';
  return `aliases.${unit.aliases.findIndex((alias) => nameKey(alias.text) === key)}.text`;
}
