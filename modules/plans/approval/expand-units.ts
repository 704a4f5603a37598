import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../organization';
import type { UnitChoice } from '../entities/plan-item.entity';
import type { DraftItem } from '../draft/draft-item';

export type UnitRole = 'lead' | 'cooperating' | 'monitoring';

/** A choice and the living units it means; none for a phrase left as text. */
export interface ExpandedChoice {
  role: UnitRole;
  choice: UnitChoice;
  unitIds: string[];
}

/**
 * Works out who each choice means on a day. A unit stands in one role only: lead before co-operating before
 * monitoring; and one that has ended hands over to its successor.
 */
@Injectable()
export class UnitExpansion {
  constructor(private readonly catalogue: Catalogue) {}

  /** A function for many items of one plan: each group and unit is looked up once. */
  async prepare(onDate: string): Promise<(item: DraftItem) => Promise<ExpandedChoice[]>> {
    const meanings = new Map<string, Promise<string[]>>();
    const once = (key: string, look: () => Promise<string[]>): Promise<string[]> => {
      const known = meanings.get(key) ?? look();
      meanings.set(key, known);
      return known;
    };
    const members = (id: string): Promise<string[]> =>
      once(`group ${id}`, () => this.catalogue.expandGroup(id, onDate));
    const living = (id: string): Promise<string[]> => once(`unit ${id}`, () => this.living(id));
    return async (item) => {
      const taken = new Set<string>();
      const expanded: ExpandedChoice[] = [];
      for (const role of ['lead', 'cooperating', 'monitoring'] as const) {
        for (const choice of item[role]) {
          const named = [...(choice.unitId ? [choice.unitId] : []), ...(choice.expand ?? [])];
          const lists = await Promise.all([
            ...named.map(living),
            ...(choice.groupId ? [members(choice.groupId)] : []),
          ]);
          const unitIds = [...new Set(lists.flat())].filter((id) => !taken.has(id));
          unitIds.forEach((id) => taken.add(id));
          expanded.push({ role, choice, unitIds });
        }
      }
      return expanded;
    };
  }

  private async living(unitId: string): Promise<string[]> {
    const successor = (await this.catalogue.livingUnits([unitId])).get(unitId);
    return successor ? [successor] : [];
  }
}
