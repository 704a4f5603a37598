import { audit } from './001-audit';
import { people } from './002-people';
import { units } from './003-units';
import { organization } from './004-organization';
import { calendar } from './005-calendar';
import { tasks } from './010-tasks';
import { outbox } from './006-outbox';
import { documents } from './008-documents';
import { plans } from './020-plans';
import { eOffice } from './030-e-office';
import { signOff } from './070-sign-off';
import { links } from './040-links';
import { conditions } from './045-conditions';
import { work } from './080-work';
import { notices } from './100-notices';
import { dispatch } from './050-dispatch';
import { reports } from './090-reports';
import { drafting } from './060-drafting';
import { exchange } from './051-exchange';
import { effects } from './052-effects';
import { migrationClass } from './migration';
import type { MigrationClass, MigrationDefinition } from './migration';

/** Every step, oldest first. */
const DEFINITIONS: MigrationDefinition[] = [
  audit,
  people,
  units,
  organization,
  calendar,
  outbox,
  documents,
  tasks,
  plans,
  eOffice,
  signOff,
  links,
  conditions,
  work,
  notices,
  dispatch,
  reports,
  drafting,
  exchange,
  effects,
];

/** This package's migrations, for a host that runs them with its own. */
export function planTasksMigrations(options: { schema?: string } = {}): MigrationClass[] {
  return DEFINITIONS.map((definition) => migrationClass(definition, options.schema));
}
