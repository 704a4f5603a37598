import type { Horizon } from './timeliness';
import { TIMELINESS_RULES } from './timeliness-rules';
import type { Comparison, Timeliness, TimelinessRule } from './timeliness-rules';

/** Names of the parameters {@link timelinessCondition} uses; a query that carries it must set them. */
export function timelinessParameters(horizon: Horizon): Record<string, string> {
  return { timelinessToday: horizon.today, timelinessSoon: horizon.soon };
}

/**
 * The condition that an assignment's timeliness is one of these, for the WHERE or a CASE of a query in which the
 * assignment goes by the alias. Both databases take it. Without values it never holds.
 */
export function timelinessCondition(values: readonly Timeliness[], alias = 'a'): string {
  const rules = TIMELINESS_RULES.filter(({ is }) => values.includes(is));
  return `(${rules.map((rule) => ruleCondition(rule, alias)).join(' OR ') || '1 = 0'})`;
}

function ruleCondition({ statuses, when }: TimelinessRule, alias: string): string {
  // Statuses are words of ours, not input: as literals they need no parameters of their own.
  const status = `${alias}.status IN (${statuses.map((word) => `'${word}'`).join(', ')})`;
  return `(${[status, ...when.map((comparison) => comparisonSql(comparison, alias))].join(' AND ')})`;
}

function comparisonSql(comparison: Comparison, alias: string): string {
  const left = `${alias}.${comparison.day}`;
  if (comparison.is === 'unknown') return `${left} IS NULL`;
  const { than } = comparison;
  if (than === 'today') return `${left} ${comparison.is} :timelinessToday`;
  if (than === 'soon') return `${left} ${comparison.is} :timelinessSoon`;
  return `${left} ${comparison.is} ${alias}.${than}`;
}
