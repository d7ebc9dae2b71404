// Figures exactly as written: a double cannot tell every count of the form apart, and rounds amounts.

const SYNTAX = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;
const MAX_DIGITS = 400; // beyond this a whole number is not spelt out
const MAX_PLAIN = 40; // beyond this a number is shown with an exponent

/** A decimal number: digits times ten to the exponent. A whole number has the exponent 0, however it was written. */
export class Decimal {
  private constructor(
    readonly negative: boolean,
    readonly digits: string,
    readonly exponent: number,
  ) {}

  /** From the syntax of JSON. Throws RangeError for anything else, and for an exponent beyond all use. */
  static parse(text: string): Decimal {
    const match = SYNTAX.exec(text);
    const exponent = Number(match?.[4] ?? 0) - (match?.[3]?.length ?? 0);
    if (!match || Math.abs(exponent) > 1e15) throw new RangeError(text.slice(0, MAX_PLAIN));
    const digits = (match[2]! + (match[3] ?? "")).replace(/^0+(?=.)/, "");
    const negative = match[1] === "-" && digits !== "0";
    if (digits === "0") return new Decimal(false, "0", 0);
    const size = Math.abs(digits.length - 1 + exponent);
    if (size < MAX_DIGITS && exponent > 0) return new Decimal(negative, digits + "0".repeat(exponent), 0);
    if (size < MAX_DIGITS && exponent < 0 && /^0*$/.test(digits.slice(exponent)) && digits.length > -exponent)
      return new Decimal(negative, digits.slice(0, exponent), 0);
    return new Decimal(negative, digits, exponent);
  }

  /** One that came without its kind, from another thread. */
  static revived({negative, digits, exponent}: {negative: boolean; digits: string; exponent: number}): Decimal {
    return new Decimal(negative, digits, exponent);
  }

  static of(value: number | bigint): Decimal {
    return Decimal.parse(String(value));
  }

  static sum(values: Decimal[]): Decimal {
    const exponent = Math.max(-MAX_DIGITS, Math.min(0, ...values.map((value) => value.exponent)));
    return Decimal.scaled(values.reduce((total, value) => total + value.units(exponent), 0n), exponent);
  }

  private static scaled(units: bigint, exponent: number): Decimal {
    return Decimal.parse(`${units}e${exponent}`);
  }

  /** How many times ten to the exponent it is; what is smaller is cut off. */
  private units(exponent: number): bigint {
    const shift = this.exponent - exponent;
    const digits = shift < 0 ? this.digits.slice(0, shift) || "0" : this.digits + "0".repeat(Math.min(shift, 2 * MAX_DIGITS));
    return BigInt(this.negative ? `-${digits}` : digits);
  }

  /** The place of the first digit, as an exponent of ten. */
  get adjusted(): number {
    return this.digits.length - 1 + this.exponent;
  }

  get whole(): boolean {
    return this.exponent >= 0;
  }

  get isZero(): boolean {
    return this.digits === "0";
  }

  negated(): Decimal {
    return this.isZero ? this : new Decimal(!this.negative, this.digits, this.exponent);
  }

  minus(other: Decimal): Decimal {
    return Decimal.sum([this, other.negated()]);
  }

  /** With as many decimals as it has. */
  times(factor: number): Decimal {
    return new Decimal(this.negative, String(BigInt(this.digits) * BigInt(factor)), this.exponent);
  }

  compare(other: Decimal): number {
    if (this.negative !== other.negative) return this.negative ? -1 : 1;
    const size = this.isZero || other.isZero ? Number(!this.isZero) - Number(!other.isZero) : this.adjusted - other.adjusted;
    const [a, b] = [this.digits, other.digits].map((d, _, all) => d.padEnd(Math.max(...all.map((o) => o.length)), "0"));
    const order = size || (a! < b! ? -1 : a! > b! ? 1 : 0);
    return this.negative ? -order : order;
  }

  /** A double for engines that know nothing else: whole only where this is, and as far beyond 0 and +-(2^53 - 1). */
  get double(): number {
    const sign = this.negative ? -1 : 1;
    if (this.adjusted > 300) return sign * Number.MAX_VALUE;
    if (this.whole) return Number(this.plain());
    const floor = Number(this.exponent < -this.digits.length ? "0" : this.digits.slice(0, this.exponent) || "0");
    if (floor >= Number.MAX_SAFE_INTEGER) return sign * Number.MAX_VALUE;
    return sign * (floor < 2 ** 52 ? floor + 0.5 : 0.5); // from 2^52 on no double has decimals
  }

  /** As JSON can hold it: a number where a double is exact, else text. */
  get jsonable(): number | string {
    if (this.whole) {
      const number = this.adjusted < 17 ? Number(this.plain()) : Infinity;
      return Math.abs(number) <= 2 ** 53 && BigInt(number) === BigInt(this.plain()) ? number : this.spelt();
    }
    const number = Math.abs(this.adjusted) < MAX_PLAIN ? Number(this.plain()) : NaN;
    return Number.isFinite(number) && Decimal.parse(String(number)).compare(this) === 0 ? number : this.spelt();
  }

  /** In plain digits. */
  plain(): string {
    const sign = this.negative ? "-" : "";
    if (this.exponent >= 0) return sign + this.digits + "0".repeat(this.exponent);
    const digits = this.digits.padStart(1 - this.exponent, "0");
    return `${sign}${digits.slice(0, this.exponent)}.${digits.slice(this.exponent)}`;
  }

  /** In plain digits, or, where that would be too long or too small to read, with an exponent. */
  spelt(): string {
    if (this.exponent === 0 || (this.exponent < 0 && this.adjusted >= -6)) return this.plain();
    const rest = this.digits.slice(1);
    const { adjusted } = this;
    return `${this.negative ? "-" : ""}${this.digits[0]}${rest && `.${rest}`}E${adjusted < 0 ? "" : "+"}${adjusted}`;
  }

  /** As a message shows it. */
  shown(): string {
    return !this.whole && Math.abs(this.adjusted) < MAX_PLAIN ? this.plain() : this.spelt();
  }

  /** Valid JSON with every digit. */
  toJson(): string {
    return this.spelt().replace("E+", "e").replace("E", "e");
  }
}

const PLAIN = /^-?(?:0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** A number where the text is one in plain form (with whole, not 12.0); any other text stays as it is. */
export function plainNumber(text: string, whole: boolean): Decimal | string {
  const match = PLAIN.exec(text);
  if (!match || (whole && match[1] && !/[1-9]/.test(match[1]))) return text;
  return Decimal.parse(text);
}
