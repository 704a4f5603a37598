/** How often one field was expected, read, and right. */
export interface FieldTally {
  expected: number;
  read: number;
  right: number;
}

/** One thing read wrongly, not read, or read where nothing is. */
export interface Mistake {
  document: string;
  field: string;
  expected: string | null;
  read: string | null;
}

/** Counts per field, and the mistakes behind them. */
export class Tally {
  readonly fields = new Map<string, FieldTally>();
  readonly mistakes: Mistake[] = [];

  /** One value against its truth; null stands for "none". */
  value(
    document: string,
    field: string,
    read: string | null,
    expected: string | null,
    same: (read: string, expected: string) => boolean,
  ): void {
    if (read === null && expected === null) return;
    const right = read !== null && expected !== null && same(read, expected);
    this.add(field, expected === null ? 0 : 1, read === null ? 0 : 1, right ? 1 : 0);
    if (!right) this.mistakes.push({ document, field, expected, read });
  }

  /** A number of things: as many are right as both sides have. */
  count(document: string, field: string, read: number, expected: number): void {
    this.add(field, expected, read, Math.min(read, expected));
    if (read !== expected)
      this.mistakes.push({ document, field, expected: String(expected), read: String(read) });
  }

  private add(field: string, expected: number, read: number, right: number): void {
    const tally = this.fields.get(field) ?? { expected: 0, read: 0, right: 0 };
    tally.expected += expected;
    tally.read += read;
    tally.right += right;
    this.fields.set(field, tally);
  }
}

/** Share of what was read that is right; 1 when nothing was read. */
export function precisionOf(tally: FieldTally): number {
  return tally.read ? tally.right / tally.read : 1;
}

/** Share of what is there that was read rightly; 1 when nothing is there. */
export function recallOf(tally: FieldTally): number {
  return tally.expected ? tally.right / tally.expected : 1;
}
