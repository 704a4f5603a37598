import { Decimal } from './decimal';

/** Why a text is not the number asked for. */
export interface NumberFault {
  code: 'not-a-number' | 'number-ambiguous' | 'number-not-whole' | 'number-too-precise' | 'number-too-large';
  /** Vietnamese. */
  message: string;
}

export type ReadNumber = { value: Decimal } | { fault: NumberFault };

/** Whole digits a figure of a report may have. */
const WHOLE_DIGITS = 15;

const PLAIN = /^-?\d+(?:,\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const SPACED = /^-?[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/;

/**
 * Reads a number as it is written in Vietnam: `1.234,5`, `1 234,5`, `1234,5`, `-3`. A point is never a decimal sign:
 * `1.5` and `1,234.5` are refused, not guessed at.
 *
 * @param places decimal places allowed; 0 for a count
 */
export function readVietnameseNumber(text: string, places: number): ReadNumber {
  const typed = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (!PLAIN.test(typed) && !GROUPED.test(typed) && !SPACED.test(typed)) return { fault: misread(typed) };
  return fitting(Decimal.of(typed.replace(/[. ]/g, '').replace(',', '.')), places, typed);
}

/**
 * A number a spreadsheet holds as a number. It keeps 15 digits, so what lies behind them is an error of binary
 * arithmetic and not what was typed.
 */
export function readSheetNumber(number: number, places: number): ReadNumber {
  const [mantissa, exponent] = Number(number.toPrecision(15)).toExponential().split('e');
  if (!Number.isFinite(number) || Math.abs(Number(exponent)) > 20) return { fault: tooLarge() };
  const power = Number(exponent);
  const [, sign, digits] = /^(-?)(.*)$/.exec(mantissa.replace('.', '')) as RegExpExecArray;
  const point = 1 + power;
  const padded = point > 0 ? digits.padEnd(point, '0') : digits.padStart(digits.length + 1 - point, '0');
  const at = Math.max(point, 1);
  const plain = padded.length > at ? `${padded.slice(0, at)}.${padded.slice(at)}` : padded;
  const value = Decimal.of(sign + plain);
  return fitting(value, places, writeVietnameseNumber(value.toString()));
}

/** `-1234.5` as people write it: `-1.234,5`. */
export function writeVietnameseNumber(canonical: string): string {
  const [whole, fraction] = canonical.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}

function fitting(value: Decimal, places: number, typed: string): ReadNumber {
  if (value.toString().replace(/^-|\..*$/g, '').length > WHOLE_DIGITS) return { fault: tooLarge() };
  if (value.places <= places) return { value };
  return {
    fault:
      places === 0
        ? {
            code: 'number-not-whole',
            message: `Phải là số nguyên. "${typed}" được hiểu là số có phần thập phân; hàng nghìn viết bằng dấu chấm, ví dụ 1.234.`,
          }
        : { code: 'number-too-precise', message: `Chỉ ghi tối đa ${places} chữ số sau dấu phẩy.` },
  };
}

function misread(typed: string): NumberFault {
  if (/^-?[\d.,\s]+$/.test(typed) && /\d/.test(typed))
    return {
      code: 'number-ambiguous',
      message: `Không rõ số "${typed}". Phần thập phân viết bằng dấu phẩy (1,5), hàng nghìn bằng dấu chấm (1.234).`,
    };
  return {
    code: 'not-a-number',
    message: `"${typed.slice(0, 40)}" không phải là số. Chỉ ghi con số, không ghi đơn vị tính.`,
  };
}

function tooLarge(): NumberFault {
  return { code: 'number-too-large', message: `Số có quá ${WHOLE_DIGITS} chữ số phần nguyên.` };
}
