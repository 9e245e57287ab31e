const LEAST_POWER = -1074;

/** 2 ^ (i − 1074), all powers of two that are doubles. */
const POWERS = new Float64Array(1024 - LEAST_POWER);
for (let i = 0, power = Number.MIN_VALUE; i < POWERS.length; i++, power *= 2) POWERS[i] = power;

/** 2 ^ n for a whole n from −1074 to 1023, exactly. */
export function powerOfTwo(n: number): number {
  return POWERS[n - LEAST_POWER]!;
}

/**
 * x · 2 ^ n, rounded once, for |x| from ½ to 2 and any whole n from −3000 to 1100; ∞ or 0 where the result is out of
 * range. It uses two factors where 2 ^ n alone would be out of range.
 */
export function scaled(x: number, n: number): number {
  if (n > 1023) return x * 2 * powerOfTwo(Math.min(n - 1, 1023));
  if (n < -1022) return x * powerOfTwo(-1000) * powerOfTwo(Math.max(n + 1000, LEAST_POWER));
  return x * powerOfTwo(n);
}
