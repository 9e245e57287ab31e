/**
 * A decimal number as written, without rounding: digits × 10^exponent. Typed numbers are scaled and added in this
 * form, since 0.07 × 100 and 5.3 − 0.1 in floating point would not give what the user meant.
 */
export type Decimal = { readonly digits: bigint; readonly exponent: number };

/** Beyond this no number is finite; it also limits the work that a typed exponent can cause. */
const MOST = 400;

/** Reads digits with "." as decimal sign and at most an exponent; undefined for anything else. */
export function decimalOf(text: string): Decimal | undefined {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
  if (found === null) return undefined;
  const [, sign, whole = "", part = "", power = "0"] = found;
  if (whole === "" && part === "") return undefined;
  const digits = BigInt(whole + part);
  return trimmed({ digits: sign === "-" ? -digits : digits, exponent: Number(power) - part.length });
}

/** The number times 10^power. */
export function shift(number: Decimal, power: number): Decimal {
  return { digits: number.digits, exponent: number.exponent + power };
}

export function negate(number: Decimal): Decimal {
  return { digits: -number.digits, exponent: number.exponent };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = (n: Decimal) => n.digits * 10n ** BigInt(n.exponent - exponent);
  return trimmed({ digits: at(a) + at(b), exponent });
}

/** Whether arithmetic on it is safe and its value is a finite number. */
export function isUsable(number: Decimal): boolean {
  return Math.abs(number.exponent) <= MOST && Number.isFinite(toNumber(number));
}

export function toNumber(number: Decimal): number {
  return Number(`${number.digits}e${number.exponent}`);
}

/** In the form that stored formulas have: no exponent unless the number is very large or very small. */
export function toText(number: Decimal): string {
  const { digits, exponent } = number;
  if (digits === 0n) return "0";
  const sign = digits < 0n ? "-" : "";
  const all = String(digits < 0n ? -digits : digits);
  const point = all.length + exponent;
  if (point > 21 || point < -6) return `${sign}${all}e${exponent}`;
  if (exponent >= 0) return `${sign}${all}${"0".repeat(exponent)}`;
  if (point > 0) return `${sign}${all.slice(0, point)}.${all.slice(point)}`;
  return `${sign}0.${"0".repeat(-point)}${all}`;
}

function trimmed(number: Decimal): Decimal {
  if (number.digits === 0n) return { digits: 0n, exponent: 0 };
  const all = String(number.digits);
  const zeros = all.length - all.replace(/0+$/, "").length;
  return { digits: BigInt(all.slice(0, all.length - zeros)), exponent: number.exponent + zeros };
}
