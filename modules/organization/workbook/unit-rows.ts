import type { AliasKind } from '../../../config/catalogues/catalogue';
import { ALIAS_KINDS } from '../units/unit-alias.entity';
import type { AliasFacts, UnitFacts } from '../units/unit-facts';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../units/unit-labels';
import type { UnitKind, UnitLevel } from '../units/unit.entity';
import { dateCell, datedLine, datedText, dateOf, linesOf, valueOf } from './cell-values';
import type { Complain, RowCells } from './workbook.types';

/** Identification codes without a system's name are the national ones. */
const DEFAULT_SYSTEM = 'national';

export function unitCells(unit: UnitFacts, codeOf: (id: string) => string): RowCells {
  const names = (kind: AliasKind): string =>
    unit.aliases
      .filter((alias) => alias.kind === kind)
      .map(datedLine)
      .join('\n');
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName ?? '',
    kind: UNIT_KIND_LABELS[unit.kind],
    level: UNIT_LEVEL_LABELS[unit.level],
    parentId: unit.parentId ? codeOf(unit.parentId) : '',
    validFrom: dateCell(unit.validFrom),
    validTo: dateCell(unit.validTo),
    successorId: unit.successorId ? codeOf(unit.successorId) : '',
    codes: unit.codes.map(({ system, code }) => `${system}: ${code}`).join('\n'),
    alias: names('alias'),
    abbreviation: names('abbreviation'),
    former: names('former'),
  };
}

/** The unit of a row; what cannot be understood is complained of and left empty. */
export function unitOfCells(
  id: string,
  cells: RowCells,
  idOf: (code: string) => string | undefined,
  complain: Complain,
): UnitFacts {
  const day = (key: string): string | null => {
    const date = dateOf(cells[key]);
    if (date === undefined) complain(key, 'date-invalid', `"${cells[key]}" không phải là ngày có thật.`);
    return date ?? null;
  };
  const unit = (key: string): string | null => {
    if (!cells[key]) return null;
    const found = idOf(cells[key]);
    if (!found) complain(key, 'unit-not-found', `Không có đơn vị mang mã "${cells[key]}".`);
    return found ?? null;
  };
  const choice = <T extends string>(key: string, labels: Readonly<Record<T, string>>): T | undefined => {
    const value = valueOf(cells[key], labels);
    if (!value) complain(key, `${key}-unknown`, `"${cells[key]}" không có trong danh mục.`);
    return value;
  };
  return {
    id,
    code: cells.code,
    name: cells.name,
    shortName: cells.shortName || null,
    kind: choice('kind', UNIT_KIND_LABELS) ?? ('unit' satisfies UnitKind),
    level: choice('level', UNIT_LEVEL_LABELS) ?? ('province' satisfies UnitLevel),
    parentId: unit('parentId'),
    validFrom: day('validFrom'),
    validTo: day('validTo'),
    successorId: unit('successorId'),
    codes: linesOf(cells.codes).map(codeOfLine),
    aliases: ALIAS_KINDS.flatMap((kind) => aliasesOf(cells[kind], kind, complain)),
  };
}

/** Column of a unit's property a rule found wrong. */
export function unitColumn(unit: UnitFacts, field: string): string {
  const [property, index] = field.split('.');
  return property === 'aliases' ? (unit.aliases[Number(index)]?.kind ?? 'alias') : property;
}

function codeOfLine(line: string): { system: string; code: string } {
  const at = line.indexOf(':');
  return at < 0
    ? { system: DEFAULT_SYSTEM, code: line }
    : { system: line.slice(0, at).trim(), code: line.slice(at + 1).trim() };
}

function aliasesOf(cell: string, kind: AliasKind, complain: Complain): AliasFacts[] {
  return linesOf(cell).flatMap((line) => {
    const dated = datedText(line);
    if (!dated) complain(kind, 'date-invalid', `"${line}" có ngày không có thật.`);
    return dated ? { ...dated, kind } : [];
  });
}
