import { fold } from '../../../shared/format/fold';

/** `Ủy ban nhân dân xã Than Uyên (để báo cáo);` and `- UBND xã Than Uyên` are the same recipient. */
function plain(line: string): string {
  return fold(line)
    .replace(/\(.*?\)/g, ' ')
    .replace(/^[\s–-]+|[\s;,./]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\buy ban nhan dan\b/g, 'ubnd');
}

/** Units the recipients written on a document name in full, in the order of the catalogue. */
export function namedRecipients<U extends { name: string }>(
  lines: readonly string[],
  units: readonly U[],
): U[] {
  const named = new Set(lines.map(plain));
  return units.filter(({ name }) => named.has(plain(name)));
}
