import { nameKey } from '../../../config/catalogues/catalogue';
import type { Fault } from '../fault';
import { CODE_LENGTH, CODE_PATTERN } from '../units/unit-code-key';
import { UNIT_KINDS, UNIT_LEVELS } from '../units/unit.entity';
import type { GroupFacts } from './group-facts';

/** A unit as far as groups must know it. */
type KnownUnit = { id: string; name: string; shortName: string | null; aliases: readonly { text: string }[] };

/**
 * "…có liên quan", "…liên quan của tỉnh": whom it means is decided case by case by a coordinator, so it must never
 * expand.
 */
export function isOpenPhrase(name: string): boolean {
  return / liên quan /.test(` ${nameKey(name)} `);
}

/** What is wrong with the groups; empty when all is well. */
export function groupFaults(groups: readonly GroupFacts[], units: readonly KnownUnit[]): Fault[] {
  const unitIds = new Set(units.map((unit) => unit.id));
  return [...groups.flatMap((group) => fieldFaults(group, unitIds)), ...takenNames(groups, units)];
}

function fieldFaults(group: GroupFacts, unitIds: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, code: string, message: string): void => {
    faults.push({ id: group.id, field, code, message });
  };
  const names: [string, string][] = [
    ['name', group.name],
    ...group.aliases.map((alias, index): [string, string] => [`aliases.${index}`, alias]),
  ];
  for (const [field, name] of names) {
    if (!nameKey(name)) add(field, 'name-missing', 'Tên nhóm không được để trống.');
    if (name.length > 300) add(field, 'name-too-long', 'Tên nhóm dài quá 300 ký tự.');
    if (/\p{Cc}/u.test(name)) add(field, 'name-broken', 'Tên nhóm phải viết trên một dòng.');
    if (isOpenPhrase(name))
      add(
        field,
        'open-phrase',
        `"${name}" là cụm từ mở: đơn vị nào liên quan phải chọn theo từng nhiệm vụ, không lập thành nhóm.`,
      );
  }
  if (!CODE_PATTERN.test(group.code) || group.code.length > CODE_LENGTH)
    add('code', 'code-invalid', 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, tối đa 100 ký tự.');
  if (group.rule && group.memberUnitIds.length)
    add('memberUnitIds', 'members-twice', 'Nhóm đã xác định theo loại đơn vị thì không kê từng đơn vị.');
  if (!group.rule && !group.memberUnitIds.length)
    add('memberUnitIds', 'members-missing', 'Nhóm cần loại đơn vị hoặc danh sách đơn vị thành viên.');
  if (group.rule && !group.rule.kinds.length && !group.rule.levels.length)
    add('rule', 'members-missing', 'Nhóm cần ít nhất một loại hoặc một cấp đơn vị.');
  if (group.rule?.kinds.some((kind) => !UNIT_KINDS.includes(kind)))
    add('rule.kinds', 'kind-unknown', 'Loại đơn vị không có trong danh mục.');
  if (group.rule?.levels.some((level) => !UNIT_LEVELS.includes(level)))
    add('rule.levels', 'level-unknown', 'Cấp không có trong danh mục.');
  if (group.memberUnitIds.some((id) => !unitIds.has(id)))
    add('memberUnitIds', 'unit-not-found', 'Có đơn vị thành viên không còn trong danh mục.');
  return faults;
}

function takenNames(groups: readonly GroupFacts[], units: readonly KnownUnit[]): Fault[] {
  const owners = new Map<string, { id: string; name: string }>();
  for (const unit of units) {
    for (const text of [unit.name, unit.shortName ?? '', ...unit.aliases.map((alias) => alias.text)])
      if (text) owners.set(nameKey(text), unit);
  }
  const codes = new Map<string, GroupFacts>();
  const faults: Fault[] = [];
  for (const group of groups) {
    const twin = codes.get(group.code);
    codes.set(group.code, group);
    if (twin) {
      const message = `Mã "${group.code}" đã dùng cho nhóm khác.`;
      for (const id of [twin.id, group.id]) faults.push({ id, field: 'code', code: 'code-taken', message });
    }
    for (const [index, text] of [group.name, ...group.aliases].entries()) {
      const owner = owners.get(nameKey(text));
      const field = index === 0 ? 'name' : `aliases.${index - 1}`;
      if (!owner) owners.set(nameKey(text), group);
      else if (owner.id !== group.id)
        faults.push({
          id: group.id,
          field,
          code: 'name-taken',
          message: `Tên "${text}" đã dùng cho "${owner.name}".`,
        });
    }
  }
  return faults;
}
