/** A signature as the bytes of the file show it, before anything of it is believed. */
export interface SignaturePlace {
  /** Where its dictionary names its range; tells signatures of one file apart. */
  at: number;
  /** Offsets of the two covered stretches: `[from, length, from, length]`. */
  range: [number, number, number, number];
  subFilter: string | null;
  /** What stands between the stretches, decoded; null when it is not one hexadecimal string and nothing else. */
  message: Buffer | null;
  /** `/M` as a moment; null when it is missing or no date. */
  claimedAt: Date | null;
}

/** Longest message that is read, bytes: a signature with its chain has some thousands. */
const LONGEST_MESSAGE = 512 * 1024;
/** More than any document collects. */
const MOST_SIGNATURES = 50;
const RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/**
 * Every signature whose dictionary stands in the file, oldest revision first. The bytes are searched, not the objects:
 * what a signature covers is a matter of bytes, and a parser could be led past one.
 */
export function signaturePlaces(file: Buffer): SignaturePlace[] {
  const text = file.toString('latin1');
  const places: SignaturePlace[] = [];
  for (const match of text.matchAll(RANGE)) {
    if (places.length === MOST_SIGNATURES) break;
    const range = match.slice(1, 5).map(Number) as SignaturePlace['range'];
    const dictionary = dictionaryAround(text, match.index, range);
    places.push({
      at: match.index,
      range,
      subFilter: /\/SubFilter\s*\/([A-Za-z0-9.]{1,40})/.exec(dictionary)?.[1] ?? null,
      message: messageOf(file, range),
      claimedAt: momentOf(/\/M\s*\((D:[^)]{4,40})\)/.exec(dictionary)?.[1] ?? ''),
    });
  }
  return places.sort((a, b) => endOf(a) - endOf(b));
}

/** First byte behind what the signature covers. */
export function endOf({ range }: Pick<SignaturePlace, 'range'>): number {
  return range[2] + range[3];
}

/** The covered bytes. Call it only when the range lies in the file. */
export function coveredBytes(file: Buffer, { range }: Pick<SignaturePlace, 'range'>): Buffer {
  return Buffer.concat([
    file.subarray(range[0], range[0] + range[1]),
    file.subarray(range[2], range[2] + range[3]),
  ]);
}

/** Whether the range begins with the file, leaves one gap and stays in the file. */
export function isOrderly(file: Buffer, { range }: Pick<SignaturePlace, 'range'>): boolean {
  const [first, firstLength, second, secondLength] = range;
  return first === 0 && firstLength > 0 && second > firstLength && second + secondLength <= file.length;
}

/** The text of the dictionary a range stands in, without the message. */
function dictionaryAround(text: string, at: number, range: SignaturePlace['range']): string {
  const from = Math.max(text.lastIndexOf(' obj', at), at - 4096, 0);
  const to = text.indexOf('endobj', Math.max(at, range[2]));
  const before = text.slice(from, Math.max(from, Math.min(range[1], at + 4096)));
  const after = to > range[2] ? text.slice(range[2], Math.min(to, range[2] + 4096)) : '';
  return before + after;
}

function messageOf(file: Buffer, range: SignaturePlace['range']): Buffer | null {
  if (!isOrderly(file, { range })) return null;
  const gap = file.subarray(range[1], range[2]);
  if (gap.length < 4 || gap.length > LONGEST_MESSAGE * 2 + 2) return null;
  const hex = gap.subarray(1, -1).toString('latin1');
  const whole = gap[0] === 0x3c && gap[gap.length - 1] === 0x3e && /^[0-9A-Fa-f]+$/.test(hex);
  return whole && hex.length % 2 === 0 ? Buffer.from(hex, 'hex') : null;
}

/** A date of PDF: `D:20261123165901+07'00'`; what it leaves out is zero, without a zone it is UTC. */
function momentOf(text: string): Date | null {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?)?/.exec(text);
  if (!match) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, ...zone] = match;
  const [zoneHour = '00', zoneMinute = '00'] = zone;
  const offset = sign ? `${sign}${zoneHour}:${zoneMinute}` : 'Z';
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
