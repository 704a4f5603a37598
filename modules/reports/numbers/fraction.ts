import { Decimal } from './decimal';

/** An exact quotient of two decimals: what a ratio or an average is. The lower part is never zero. */
export class Fraction {
  private constructor(
    readonly upper: Decimal,
    readonly lower: Decimal,
  ) {}

  /** Null when the lower part is zero: there is nothing to tell. */
  static of(upper: Decimal, lower: Decimal = Decimal.of(1)): Fraction | null {
    return lower.isZero ? null : new Fraction(upper, lower);
  }

  static whole(value: Decimal): Fraction {
    return new Fraction(value, Decimal.of(1));
  }

  times(factor: Decimal): Fraction {
    return new Fraction(this.upper.times(factor), this.lower);
  }

  minus(other: Fraction): Fraction {
    return new Fraction(
      this.upper.times(other.lower).minus(other.upper.times(this.lower)),
      this.lower.times(other.lower),
    );
  }

  /** Exact comparison by crosswise multiplication. */
  compare(other: Fraction): number {
    const order = this.upper.times(other.lower).compare(other.upper.times(this.lower));
    return order && this.lower.isNegative !== other.lower.isNegative ? -order : order;
  }

  /** Rounded half away from zero to at most so many places, as canonical text. */
  rounded(places: number): string {
    const scale = Math.max(this.upper.scale, this.lower.scale);
    let upper = this.upper.at(scale) * 10n ** BigInt(places);
    let lower = this.lower.at(scale);
    if (lower < 0n) [upper, lower] = [-upper, -lower];
    const negative = upper < 0n;
    const twice = (negative ? -upper : upper) * 2n + lower;
    const digits = twice / (lower * 2n);
    const text = String(digits).padStart(places + 1, '0');
    const plain = places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
    return Decimal.of(negative && digits > 0n ? `-${plain}` : plain).toString();
  }

  /** For drawing and statistics only. */
  toNumber(): number {
    return this.upper.toNumber() / this.lower.toNumber();
  }
}
