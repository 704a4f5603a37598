import type { Environment } from '../../config/environment';
import type { Application } from '../application';

/**
 * Fills an empty database: the unit catalogue always, sample people and a sample plan in sample mode. A second run
 * changes nothing.
 *
 * @returns the demo accounts as lines to print; none outside sample mode
 */
export async function prepareData(_application: Application, _environment: Environment): Promise<string[]> {
  return [];
}
