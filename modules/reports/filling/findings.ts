import { Decimal } from '../numbers/decimal';
import { Fraction } from '../numbers/fraction';
import { writeVietnameseNumber } from '../numbers/vietnamese-number';
import { cellKey, fieldName, fieldsOf, isRequired, SEXES } from '../template/report-field';
import type { ReportField } from '../template/report-field';
import type { CheckGrade, TemplateCheck, TemplateContent } from '../template/template.types';

/** A field as it stands, for judging. */
export interface JudgedValue {
  value: string | null;
  fault: string | null;
  faultText: string | null;
}

/** Something to look at. Errors keep a report from being sent, warnings do not. */
export interface Finding {
  field: string;
  grade: CheckGrade;
  code: string;
  /** Vietnamese. */
  message: string;
}

interface Sheet {
  fields: ReadonlyMap<string, ReportField>;
  /** The number in a field; null when it is empty or faulty. */
  number(key: string): Decimal | null;
  last(key: string): Decimal | null;
  name(key: string): string;
}

/**
 * Everything that can be said against a unit's answers, in the order of the form. A check speaks only when all its
 * fields are filled in: what is missing is told once, as missing.
 *
 * @param content what this unit is asked for
 * @param last the unit's canonical figures of the last period, by field
 */
export function findingsOf(
  content: TemplateContent,
  values: ReadonlyMap<string, JudgedValue>,
  last: ReadonlyMap<string, string>,
): Finding[] {
  const fields = fieldsOf(content);
  const sheet = sheetOf(fields, values, last);
  const found = [
    ...fields.flatMap((field) => fieldFindings(field, values)),
    ...ratioFindings(fields, sheet),
    ...content.checks.flatMap((check) => checkFindings(check, sheet)),
  ];
  const order = new Map(fields.map(({ key }, index) => [key, index]));
  return found.sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0));
}

/** How many of the fields that must be filled in are, without fault. */
export function progressOf(
  content: TemplateContent,
  values: ReadonlyMap<string, JudgedValue>,
): { required: number; filled: number } {
  const required = fieldsOf(content).filter(isRequired);
  const filled = required.filter(({ key }) => {
    const value = values.get(key);
    return value && value.value !== null && !value.fault;
  });
  return { required: required.length, filled: filled.length };
}

function sheetOf(
  fields: readonly ReportField[],
  values: ReadonlyMap<string, JudgedValue>,
  last: ReadonlyMap<string, string>,
): Sheet {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return {
    fields: byKey,
    number(key) {
      const held = values.get(key);
      return held && held.value !== null && !held.fault ? Decimal.of(held.value) : null;
    },
    last(key) {
      const value = last.get(key);
      return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Decimal.of(value) : null;
    },
    name: (key) => {
      const field = byKey.get(key);
      return field ? fieldName(field) : key;
    },
  };
}

function fieldFindings(field: ReportField, values: ReadonlyMap<string, JudgedValue>): Finding[] {
  const held = values.get(field.key);
  if (held?.fault)
    return [
      {
        field: field.key,
        grade: 'error',
        code: held.fault,
        message: `${fieldName(field)}: ${held.faultText ?? 'không hợp lệ.'}`,
      },
    ];
  if (isRequired(field) && (held?.value ?? null) === null)
    return [
      { field: field.key, grade: 'error', code: 'field-missing', message: `${fieldName(field)}: chưa điền.` },
    ];
  return [];
}

/** A ratio needs both its parts, and a base that is not zero under a numerator that is not. */
function ratioFindings(fields: readonly ReportField[], sheet: Sheet): Finding[] {
  return fields.flatMap((field) => {
    if (field.side !== 'numerator' || !field.indicator) return [];
    const lowerKey = cellKey(field.indicator.code, { sex: field.sex, side: 'denominator' });
    const [upper, lower] = [sheet.number(field.key), sheet.number(lowerKey)];
    if (!field.indicator.required && (upper === null) !== (lower === null)) {
      const missing = upper === null ? field.key : lowerKey;
      return [error(missing, 'ratio-half', `${sheet.name(missing)}: tỷ lệ cần đủ tử số và mẫu số.`)];
    }
    if (upper && lower && lower.isZero && !upper.isZero)
      return [
        error(lowerKey, 'ratio-without-base', `${sheet.name(lowerKey)}: mẫu số bằng 0 nhưng tử số khác 0.`),
      ];
    return [];
  });
}

