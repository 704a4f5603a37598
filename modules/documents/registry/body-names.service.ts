import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { PLAN_TASKS_OPTIONS } from '../../foundation';
import { Catalogue } from '../../organization';
import { bodyKey } from './body-key';

/** A body by its name: the key it is compared by, and the unit of the catalogue it is, if it is one. */
export interface NamedBody {
  key: string | null;
  unitId: string | null;
}

/** Resolves one name; `of` is the province the text it stands in belongs to, the own one when null. */
export type BodyNames = (name: string | null, of?: string | null) => NamedBody;

/** Knows the bodies of documents: a unit under any of its names is one body, all others go by their name. */
@Injectable()
export class BodyNamesService {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** The names of all times: a citation may name a unit as it was called in the year of the document it cites. */
  async load(): Promise<BodyNames> {
    const home = this.options.province.name;
    const { units } = await this.catalogue.unitCatalogue();
    const byKey = new Map<string, string | null>();
    for (const { id, name, aliases } of units) {
      for (const text of [name, ...aliases.map((alias) => alias.text)]) {
        const key = bodyKey(text, home);
        if (!key) continue;
        // A name two units had is nobody's in particular.
        byKey.set(key, byKey.has(key) && byKey.get(key) !== id ? null : id);
      }
    }
    return (name, of) => {
      const key = bodyKey(name, home, of ?? home);
      const unitId = (key && byKey.get(key)) ?? null;
      return { key: unitId ?? key, unitId };
    };
  }
}
