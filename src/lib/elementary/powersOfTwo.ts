const LEAST_POWER = -1074;

/** 2 ^ (i − 1074), for all that a number can be. */
const POWERS = new Float64Array(1024 - LEAST_POWER);
for (let i = 0, power = Number.MIN_VALUE; i < POWERS.length; i++, power *= 2) POWERS[i] = power;

/** 2 ^ n for a whole n of −1074 to 1023, exactly. */
export function powerOfTwo(n: number): number {
  return POWERS[n - LEAST_POWER]!;
}

/**
 * x · 2 ^ n, rounded once, for |x| of ½ to 2 and any whole n of −3000 to 1100: too much is ∞, too little 0. In two factors
 * where one would be no number.
 */
export function scaled(x: number, n: number): number {
  if (n > 1023) return x * 2 * powerOfTwo(Math.min(n - 1, 1023));
  if (n < -1022) return x * powerOfTwo(-1000) * powerOfTwo(Math.max(n + 1000, LEAST_POWER));
  return x * powerOfTwo(n);
}
