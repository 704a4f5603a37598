import * as asn1js from 'asn1js';

/** Deepest nesting that is read: certificates need about ten. */
const DEEPEST = 40;

/**
 * Length of the one DER value a buffer begins with, its head included; null when it is none, goes beyond the buffer, or
 * nests deeper than anything honest does.
 */
export function derLength(bytes: Uint8Array): number | null {
  const head = headOf(bytes, 0, bytes.length);
  return head && depthIsFine(bytes) ? head.start + head.length : null;
}

/** The value parsed; null when it is malformed. */
export function parsedDer(bytes: Uint8Array): asn1js.FromBerResult['result'] | null {
  const { offset, result } = asn1js.fromBER(Uint8Array.from(bytes).buffer);
  return offset === -1 ? null : result;
}

interface Head {
  /** Where the content begins. */
  start: number;
  length: number;
  constructed: boolean;
}

/** Tag and definite length; an indefinite one is not DER. */
function headOf(bytes: Uint8Array, at: number, end: number): Head | null {
  if (at + 2 > end) return null;
  const constructed = (bytes[at] & 0x20) !== 0;
  if ((bytes[at] & 0x1f) === 0x1f) return null;
  const first = bytes[at + 1];
  const octets = first & 0x7f;
  if (first < 0x80) return fitting(at + 2, first, end, constructed);
  if (octets === 0 || octets > 4 || at + 2 + octets > end) return null;
  let length = 0;
  for (let i = 0; i < octets; i += 1) length = length * 256 + bytes[at + 2 + i];
  return fitting(at + 2 + octets, length, end, constructed);
}

function fitting(start: number, length: number, end: number, constructed: boolean): Head | null {
  return start + length <= end ? { start, length, constructed } : null;
}

/** Walks the values without recursion. */
function depthIsFine(bytes: Uint8Array): boolean {
  const first = headOf(bytes, 0, bytes.length);
  if (!first) return false;
  const open: { at: number; end: number }[] = [{ at: 0, end: first.start + first.length }];
  while (open.length) {
    const level = open[open.length - 1];
    if (level.at >= level.end) {
      open.pop();
      continue;
    }
    const head = headOf(bytes, level.at, level.end);
    if (!head || open.length > DEEPEST) return false;
    level.at = head.start + head.length;
    if (head.constructed) open.push({ at: head.start, end: head.start + head.length });
  }
  return true;
}
