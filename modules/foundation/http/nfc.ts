import { Transform } from 'class-transformer';

/** Text from outside: NFC, ordinary spaces, trimmed. Put it above every string of a request DTO. */
export function Nfc(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .normalize('NFC')
          .replace(/\u00a0/g, ' ')
          .trim()
      : value,
  );
}
