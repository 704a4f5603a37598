/** Most figures are counts: they need no taking apart. */
const WHOLE = /^-?\d{1,15}$/;

/**
 * An exact decimal number: `digits` × 10^-`scale`. Sums and products never round; only what is shown does.
 * In the database and over the wire it is canonical text: `-12.5`, with a point and without needless zeros.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);

  private constructor(
    readonly digits: bigint,
    readonly scale: number,
  ) {}

  /** @throws Error when the text is not a plain decimal (`-12.5`, `40`) */
  static of(text: string | number | bigint): Decimal {
    const plain = String(text);
    if (WHOLE.test(plain)) return new Decimal(BigInt(plain), 0);
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
    if (!match) throw new Error(`not a decimal: ${text}`);
    const fraction = match[3] ?? '';
    const digits = BigInt(match[2] + fraction);
    return new Decimal(match[1] ? -digits : digits, fraction.length).shortest();
  }

  static sum(numbers: Iterable<Decimal>): Decimal {
    let total = Decimal.ZERO;
    for (const number of numbers) total = total.plus(number);
    return total;
  }

  plus(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.digits + other.digits, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.digits, other.scale));
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.digits * other.digits, this.scale + other.scale);
  }

  /** Negative, zero or positive as this number is below, equal to or above the other. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const [mine, theirs] = [this.at(scale), other.at(scale)];
    return mine < theirs ? -1 : mine > theirs ? 1 : 0;
  }

  get isZero(): boolean {
    return this.digits === 0n;
  }

  get isNegative(): boolean {
    return this.digits < 0n;
  }

  /** Decimal places that are not zero at the end. */
  get places(): number {
    return this.shortest().scale;
  }

  /** Canonical text; equal numbers have equal texts. */
  toString(): string {
    const { digits, scale } = this.shortest();
    const plain = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    const whole = plain.slice(0, plain.length - scale);
    const sign = digits < 0n ? '-' : '';
    return scale ? `${sign}${whole}.${plain.slice(-scale)}` : `${sign}${whole}`;
  }

  /** For drawing and statistics only. */
  toNumber(): number {
    return Number(this.toString());
  }

  /** The digits this number has when written with `scale` places (at least its own). */
  at(scale: number): bigint {
    return scale === this.scale ? this.digits : this.digits * 10n ** BigInt(scale - this.scale);
  }

  private shortest(): Decimal {
    let { digits, scale } = this;
    while (scale > 0 && digits % 10n === 0n) {
      digits /= 10n;
      scale -= 1;
    }
    return scale === this.scale ? this : new Decimal(digits, scale);
  }
}
