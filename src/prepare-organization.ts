import type { INestApplicationContext } from '@nestjs/common';
import { loadCatalogueFile } from '../config/catalogues/catalogue';
import { SeedOrganization } from '../modules/organization';

/** What an empty database begins with. */
export interface FirstOrganization {
  /** Subject (as the identity names the person) of the first administrator, who enters everybody else. */
  administrator?: string;
  /** Path of a catalogue of units and groups; the one that comes with the package when left out. */
  catalogue?: string;
}

/**
 * Fills an empty database with the catalogue of units and, if one is named, the first administrator. Where there are
 * units or people already these are left alone, so a host may call it at every start, once the application is
 * initialised.
 *
 * @throws Error that names the catalogue file and what is wrong with it
 */
export async function prepareOrganization(
  app: INestApplicationContext,
  { administrator, catalogue }: FirstOrganization = {},
): Promise<void> {
  const seed = app.get(SeedOrganization, { strict: false });
  await seed.run(loadCatalogueFile(catalogue));
  if (administrator) await seed.firstAdministrator(administrator);
}
