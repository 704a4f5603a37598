import type { UnitLevel } from '../../organization';
import type { Audience, TemplateContent } from './template.types';

/** A unit as an audience knows it. */
export interface AskedUnit {
  code: string;
  level: UnitLevel;
}

export function isAsked(audience: Audience | undefined, unit: AskedUnit): boolean {
  const { levels = [], units = [] } = audience ?? {};
  if (!levels.length && !units.length) return true;
  return levels.includes(unit.level) || units.includes(unit.code);
}

/** What of a template one unit is asked for; checks that name a field it is not asked for fall away. */
export function contentFor(content: TemplateContent, unit: AskedUnit): TemplateContent {
  const sections = content.sections.filter((section) => isAsked(section.audience, unit));
  const codes = new Set(sections.map(({ code }) => code));
  const indicators = content.indicators.filter(
    (indicator) => codes.has(indicator.section) && isAsked(indicator.audience, unit),
  );
  const kept = new Set(indicators.map(({ code }) => code));
  const checks = content.checks.filter((check) =>
    check.fields.every((field) => kept.has(field.replace(/(:\w+)?(\/[nd])?$/, ''))),
  );
  return { ...content, sections, indicators, checks };
}
