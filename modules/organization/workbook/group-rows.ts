import type { GroupFacts } from '../groups/group-facts';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../units/unit-labels';
import { entriesOf, linesOf, valueOf } from './cell-values';
import type { Complain, RowCells } from './workbook.types';

export function groupCells(group: GroupFacts, codeOf: (id: string) => string): RowCells {
  return {
    code: group.code,
    name: group.name,
    aliases: group.aliases.join('\n'),
    kinds: (group.rule?.kinds ?? []).map((kind) => UNIT_KIND_LABELS[kind]).join('\n'),
    levels: (group.rule?.levels ?? []).map((level) => UNIT_LEVEL_LABELS[level]).join('\n'),
    memberUnitIds: group.memberUnitIds.map(codeOf).sort().join('\n'),
  };
}

/** The group of a row; what cannot be understood is complained of and left out. */
export function groupOfCells(
  id: string,
  cells: RowCells,
  idOf: (code: string) => string | undefined,
  complain: Complain,
): GroupFacts {
  const choices = <T extends string>(key: string, labels: Readonly<Record<T, string>>): T[] =>
    // Labels hold commas, so only lines and semicolons part them.
    linesOf(cells[key].replace(/;/g, '\n')).flatMap((text) => {
      const value = valueOf(text, labels);
      if (!value) complain(key, `${key.slice(0, -1)}-unknown`, `"${text}" không có trong danh mục.`);
      return value ?? [];
    });
  const kinds = choices('kinds', UNIT_KIND_LABELS);
  const levels = choices('levels', UNIT_LEVEL_LABELS);
  const members = entriesOf(cells.memberUnitIds).flatMap((code) => {
    const unitId = idOf(code);
    if (!unitId) complain('memberUnitIds', 'unit-not-found', `Không có đơn vị mang mã "${code}".`);
    return unitId ?? [];
  });
  return {
    id,
    code: cells.code,
    name: cells.name,
    aliases: [...new Set(linesOf(cells.aliases))],
    rule: kinds.length || levels.length ? { kinds, levels } : null,
    memberUnitIds: [...new Set(members)],
  };
}

/** Column of a group's property a rule found wrong. */
export function groupColumn(field: string): string {
  if (field === 'rule') return 'kinds';
  return field.startsWith('rule.') ? field.slice('rule.'.length) : field.split('.')[0];
}
