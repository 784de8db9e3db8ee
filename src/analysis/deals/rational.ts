/** An exact fraction in lowest terms with a positive denominator, so that equal numbers are equal and ties are ties. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

/** @throws RangeError where the denominator is 0 */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("Found a fraction with the denominator 0.");
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / common, d: bottom / common };
}

/** Reads "13/4", "-2", "3.25" or a number as it is written; `undefined` where it is none of these. */
export function parseRational(text: string | number): Rational | undefined {
  const found = /^\s*([+-]?)(\d+)(?:\.(\d+)|\s*\/\s*([1-9]\d*))?\s*$/.exec(String(text));
  if (found === null) return undefined;
  const [, sign, whole = "", decimals = "", denominator] = found;
  const size = BigInt(whole + decimals);
  const parts = denominator === undefined ? 10n ** BigInt(decimals.length) : BigInt(denominator);
  return rational(sign === "-" ? -size : size, parts);
}

/** "13/4", or "3" where it is whole. */
export function formatRational({ n, d }: Rational): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** The nearest number; for showing, never for comparing. */
export function toNumber({ n, d }: Rational): number {
  // Both may be too large for a double although their ratio is not.
  const shift = BigInt(Math.max(0, Math.max(n.toString(2).length, d.toString(2).length) - 1000));
  return Number(n >> shift) / Number(d >> shift);
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sum(list: readonly Rational[]): Rational {
  return list.reduce(add, zero);
}

export function smallest(list: readonly Rational[]): Rational {
  return list.reduce((a, b) => (compare(b, a) < 0 ? b : a));
}

export function largest(list: readonly Rational[]): Rational {
  return list.reduce((a, b) => (compare(b, a) > 0 ? b : a));
}

/** The least whole number that makes all of them whole. */
export function commonDenominator(list: readonly Rational[]): bigint {
  return list.reduce((scale, { d }) => (scale / gcd(scale, d)) * d, 1n);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
