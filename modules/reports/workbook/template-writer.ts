import { writeVietnameseNumber } from '../numbers/vietnamese-number';
import type {
  Audience,
  TemplateCheck,
  TemplateContent,
  TemplateIndicator,
  TemplateSection,
} from '../template/template.types';
import { writeRows } from './sheet-rows';
import {
  AGGREGATION_WORDS,
  BREAKDOWN_WORDS,
  CHECK_SHEET,
  CHECK_WORDS,
  GRADE_WORDS,
  INDICATOR_SHEET,
  INFO_SHEET,
  LEVEL_WORDS,
  NARRATIVE_WORDS,
  NO,
  SECTION_SHEET,
  TYPE_WORDS,
  WRITER_WORDS,
  YES,
} from './template-sheets';

type Cells = Record<string, string>;

/** A template as a workbook; imported again unchanged it gives the same template. */
export async function writeTemplate(content: TemplateContent): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  writeRows(workbook, INFO_SHEET, [{ title: content.title, grounds: content.grounds.join('\n') }]);
  writeRows(workbook, SECTION_SHEET, content.sections.map(sectionCells));
  writeRows(workbook, INDICATOR_SHEET, content.indicators.map(indicatorCells));
  writeRows(workbook, CHECK_SHEET, content.checks.map(checkCells));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function sectionCells(section: TemplateSection): Cells {
  return {
    code: section.code,
    title: section.title,
    writer: WRITER_WORDS[section.writer],
    narrative: NARRATIVE_WORDS[section.narrative],
    guidance: section.guidance,
    ...audienceCells(section.audience),
  };
}

function indicatorCells(indicator: TemplateIndicator): Cells {
  const { target, columns = [] } = indicator;
  return {
    code: indicator.code,
    name: indicator.name,
    section: indicator.section,
    type: TYPE_WORDS[indicator.type],
    measure: indicator.measure,
    required: indicator.required ? YES : NO,
    aggregation: AGGREGATION_WORDS[indicator.aggregation],
    breakdown: indicator.breakdown.map((one) => BREAKDOWN_WORDS[one]).join('; '),
    places: indicator.places === undefined ? '' : String(indicator.places),
    mayBeNegative: indicator.mayBeNegative ? YES : '',
    numerator: indicator.numerator ?? '',
    denominator: indicator.denominator ?? '',
    factor: number(indicator.factor),
    options: (indicator.options ?? []).join('\n'),
    yes: indicator.yes ?? '',
    columns: columns
      .map(({ code, title, type, places }) =>
        [code, title, type === 'number' ? 'số' : 'chữ', ...(places === undefined ? [] : [places])].join(
          ' | ',
        ),
      )
      .join('\n'),
    weight: indicator.weight ?? '',
    target: target ? `${target.direction} ${number(target.value)}` : '',
    targetNote: target?.note ?? '',
    baseline: number(indicator.baseline),
    guidance: indicator.guidance ?? '',
    ...audienceCells(indicator.audience),
  };
}

function checkCells(check: TemplateCheck): Cells {
  return {
    kind: CHECK_WORDS[check.kind],
    grade: GRADE_WORDS[check.grade],
    fields: check.fields.join('\n'),
    min: number(check.min),
    max: number(check.max),
    percent: number(check.percent),
    message: check.message ?? '',
  };
}

function audienceCells(audience: Audience | undefined): Cells {
  return {
    levels: (audience?.levels ?? []).map((level) => LEVEL_WORDS[level]).join('; '),
    units: (audience?.units ?? []).join('\n'),
  };
}

function number(canonical: string | undefined): string {
  return canonical === undefined ? '' : writeVietnameseNumber(canonical);
}
