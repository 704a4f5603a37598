import type { TextDefinition } from '../../../config/texts';
import type { ErrorDetail } from '../../foundation';

/** A text taken apart. */
export interface TextPart {
  /** Plain text, or the name of a placeholder. */
  kind: 'text' | 'placeholder';
  text: string;
  /** Offset in the text, UTF-16 units. */
  at: number;
}

/** Cuts a text at its `{{placeholders}}`; names are compared without case and outer spaces. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index), at: end });
    parts.push({ kind: 'placeholder', text: nameOf(match[1]), at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end), at: end });
  return parts;
}

function nameOf(written: string): string {
  return written.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

/** The text with its placeholders' values, one paragraph a line. */
export function fillText(text: string, values: Record<string, string>): string {
  const filled = partsOf(text)
    .map(({ kind, text: part }) => {
      if (kind === 'text') return part;
      const value = values[part];
      if (value === undefined) throw new Error(`no value for the placeholder ${part}`);
      return value;
    })
    .join('');
  return filled
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** What is wrong with an administrator's wording, each with where it stands. */
export function textFaults(text: string, definition: TextDefinition): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  const known = Object.keys(definition.placeholders);
  const parts = partsOf(text);
  const add = (code: string, message: string, at?: number): void => {
    faults.push({ code, message, field: 'text', ...(at !== undefined && { row: lineOf(text, at) }) });
  };
  if (!text.trim()) add('text-empty', 'Nội dung mẫu không được để trống.');
  if (definition.single && /\n\S/.test(text.trim()))
    add('text-single-line', 'Trích yếu chỉ viết trên một dòng.', text.indexOf('\n'));
  for (const { kind, text: part, at } of parts) {
    if (kind === 'placeholder' && !known.includes(part)) {
      add(
        'placeholder-unknown',
        `${placeOf(text, at)}: không có chỗ điền tên {{${part}}}. Các chỗ điền dùng được: ${known.map((name) => `{{${name}}}`).join(', ')}.`,
        at,
      );
    }
    const stray = kind === 'text' ? /\{\{|\}\}/.exec(part) : null;
    if (stray) {
      const place = at + stray.index;
      add(
        'placeholder-unclosed',
        `${placeOf(text, place)}: dấu ngoặc nhọn của chỗ điền chưa được đóng hoặc mở đủ.`,
        place,
      );
    }
  }
  for (const [name, { required }] of Object.entries(definition.placeholders)) {
    if (required && !parts.some((part) => part.kind === 'placeholder' && part.text === name))
      add('placeholder-missing', `Mẫu này bắt buộc phải có {{${name}}}.`);
  }
  return faults;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function placeOf(text: string, at: number): string {
  const column = at - text.lastIndexOf('\n', at - 1);
  return `Dòng ${lineOf(text, at)}, ký tự thứ ${column}`;
}
