import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueFile } from './catalogue.types';
import { namesOverTime } from './names-over-time';
import type { UnitNames } from './names-over-time';

export type { AliasKind, CatalogueFile, FileAlias, FileGroup, FileUnit } from './catalogue.types';
export { ambiguousNames, nameKey, namesOverTime, overlap } from './names-over-time';
export type { Ambiguity, DatedName, NamedUnit, UnitNames } from './names-over-time';

/** The catalogue that comes with the package; the same place beside the sources and beside the compiled files. */
export const SHIPPED_CATALOGUE = join(__dirname, 'lai-chau.json');

/** What the reader of documents resolves names against (structurally its `UnitCatalogue`). */
export interface ReadingCatalogue {
  province: string;
  units: UnitNames[];
  groups: { id: string; name: string; aliases: string[] }[];
}

/**
 * Reads a catalogue file.
 *
 * @throws Error that names the file and what is wrong with it
 */
export function loadCatalogueFile(path: string = SHIPPED_CATALOGUE): CatalogueFile {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Partial<CatalogueFile>;
  const fault = faultOf(file);
  if (fault) throw new Error(`${path}: ${fault}`);
  return file as CatalogueFile;
}

/** A file's units and groups as the reader takes them; ids are the codes of the file. */
export function toUnitCatalogue(file: CatalogueFile): ReadingCatalogue {
  return {
    province: file.province,
    units: namesOverTime(
      file.units.map((unit) => ({
        id: unit.code,
        name: unit.name,
        shortName: unit.shortName ?? null,
        validFrom: unit.validFrom ?? null,
        validTo: unit.validTo ?? null,
        successorId: unit.successor ?? null,
        aliases: (unit.aliases ?? []).map(({ text, kind, validFrom = null, validTo = null }) => ({
          text,
          kind,
          validFrom,
          validTo,
        })),
      })),
    ),
    groups: file.groups.map(({ code, name, aliases }) => ({ id: code, name, aliases: aliases ?? [] })),
  };
}

function faultOf(file: Partial<CatalogueFile>): string | null {
  if (typeof file.province !== 'string') return '"province" is missing';
  if (!Array.isArray(file.units) || !Array.isArray(file.groups)) return '"units" and "groups" must be lists';
  const codes = new Set<string>();
  for (const unit of file.units) {
    if (!unit.code || !unit.name) return 'every unit needs "code" and "name"';
    if (codes.has(unit.code)) return `unit code "${unit.code}" stands twice`;
    codes.add(unit.code);
  }
  const missing = [
    ...file.units.flatMap((unit) => [unit.parent, unit.successor]),
    ...file.groups.flatMap((group) => group.members ?? []),
  ].find((code) => code && !codes.has(code));
  return missing ? `there is no unit with code "${missing}"` : null;
}
