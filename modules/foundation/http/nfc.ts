import { Transform } from 'class-transformer';
import { storableText } from '../storable-text';

/** Text from outside, or a list of texts: NFC, no control characters, ordinary spaces, trimmed. Put it above every string of a request DTO. */
export function Nfc(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(normal) : normal(value),
  );
}

function normal(value: unknown): unknown {
  return typeof value === 'string'
    ? storableText(value)
        .normalize('NFC')
        .replace(/\u00a0/g, ' ')
        .trim()
    : value;
}
