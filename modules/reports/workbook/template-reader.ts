import { nameKey } from '../../../config/catalogues/catalogue';
import type { ErrorDetail } from '../../foundation';
import { openWorkbook } from '../../organization';
import { readVietnameseNumber } from '../numbers/vietnamese-number';
import { templateFaults } from '../template/template-faults';
import type {
  Audience,
  TableColumn,
  Target,
  TemplateCheck,
  TemplateContent,
  TemplateIndicator,
  TemplateSection,
} from '../template/template.types';
import { address, cellFault, readRows, refuseFaulty } from './sheet-rows';
import type { Row, Sheet } from './sheet-rows';
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

const YES_NO: Readonly<Record<'yes' | 'no', string>> = { yes: YES, no: NO };

/**
 * Reads a template out of a workbook laid out as {@link writeTemplate} does.
 *
 * @throws InvalidInput `workbook-faulty` with every fault at its cell
 */
export async function readTemplate(bytes: Buffer): Promise<TemplateContent> {
  const workbook = await openWorkbook(bytes);
  const faults: ErrorDetail[] = [];
  const info = readRows(workbook, INFO_SHEET, faults);
  const sections = readRows(workbook, SECTION_SHEET, faults);
  const indicators = readRows(workbook, INDICATOR_SHEET, faults);
  const checks = readRows(workbook, CHECK_SHEET, faults);
  const content: TemplateContent = {
    title: info[0]?.cells.title ?? '',
    grounds: info.flatMap(({ cells }) => lines(cells.grounds)),
    sections: sections.map((row) => sectionOf(new RowReader(SECTION_SHEET, row, faults))),
    indicators: indicators.map((row) => indicatorOf(new RowReader(INDICATOR_SHEET, row, faults))),
    checks: checks.map((row) => checkOf(new RowReader(CHECK_SHEET, row, faults))),
  };
  const places = { sections, indicators, checks };
  // What a cell says must be understood before the whole can be judged.
  if (!faults.length) faults.push(...templateFaults(content).map((fault) => placed(fault, places)));
  refuseFaulty(faults);
  return content;
}

/** One row with its complaints. */
class RowReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly row: Row,
    private readonly faults: ErrorDetail[],
  ) {}

  text(key: string): string {
    return this.row.cells[key] ?? '';
  }

  /** Empty text is left out. */
  optional<K extends string>(name: K, key: string = name): Partial<Record<K, string>> {
    const text = this.text(key);
    return text ? ({ [name]: text } as Record<K, string>) : {};
  }

  word<T extends string>(key: string, words: Readonly<Record<T, string>>, otherwise?: T): T {
    const text = this.text(key);
    if (!text && otherwise !== undefined) return otherwise;
    const found = (Object.entries(words) as [T, string][]).find(
      ([, word]) => nameKey(word) === nameKey(text),
    );
    if (found) return found[0];
    const choice = Object.values(words).join('; ');
    this.complain(
      key,
      'word-unknown',
      text ? `"${text}" không hợp lệ. Chọn: ${choice}.` : `chưa điền. Chọn: ${choice}.`,
    );
    return Object.keys(words)[0] as T;
  }

  words<T extends string>(key: string, words: Readonly<Record<T, string>>): T[] {
    return entries(this.text(key)).flatMap((text) => {
      const found = (Object.entries(words) as [T, string][]).find(
        ([, word]) => nameKey(word) === nameKey(text),
      );
      if (!found)
        this.complain(
          key,
          'word-unknown',
          `"${text}" không hợp lệ. Chọn: ${Object.values(words).join('; ')}.`,
        );
      return found ? [found[0]] : [];
    });
  }

  number<K extends string>(name: K): Partial<Record<K, string>> {
    const value = this.decimal(name, this.text(name));
    return value === null ? {} : ({ [name]: value } as Record<K, string>);
  }

  decimal(key: string, text: string): string | null {
    if (!text) return null;
    const read = readVietnameseNumber(text, 6);
    if ('value' in read) return read.value.toString();
    this.complain(key, read.fault.code, read.fault.message);
    return null;
  }

  complain(key: string, code: string, message: string): void {
    this.faults.push(cellFault(this.sheet.name, cellOf(this.sheet, key, this.row.row), code, message));
  }
}

function sectionOf(row: RowReader): TemplateSection {
  return {
    code: row.text('code'),
    title: row.text('title'),
    writer: row.word('writer', WRITER_WORDS, 'unit'),
    narrative: row.word('narrative', NARRATIVE_WORDS, 'optional'),
    guidance: row.text('guidance'),
    ...audienceOf(row),
  };
}

