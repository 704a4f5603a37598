import type { ErrorDetail } from '../../foundation';
import { fieldsOf } from './report-field';
import type { ReportField } from './report-field';
import type { CheckKind, TemplateCheck, TemplateContent } from './template.types';

/** How many fields a check names. */
const FIELDS: Readonly<Record<CheckKind, readonly [least: number, most: number]>> = {
  'not-above': [2, 2],
  sum: [3, 60],
  across: [1, 60],
  range: [1, 60],
  jump: [1, 60],
};

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** What is wrong with the checks of a template whose sections and indicators are right. */
export function checkFaults(content: TemplateContent): ErrorDetail[] {
  const fields = new Map(fieldsOf(content).map((field) => [field.key, field]));
  return content.checks.flatMap((check, index) =>
    faultsOf(check, fields, content).map(({ field, code, message }) => ({
      field: `checks.${index}.${field}`,
      code,
      message: `Phép kiểm tra ${index + 1}: ${message}`,
    })),
  );
}

function faultsOf(
  check: TemplateCheck,
  fields: ReadonlyMap<string, ReportField>,
  content: TemplateContent,
): { field: string; code: string; message: string }[] {
  const [least, most] = FIELDS[check.kind];
  if (check.fields.length < least || check.fields.length > most)
    return [
      { field: 'fields', code: 'check-fields-count', message: `cần từ ${least} đến ${most} ô số liệu.` },
    ];
  const unknown = check.fields.find((key) => !known(check.kind, key, fields, content));
  if (unknown)
    return [
      {
        field: 'fields',
        code: 'check-field-unknown',
        message: `không có ô số liệu "${unknown}" phù hợp với phép kiểm tra này.`,
      },
    ];
  const limits = { min: check.min, max: check.max, percent: check.percent };
  const wrong = Object.entries(limits).find(([, value]) => value !== undefined && !DECIMAL.test(value));
  if (wrong) return [{ field: wrong[0], code: 'check-limit-invalid', message: 'giới hạn phải là số.' }];
  if (check.kind === 'range' && check.min === undefined && check.max === undefined)
    return [{ field: 'min', code: 'check-limit-missing', message: 'cần giá trị nhỏ nhất hoặc lớn nhất.' }];
  if (check.kind === 'jump' && !(Number(check.percent) > 0))
    return [{ field: 'percent', code: 'check-limit-missing', message: 'cần tỷ lệ phần trăm chênh lệch.' }];
  return [];
}

function known(
  kind: CheckKind,
  key: string,
  fields: ReadonlyMap<string, ReportField>,
  content: TemplateContent,
): boolean {
  if (kind === 'across') {
    const indicator = content.indicators.find(({ code }) => code === key.replace(/\/[nd]$/, ''));
    return Boolean(indicator?.breakdown.includes('sex') && fields.has(key));
  }
  const type = fields.get(key)?.indicator?.type;
  return type === 'number' || type === 'ratio';
}
