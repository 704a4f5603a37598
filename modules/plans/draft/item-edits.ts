import { Injectable } from '@nestjs/common';
import { parseDeadline } from '../../reading';
import type { Deadline } from '../../reading';
import type { UnitChoice } from '../entities/plan-item.entity';
import type { Plan } from '../entities/plan.entity';
import { ChoiceCheck, distinctChoices } from './choice-check';
import type { DraftItem } from './draft-item';
import type { DeadlineBody, ItemFields } from './draft.dto';

export const NO_DEADLINE: Deadline = {
  text: '',
  kind: 'none',
  from: null,
  to: null,
  rule: null,
  condition: null,
};

/** The lists of units a body sets. */
export type ChoiceLists = Partial<Record<'lead' | 'cooperating' | 'monitoring', UnitChoice[]>>;

/** Turns the fields a person sent into what an item says. */
@Injectable()
export class ItemEdits {
  constructor(private readonly choices: ChoiceCheck) {}

  /** @throws InvalidInput for a unit or group that is not in the catalogue */
  async lists(body: ItemFields): Promise<ChoiceLists> {
    const lists: ChoiceLists = {};
    for (const role of ['lead', 'cooperating', 'monitoring'] as const) {
      const choices = body[role];
      if (choices) lists[role] = distinctChoices(await this.choices.check(choices, role));
    }
    return lists;
  }
}

/** The fields a body sets, without units. */
export function fieldChanges(body: ItemFields, plan: Pick<Plan, 'year'>): Partial<DraftItem> {
  const { label, groups, content, product, conditions, deadline } = body;
  return {
    ...(label !== undefined && { label: label || null }),
    ...(groups !== undefined && { groups }),
    ...(content !== undefined && { content }),
    ...(product !== undefined && { product: product || null }),
    ...(conditions !== undefined && {
      conditions: conditions.map((c) => ({
        text: c.text,
        documentKind: c.documentKind ?? null,
        issuer: c.issuer ?? null,
        about: c.about ?? null,
      })),
    }),
    ...(deadline !== undefined && { deadline: deadlineOf(deadline, plan.year) }),
  };
}

/** A text alone is read again; with a kind it is taken as a person set it. */
function deadlineOf(body: DeadlineBody, year: number | null): Deadline {
  if (!body.kind) return body.text ? parseDeadline(body.text, { year }) : NO_DEADLINE;
  return {
    text: body.text,
    kind: body.kind,
    from: body.from ?? null,
    to: body.to ?? null,
    rule: body.rule ?? null,
    condition: body.condition ?? null,
  };
}
