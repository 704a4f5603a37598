import type { AliasKind } from '../../../config/catalogues/catalogue';
import type { UnitRecord } from './unit-reader';
import type { UnitKind, UnitLevel } from './unit.entity';

/** A further name of a unit. */
export interface AliasFacts {
  text: string;
  kind: AliasKind;
  validFrom: string | null;
  validTo: string | null;
}

/** Everything the catalogue holds of a unit, without its storage: what rules judge and what an import compares. */
export interface UnitFacts {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  level: UnitLevel;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorId: string | null;
  codes: { system: string; code: string }[];
  aliases: AliasFacts[];
}

export function factsOf({ unit, aliases, codes }: UnitRecord): UnitFacts {
  const { id, code, name, shortName, kind, level, parentId, validFrom, validTo, successorId } = unit;
  return {
    id,
    code,
    name,
    shortName,
    kind,
    level,
    parentId,
    validFrom,
    validTo,
    successorId,
    codes: codes.map((item) => ({ system: item.system, code: item.code })),
    aliases: aliases.map((alias) => ({
      text: alias.text,
      kind: alias.kind,
      validFrom: alias.validFrom,
      validTo: alias.validTo,
    })),
  };
}

/** True when nothing differs but perhaps the order of codes, or of names of different kinds. */
export function sameFacts(a: UnitFacts, b: UnitFacts): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ codes, aliases, ...rest }: UnitFacts): string {
  const { id, code, name, shortName, kind, level, parentId, validFrom, validTo, successorId } = rest;
  const key = (item: { system: string; code: string }): string => `${item.system}:${item.code}`;
  return JSON.stringify([
    [id, code, name, shortName, kind, level, parentId, validFrom, validTo, successorId],
    codes.map(key).sort(),
    // Sorting is stable: within a kind the order counts.
    [...aliases]
      .sort((one, other) => one.kind.localeCompare(other.kind))
      .map((alias) => [alias.text, alias.kind, alias.validFrom, alias.validTo]),
  ]);
}
