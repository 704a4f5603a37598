import type { CatalogueFile } from '../../../config/catalogues/catalogue';
import type { Ids } from '../../foundation';
import type { GroupFacts } from '../groups/group-facts';
import type { GroupRule } from '../groups/group.entity';
import type { UnitFacts } from '../units/unit-facts';
import type { UnitKind, UnitLevel } from '../units/unit.entity';

/** A catalogue file as units and groups with ids of their own; rules have still to judge them. */
export function catalogueFacts(file: CatalogueFile, ids: Ids): { units: UnitFacts[]; groups: GroupFacts[] } {
  const idOf = new Map(file.units.map((unit) => [unit.code, ids.next()]));
  const known = (code: string | null | undefined): string | null => (code ? (idOf.get(code) ?? code) : null);
  return {
    units: file.units.map((unit) => ({
      id: idOf.get(unit.code) as string,
      code: unit.code,
      name: unit.name,
      shortName: unit.shortName ?? null,
      kind: unit.kind as UnitKind,
      level: unit.level as UnitLevel,
      parentId: known(unit.parent),
      validFrom: unit.validFrom ?? null,
      validTo: unit.validTo ?? null,
      successorId: known(unit.successor),
      codes: (unit.codes ?? []).map(({ system, code }) => ({ system, code })),
      aliases: (unit.aliases ?? []).map(({ text, kind, validFrom = null, validTo = null }) => ({
        text,
        kind,
        validFrom,
        validTo,
      })),
    })),
    groups: file.groups.map((group) => ({
      id: ids.next(),
      code: group.code,
      name: group.name,
      aliases: group.aliases ?? [],
      rule: (group.rule as GroupRule | undefined) ?? null,
      memberUnitIds: (group.members ?? []).flatMap((code) => known(code) ?? []),
    })),
  };
}