function checkFindings(check: TemplateCheck, sheet: Sheet): Finding[] {
  const say = (field: string, code: string, message: string): Finding[] => [
    { field, grade: check.grade, code, message: check.message?.trim() || message },
  ];
  switch (check.kind) {
    case 'not-above':
      return notAbove(check, sheet, say);
    case 'sum':
      return sumOf(check.fields[0], check.fields.slice(1), sheet, say);
    case 'across':
      return check.fields.flatMap((key) => across(key, sheet, say));
    case 'range':
      return check.fields.flatMap((key) => inRange(check, key, sheet, say));
    case 'jump':
      return check.fields.flatMap((key) => jump(check, key, sheet, say));
  }
}

type Say = (field: string, code: string, message: string) => Finding[];

function notAbove({ fields: [low, high] }: TemplateCheck, sheet: Sheet, say: Say): Finding[] {
  const [a, b] = [sheet.number(low), sheet.number(high)];
  if (!a || !b || a.compare(b) <= 0) return [];
  return say(
    low,
    'check-not-above',
    `${sheet.name(low)} (${shown(a)}) không được lớn hơn ${sheet.name(high)} (${shown(b)}).`,
  );
}

function sumOf(total: string, parts: readonly string[], sheet: Sheet, say: Say): Finding[] {
  const whole = sheet.number(total);
  const numbers = parts.map((key) => sheet.number(key));
  if (!whole || numbers.some((number) => number === null)) return [];
  const sum = Decimal.sum(numbers as Decimal[]);
  if (sum.compare(whole) === 0) return [];
  return say(
    total,
    'check-sum',
    `${sheet.name(total)} (${shown(whole)}) phải bằng tổng các thành phần (${shown(sum)}).`,
  );
}

function across(key: string, sheet: Sheet, say: Say): Finding[] {
  const field = sheet.fields.get(key);
  if (!field?.indicator) return [];
  const { code } = field.indicator;
  return sumOf(
    key,
    SEXES.map((sex) => cellKey(code, { sex, side: field.side })),
    sheet,
    say,
  );
}

function inRange(check: TemplateCheck, key: string, sheet: Sheet, say: Say): Finding[] {
  const number = sheet.number(key);
  if (!number) return [];
  if (check.min !== undefined && number.compare(Decimal.of(check.min)) < 0)
    return say(
      key,
      'check-range',
      `${sheet.name(key)} không được nhỏ hơn ${writeVietnameseNumber(check.min)}.`,
    );
  if (check.max !== undefined && number.compare(Decimal.of(check.max)) > 0)
    return say(
      key,
      'check-range',
      `${sheet.name(key)} không được lớn hơn ${writeVietnameseNumber(check.max)}.`,
    );
  return [];
}

function jump(check: TemplateCheck, key: string, sheet: Sheet, say: Say): Finding[] {
  const [now, before] = [sheet.number(key), sheet.last(key)];
  if (!now || !before || before.isZero) return [];
  const change = Fraction.of(now.minus(before).times(Decimal.of(100)), before) as Fraction;
  const size = change.compare(Fraction.whole(Decimal.ZERO)) < 0 ? change.times(Decimal.of(-1)) : change;
  if (size.compare(Fraction.whole(Decimal.of(check.percent ?? '0'))) <= 0) return [];
  const way = now.compare(before) > 0 ? 'tăng' : 'giảm';
  return say(
    key,
    'check-jump',
    `${sheet.name(key)}: ${way} ${writeVietnameseNumber(size.rounded(1))}% so với kỳ trước (${shown(before)} → ${shown(now)}). Hãy kiểm tra lại.`,
  );
}

function error(field: string, code: string, message: string): Finding {
  return { field, grade: 'error', code, message };
}

function shown(number: Decimal): string {
  return writeVietnameseNumber(number.toString());
}