function indicatorOf(row: RowReader): TemplateIndicator {
  const places = row.decimal('places', row.text('places'));
  if (places !== null && !/^[0-6]$/.test(places))
    row.complain('places', 'places-invalid', 'số lẻ từ 0 đến 6.');
  const options = lines(row.text('options'));
  const columns = columnsOf(row);
  const target = targetOf(row);
  return {
    code: row.text('code'),
    name: row.text('name'),
    section: row.text('section'),
    type: row.word('type', TYPE_WORDS),
    measure: row.text('measure'),
    required: row.word<'yes' | 'no'>('required', YES_NO, 'no') === 'yes',
    aggregation: row.word('aggregation', AGGREGATION_WORDS),
    breakdown: row.words('breakdown', BREAKDOWN_WORDS),
    ...(places === null ? {} : { places: Number(places) }),
    ...(row.word<'yes' | 'no'>('mayBeNegative', YES_NO, 'no') === 'yes' ? { mayBeNegative: true } : {}),
    ...row.optional('numerator'),
    ...row.optional('denominator'),
    ...row.number('factor'),
    ...(options.length ? { options } : {}),
    ...row.optional('yes'),
    ...(columns.length ? { columns } : {}),
    ...row.optional('weight'),
    ...(target ? { target } : {}),
    ...row.number('baseline'),
    ...row.optional('guidance'),
    ...audienceOf(row),
  };
}

function checkOf(row: RowReader): TemplateCheck {
  return {
    kind: row.word('kind', CHECK_WORDS),
    grade: row.word('grade', GRADE_WORDS, 'error'),
    fields: entries(row.text('fields')),
    ...row.number('min'),
    ...row.number('max'),
    ...row.number('percent'),
    ...row.optional('message'),
  };
}

function audienceOf(row: RowReader): { audience?: Audience } {
  const levels = row.words('levels', LEVEL_WORDS);
  const units = entries(row.text('units'));
  if (!levels.length && !units.length) return {};
  return { audience: { ...(levels.length && { levels }), ...(units.length && { units }) } };
}

function targetOf(row: RowReader): Target | null {
  const text = row.text('target');
  if (!text) return null;
  const match = /^(>=|<=|≥|≤)\s*(.+)$/.exec(text);
  if (!match) {
    row.complain('target', 'target-invalid', 'viết dạng ">= 30" hoặc "<= 25".');
    return null;
  }
  const value = row.decimal('target', match[2]);
  if (value === null) return null;
  const direction = match[1] === '>=' || match[1] === '≥' ? '>=' : '<=';
  return { direction, value, ...row.optional('note', 'targetNote') };
}

function columnsOf(row: RowReader): TableColumn[] {
  return lines(row.text('columns')).flatMap((line): TableColumn[] => {
    const [code, title, kind = '', places] = line.split('|').map((part) => part.trim());
    const type = { số: 'number', chữ: 'text' }[kind.toLowerCase()] as TableColumn['type'] | undefined;
    if (code && title && type && (places === undefined || /^[0-6]$/.test(places)))
      return [{ code, title, type, ...(places === undefined ? {} : { places: Number(places) }) }];
    row.complain('columns', 'columns-invalid', 'mỗi dòng viết "mã | tên | số" hoặc "mã | tên | chữ".');
    return [];
  });
}

/** A fault of the template at the cell it came from. */
function placed(fault: ErrorDetail, rows: Record<'sections' | 'indicators' | 'checks', Row[]>): ErrorDetail {
  const match = /^(sections|indicators|checks)\.(\d+)\.(\w+)/.exec(fault.field ?? '');
  if (!match) return cellFault(INFO_SHEET.name, 'A2', fault.code, fault.message);
  const list = match[1] as keyof typeof rows;
  const sheet = { sections: SECTION_SHEET, indicators: INDICATOR_SHEET, checks: CHECK_SHEET }[list];
  const row = rows[list][Number(match[2])]?.row ?? 1;
  return cellFault(sheet.name, cellOf(sheet, match[3], row), fault.code, fault.message);
}

function cellOf(sheet: Sheet, key: string, row: number): string {
  return address(
    Math.max(
      0,
      sheet.columns.findIndex((column) => column.key === key),
    ) + 1,
    row,
  );
}

function lines(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function entries(text = ''): string[] {
  return text
    .split(/[\n;,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
