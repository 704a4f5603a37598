import { loadCatalogueFile, toUnitCatalogue } from '../../config/catalogues/catalogue';
import type { UnitCatalogue } from '../../modules/reading';

/** Units and groups of a catalogue file (JSON), the shipped one unless a path is given. */
export function readCatalogueFile(path?: string): UnitCatalogue {
  return toUnitCatalogue(loadCatalogueFile(path));
}
