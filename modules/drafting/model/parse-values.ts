import { InvalidInput, storableText } from '../../foundation';

/** Any object that came in as JSON. */
export type Fields = Record<string, unknown>;

/** The refusal of a document whose parts are not what they must be. */
export function unfit(field: string, expected: string): InvalidInput {
  return new InvalidInput(
    'document-shape',
    `Nội dung văn bản gửi lên không đúng dạng: ${field} phải là ${expected}.`,
    {
      field: `document.${field}`,
    },
  );
}

export function fieldsOf(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unfit(field, 'một nhóm thông tin');
  return value as Fields;
}

/** Text that every database gives back as it was; line breaks are "\n". */
export function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw unfit(field, 'chữ');
  return storableText(value.normalize('NFC').replace(/\r\n?/g, '\n'));
}

/** Text of one line. */
export function lineOf(value: unknown, field: string): string {
  return textOf(value, field).replace(/\s+/g, ' ').trim();
}

export function orNull<T>(value: unknown, read: () => T): T | null {
  return value === null || value === undefined || value === '' ? null : read();
}

export function listOf<T>(value: unknown, field: string, item: (one: unknown, field: string) => T): T[] {
  if (!Array.isArray(value)) throw unfit(field, 'một danh sách');
  return value.map((one: unknown, index) => item(one, `${field}.${index}`));
}

export function oneOf<T extends string | number>(value: unknown, field: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw unfit(field, `một trong ${allowed.join(', ')}`);
  return found;
}

export function numberOf(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw unfit(field, 'một số');
  return value;
}
