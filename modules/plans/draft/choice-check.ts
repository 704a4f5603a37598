import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../foundation';
import { Catalogue } from '../../organization';
import type { UnitChoice } from '../entities/plan-item.entity';
import { unitChoice } from './draft-item';
import type { UnitChoiceBody } from './draft.dto';

/** Turns what a person chose into choices of the catalogue. */
@Injectable()
export class ChoiceCheck {
  constructor(private readonly catalogue: Catalogue) {}

  /** @throws InvalidInput `unit-not-found` / `group-not-found` with the field */
  async check(choices: UnitChoiceBody[], field: string): Promise<UnitChoice[]> {
    if (!choices.length) return [];
    const { units, groups } = await this.catalogue.unitCatalogue();
    const unitIds = new Set(units.map((unit) => unit.id));
    const groupIds = new Set(groups.map((group) => group.id));
    return choices.map((body, index) => {
      const at = `${field}.${index}`;
      for (const id of [body.unitId, ...(body.expand ?? [])]) {
        if (id && !unitIds.has(id))
          throw new InvalidInput('unit-not-found', `Đơn vị "${body.text}" không có trong danh mục.`, {
            field: at,
          });
      }
      if (body.groupId && !groupIds.has(body.groupId)) {
        throw new InvalidInput('group-not-found', `Nhóm "${body.text}" không có trong danh mục.`, {
          field: at,
        });
      }
      return {
        ...unitChoice({ text: body.text, unit: body.unitId ?? null, group: body.groupId ?? null }),
        expand: body.expand ? [...new Set(body.expand)] : null,
      };
    });
  }
}

/** The same unit, group or phrase twice becomes once. */
export function distinctChoices(choices: UnitChoice[]): UnitChoice[] {
  const seen = new Set<string>();
  return choices.filter((choice) => {
    const key = choice.unitId ?? choice.groupId ?? choice.text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
