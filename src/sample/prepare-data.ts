import type { Environment } from '../../config/environment';
import { loadCatalogueFile } from '../../config/catalogues/catalogue';
import { Catalogue, SeedOrganization } from '../../modules/organization';
import { UnitOfWork } from '../../modules/persistence';
import { ShippedTemplates } from '../../modules/reports';
import type { Application } from '../application';
import { demoAccountLines } from './demo-accounts';
import { SAMPLE_PEOPLE } from './people';
import { prepareSampleDocuments } from './sample-documents';
import { prepareSamplePlans } from './sample-plans';

/**
 * Fills an empty database: the unit catalogue and the shipped report templates always; sample people, sample plans and
 * letters about them in sample mode. A second run changes nothing.
 *
 * Outside sample mode people come from outside: PLAN_TASKS_ADMIN_SUBJECT names the first administrator, who is made
 * once, while nobody is there, and enters everybody else. Without it a new service knows nobody.
 *
 * @param options.plans false leaves the sample plans out, for tests that bring their own
 * @param options.documents false leaves the letters about them out
 * @returns the demo accounts as lines to print; none outside sample mode
 */
export async function prepareData(
  application: Application,
  environment: Environment,
  options: { plans?: boolean; documents?: boolean } = {},
): Promise<string[]> {
  const { app, sampleMode } = application;
  const seed = app.get(SeedOrganization, { strict: false });
  await seed.run(loadCatalogueFile(), { samplePeople: sampleMode ? SAMPLE_PEOPLE : undefined });
  await app.get(ShippedTemplates, { strict: false }).bring();
  if (!sampleMode) {
    if (environment.adminSubject) await seed.firstAdministrator(environment.adminSubject);
    return [];
  }
  if (options.plans !== false) await prepareSamplePlans(app);
  if (options.documents !== false) await prepareSampleDocuments(app);
  return demoAccountLines(app.get(UnitOfWork, { strict: false }), app.get(Catalogue, { strict: false }));
}
