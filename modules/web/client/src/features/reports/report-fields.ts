import type { Indicator, TemplateContent, TemplateSection, UnitReport } from '../../api/types/reports';
import { showNumber } from '../../shared/format/number';

/** One thing to fill in; its key is the server's. */
export interface FormField {
  key: string;
  label: string;
  indicator: Indicator | null;
  required: boolean;
}

/** An indicator, or the narrative, with its fields. */
export interface FormGroup {
  indicator: Indicator | null;
  fields: FormField[];
}

/** A tab of the form. */
export interface FormSection {
  section: TemplateSection;
  groups: FormGroup[];
}

/** Label of the one cell an indicator has. */
export const ONLY_VALUE = 'Giá trị';

const SEXES = [
  ['', 'Tổng số'],
  [':female', 'Nữ'],
  [':male', 'Nam'],
] as const;

/** Sections that ask something, in order. */
export function formSections({ sections, indicators }: TemplateContent): FormSection[] {
  return sections
    .map((section) => ({
      section,
      groups: [
        ...narrative(section),
        ...indicators
          .filter((indicator) => indicator.section === section.code)
          .map((indicator) => ({ indicator, fields: cells(indicator) })),
      ],
    }))
    .filter(({ groups }) => groups.length > 0);
}

function narrative(section: TemplateSection): FormGroup[] {
  if (section.writer !== 'unit' || section.narrative === 'none') return [];
  const required = section.narrative === 'required';
  return [
    { indicator: null, fields: [{ key: `#${section.code}`, label: 'Nội dung', indicator: null, required }] },
  ];
}

function cells(indicator: Indicator): FormField[] {
  const bySex = indicator.breakdown.includes('sex') && ['number', 'ratio'].includes(indicator.type);
  const sexes = bySex ? SEXES : ([['', '']] as const);
  const sides =
    indicator.type === 'ratio'
      ? ([
          ['/n', indicator.numerator || 'Tử số'],
          ['/d', indicator.denominator || 'Mẫu số'],
        ] as const)
      : ([['', '']] as const);
  return sexes.flatMap(([sex, who]) =>
    sides.map(([side, part]) => ({
      key: `${indicator.code}${sex}${side}`,
      label: [who, part].filter(Boolean).join(' – ') || ONLY_VALUE,
      indicator,
      required: indicator.required,
    })),
  );
}

/** What stands in a field's input: numbers as people write them, what was mistyped as it was typed. */
export function shownValue(field: FormField, value: UnitReport['values'][number] | undefined): string {
  if (!value || value.value === null) return '';
  const numeric = field.indicator?.type === 'number' || field.indicator?.type === 'ratio';
  return numeric && !value.fault ? showNumber(value.value) : value.value;
}

/** Id of the input of a field, for going to it. */
export const inputId = (key: string) => `field-${key.replace(/[^\w-]/g, '_')}`;
