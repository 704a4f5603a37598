import { searchText } from '../../foundation';
import { symbolKey } from '../../reading';
import type { DocumentHeader } from '../../reading';
import type { Plan } from '../entities/plan.entity';
import { planYear } from '../import/plan-year';

const FIELDS = [
  'subject',
  'issuer',
  'parentBody',
  'place',
  'kind',
  'kindCode',
  'urgency',
  'signer',
  'recipients',
] as const;

/**
 * What the head and foot of a new version change of the plan: what they say otherwise than the version before, so that
 * corrections by hand stay, and otherwise than the plan itself. What is blank in the new version changes nothing, and a document with a number of its own
 * (a decision that amends the plan) leaves the plan its own head.
 */
export function amendedHeader(plan: Plan, before: DocumentHeader, now: DocumentHeader): Partial<Plan> {
  if (plan.number && now.number && symbolKey(plan.symbol ?? '') !== symbolKey(now.symbol ?? '')) return {};
  const changes: Partial<Plan> = {
    ...Object.fromEntries(
      FIELDS.filter(
        (field) => said(now[field]) && !same(before[field], now[field]) && !same(plan[field], now[field]),
      ).map((field) => [field, now[field]]),
    ),
    ...numberChanges(plan, now),
    ...(now.date && now.date !== before.date && now.date !== plan.date && { date: now.date }),
  };
  const year = planYear(now);
  if (year && year !== planYear(before) && year !== plan.year) changes.year = year;
  if (!Object.keys(changes).length) return {};
  const { symbol, subject, issuer, kind } = { ...plan, ...changes };
  return { ...changes, searchText: searchText(symbol, subject, issuer, kind) };
}

function numberChanges(plan: Plan, now: DocumentHeader): Partial<Plan> {
  if (plan.number || !now.number || !now.symbol) return {};
  return { number: now.number, symbol: now.symbol, symbolKey: symbolKey(now.symbol) };
}

function said(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
