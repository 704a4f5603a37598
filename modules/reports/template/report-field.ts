import type { TemplateContent, TemplateIndicator, TemplateSection } from './template.types';

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** Which cell of an indicator. */
export interface CellPlace {
  /** Null: the total, or an indicator without breakdown. */
  sex: Sex | null;
  /** Null: a value that is not a ratio. */
  side: 'numerator' | 'denominator' | null;
}

/**
 * One thing a unit fills in, by a key that is stored and written in checks: `CT.01`, `CT.01:female`, `CT.02/n`,
 * `CT.02:male/d`; the narrative of a section is `#II.1`.
 */
export interface ReportField extends CellPlace {
  key: string;
  section: TemplateSection;
  /** Null for a narrative. */
  indicator: TemplateIndicator | null;
}

const SEX_WORDS: Record<Sex, string> = { female: 'Nữ', male: 'Nam' };

export function narrativeKey(sectionCode: string): string {
  return `#${sectionCode}`;
}

export function cellKey(code: string, { sex, side }: CellPlace): string {
  return `${code}${sex ? `:${sex}` : ''}${side ? `/${side === 'numerator' ? 'n' : 'd'}` : ''}`;
}

/** The cells of an indicator, in the order they are filled in. */
export function cellsOf(indicator: TemplateIndicator): CellPlace[] {
  const bySex = indicator.breakdown.includes('sex') && ['number', 'ratio'].includes(indicator.type);
  const sexes: (Sex | null)[] = bySex ? [null, ...SEXES] : [null];
  const sides: CellPlace['side'][] = indicator.type === 'ratio' ? ['numerator', 'denominator'] : [null];
  return sexes.flatMap((sex) => sides.map((side) => ({ sex, side })));
}

/** The figures of an indicator: its cells, numerator and denominator taken as one. */
export function figuresOf(indicator: TemplateIndicator): { key: string; sex: Sex | null }[] {
  const sexes = new Set(cellsOf(indicator).map(({ sex }) => sex));
  return [...sexes].map((sex) => ({ key: cellKey(indicator.code, { sex, side: null }), sex }));
}

/** Every field of a template, section by section: its narrative first, then its indicators. */
export function fieldsOf(content: Pick<TemplateContent, 'sections' | 'indicators'>): ReportField[] {
  return content.sections.flatMap((section) => {
    const narrative: ReportField[] =
      section.writer === 'unit' && section.narrative !== 'none'
        ? [{ key: narrativeKey(section.code), section, indicator: null, sex: null, side: null }]
        : [];
    const cells = content.indicators
      .filter((indicator) => indicator.section === section.code)
      .flatMap((indicator) =>
        cellsOf(indicator).map((place) => ({
          ...place,
          key: cellKey(indicator.code, place),
          section,
          indicator,
        })),
      );
    return [...narrative, ...cells];
  });
}

/** What a cell is called beside its indicator's name: "Nữ", "Tử số: …", "" for a plain value. */
export function placeWords(field: Pick<ReportField, 'sex' | 'side' | 'indicator'>): string {
  const { sex, side, indicator } = field;
  const part =
    side === 'numerator'
      ? indicator?.numerator || 'Tử số'
      : side === 'denominator'
        ? indicator?.denominator || 'Mẫu số'
        : '';
  const who = sex ? SEX_WORDS[sex] : indicator?.breakdown.includes('sex') ? 'Tổng số' : '';
  return [who, part].filter(Boolean).join(' – ');
}

/** How a field is named in a sentence. */
export function fieldName(field: ReportField): string {
  if (!field.indicator) return `Mục ${field.section.code} ${field.section.title}`;
  const place = placeWords(field);
  return place ? `${field.indicator.name} (${place})` : field.indicator.name;
}

export function isRequired(field: ReportField): boolean {
  return field.indicator ? field.indicator.required : field.section.narrative === 'required';
}
