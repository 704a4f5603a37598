import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitCatalogue } from '../../modules/reading';

/** The shipped catalogue; the same place beside the sources and beside the compiled files. */
const SHIPPED = join(__dirname, '../../config/catalogues/lai-chau.json');

interface CatalogueFile {
  province?: string;
  units?: {
    id: string;
    name: string;
    aliases?: { text: string; validFrom?: string | null; validTo?: string | null }[];
    validFrom?: string | null;
    validTo?: string | null;
  }[];
  groups?: { id: string; name: string; aliases?: (string | { text: string })[] }[];
}

/** Units and groups of a catalogue file (JSON), the shipped one unless a path is given; none when that is absent. */
export function readCatalogueFile(path = SHIPPED): UnitCatalogue | undefined {
  if (path === SHIPPED && !existsSync(path)) return undefined;
  const file = JSON.parse(readFileSync(path, 'utf8')) as CatalogueFile;
  return {
    ...(file.province === undefined ? {} : { province: file.province }),
    units: (file.units ?? []).map((unit) => ({ ...unit, aliases: unit.aliases ?? [] })),
    groups: (file.groups ?? []).map(({ id, name, aliases }) => ({
      id,
      name,
      aliases: (aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.text)),
    })),
  };
}
