import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  quantileColumn,
  type DistributionFamily,
} from "../../../src/engine/distributions/distributionFamily.ts";
import { DISTRIBUTIONS, type FamilyName } from "../../../src/engine/distributions/distributions.ts";
import { TO_LEVEL } from "../../../src/engine/distributions/normalDistributions.ts";
import { normalQuantile } from "../../../src/engine/distributions/normal.ts";
import reference from "../../fixtures/reference-quantiles.json" with { type: "json" };

/** Arguments that each distribution accepts, and others that it does not. */
const CASES: Readonly<Record<FamilyName, { inside: readonly number[][]; outside: readonly number[][] }>> = {
  normal: {
    inside: [
      [0, 1],
      [-5, 0.2],
      [3, 0],
    ],
    outside: [
      [0, -1],
      [NaN, 1],
      [0, NaN],
      [Infinity, 1],
    ],
  },
  lognormal: {
    inside: [
      [0, 0.5],
      [2, 0],
    ],
    outside: [
      [0, -0.1],
      [NaN, 1],
    ],
  },
  uniform: {
    inside: [
      [2, 5],
      [-1, 1],
    ],
    outside: [
      [5, 2],
      [1, 1],
      [NaN, 2],
      [0, Infinity],
    ],
  },
  triangular: {
    inside: [
      [0, 1, 4],
      [0, 0, 1],
      [0, 1, 1],
    ],
    outside: [
      [0, 5, 4],
      [1, 1, 1],
      [3, 2, 1],
      [0, NaN, 1],
    ],
  },
  pert: {
    inside: [
      [0, 1, 4],
      [10, 10, 12],
      [0, 5, 5],
    ],
    outside: [
      [0, 5, 4],
      [1, 1, 1],
      [0, 1, NaN],
    ],
  },
  beta: {
    inside: [
      [2, 5],
      [0.5, 0.5],
      [50, 200],
      [1, 1],
    ],
    outside: [
      [0, 1],
      [1, -1],
      [NaN, 1],
    ],
  },
  gamma: {
    inside: [
      [2.5, 1],
      [0.3, 10],
      [400, 0.01],
    ],
    outside: [
      [0, 1],
      [1, 0],
      [1, NaN],
    ],
  },
  exponential: { inside: [[0.5], [20]], outside: [[0], [-1], [NaN]] },
  poisson: { inside: [[0], [0.4], [12], [250]], outside: [[-1], [NaN], [Infinity]] },
  bernoulli: { inside: [[0], [0.3], [1]], outside: [[-0.1], [1.1], [NaN]] },
  discrete: {
    inside: [
      [5, 1, 1, 3, 2, 4],
      [7, 0.2],
      [1, 0, 2, 5],
    ],
    outside: [
      [1, -1, 2, 2],
      [1, 0],
      [1, 1, 2],
      [NaN, 1],
      [1, NaN],
    ],
  },
  sample: {
    inside: [[3], [5, 1, 2, 2]],
    outside: [
      [NaN, 1],
      [1, Infinity],
    ],
  },
  interval: {
    inside: [
      [5, 10, 0.8],
      [-2, 4, 0.9],
      [0, 1, 0.5],
    ],
    outside: [
      [10, 5, 0.9],
      [1, 1, 0.9],
      [1, 2, 0],
      [1, 2, 1],
      [1, 2, NaN],
    ],
  },
  shareInterval: {
    inside: [[0.2, 0.3, 0.9]],
    outside: [
      [0, 0.5, 0.9],
      [0.5, 1, 0.9],
      [0.3, 0.2, 0.9],
    ],
  },
};

const EVERY = Object.entries(CASES).flatMap(([name, { inside }]) =>
  inside.map((args) => ({ name: name as FamilyName, args })),
);

function column(family: DistributionFamily, u: Float64Array, args: readonly number[]): Float64Array {
  const out = new Float64Array(u.length);
  const columns = args.map((x) => Float64Array.of(x));
  quantileColumn(family, out, u, columns, u.length);
  return out;
}

function middles(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}

describe.each(EVERY)("$name($args)", ({ name, args }) => {
  const family: DistributionFamily = DISTRIBUTIONS[name];

  test("its mean is that of its values at evenly spaced uniforms", () => {
    const count = 40_000;
    const values = column(family, middles(count), args);
    const mean = values.reduce((sum, x) => sum + x, 0) / count;
    const spread = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count);
    // What evenly spaced uniforms miss of the tails and of a jump: well below a hundredth of the standard error of as
    // many random draws, which is 0.005 standard deviations. The rest is the sum's rounding error.
    expect(Math.abs(mean - family.mean(args))).toBeLessThanOrEqual(5e-4 * spread + 1e-11 * Math.abs(mean));
  });

  test("its values rise with the uniform, also in the farthest tails", () => {
    const u = [2 ** -53, 1e-15, 1e-12, 1e-9, 1e-6, ...middles(5000), 1 - 1e-6, 1 - 1e-12, 1 - 2 ** -53];
    const values = column(family, Float64Array.from(u), args);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.filter((x, i) => i > 0 && x < values[i - 1]!).length).toBe(0);
  });

  test("a column with the same arguments in all trials has the single values", () => {
    const u = middles(997);
    const values = column(family, u, args);
    const many = new Float64Array(997);
    const columns = args.map((x) => new Float64Array(997).fill(x));
    quantileColumn(family, many, u, columns, 997);
    let worst = 0;
    for (let i = 0; i < 997; i++)
      worst = Math.max(worst, Math.abs(values[i]! - many[i]!) / Math.abs(many[i]!));
    if (many.some((x) => x === 0)) expect(values).toEqual(many);
    else expect(worst).toBeLessThan(1e-11);
    expect(family.quantile(u[300]!, args)).toBe(many[300]);
  });

  test("a distribution made from a normal value gives the same value from its normal score", () => {
    for (const u of [0.001, 0.4, 0.97]) {
      if (family.fromNormal !== undefined) {
        expect(family.fromNormal(normalQuantile(u), args)).toBe(family.quantile(u, args));
      } else expect(["normal", "lognormal", "interval", "shareInterval"]).not.toContain(name);
    }
  });
});

test.each(Object.entries(CASES))("%s has no value for arguments outside of it", (name, { outside }) => {
  const family: DistributionFamily = DISTRIBUTIONS[name as FamilyName];
  for (const args of outside) {
    expect({ args, accepts: family.accepts(args), mean: family.mean(args) }).toEqual({
      args,
      accepts: false,
      mean: NaN,
    });
    expect(Array.from(column(family, Float64Array.of(0.3, 0.6), args))).toEqual([NaN, NaN]);
  }
});

test("a trial whose arguments are not accepted has no value, and the others have theirs", () => {
  const out = new Float64Array(3);
  quantileColumn(
    DISTRIBUTIONS.uniform,
    out,
    Float64Array.of(0.5, 0.5, 0.5),
    [Float64Array.of(0, 5, NaN), Float64Array.of(4)],
    3,
  );
  expect(Array.from(out)).toEqual([2, NaN, NaN]);
});

describe("quantiles agree with 20-digit references", () => {
  const gamma = Object.entries(reference.gamma).map(([a, values]) => ["gamma", `${a},1`, values] as const);
  const beta = Object.entries(reference.beta).map(([ab, values]) => ["beta", ab, values] as const);

  test.each([...gamma, ...beta])("%s(%s), one by one and by table", (name, args, values) => {
    const family: DistributionFamily = DISTRIBUTIONS[name];
    const numbers = args.split(",").map(Number);
    for (const [u, expected] of Object.entries(values)) {
      // The aim is 1e-10; 0.999999 as a double is itself off by 5e-17 of its tail of 1e-6.
      const fromTable = column(family, Float64Array.of(Number(u)), numbers)[0]!;
      expect(Math.abs(fromTable / Number(expected) - 1)).toBeLessThan(1e-11);
      expect(Math.abs(family.quantile(Number(u), numbers) / Number(expected) - 1)).toBeLessThan(1e-11);
    }
  });
});

describe("intervals", () => {
  test("`A to B` has its 5th percentile at A and its 95th at B", () => {
    for (const [family, a, b] of [
      [DISTRIBUTIONS.interval, 20, 30],
      [DISTRIBUTIONS.interval, -3, 12],
      [DISTRIBUTIONS.interval, 0, 12],
      [DISTRIBUTIONS.shareInterval, 0.07, 0.13],
    ] as const) {
      expect(Math.abs(family.quantile(0.05, [a, b, TO_LEVEL]) - a)).toBeLessThan(1e-14 * b);
      expect(Math.abs(family.quantile(0.95, [a, b, TO_LEVEL]) - b)).toBeLessThan(1e-14 * b);
    }
    expect(Math.abs(DISTRIBUTIONS.interval.quantile(0.9, [5, 10, 0.8]) - 10)).toBeLessThan(1e-14 * 10);
  });

  test("it is lognormal above 0, otherwise normal", () => {
    expect(Math.abs(DISTRIBUTIONS.interval.quantile(0.5, [20, 45, 0.9]) - 30)).toBeLessThan(1e-13);
    expect(DISTRIBUTIONS.interval.quantile(0.5, [-1, 4, 0.9])).toBe(1.5);
    expect(DISTRIBUTIONS.interval.quantile(0.5, [0, 4, 0.9])).toBe(2);
  });

  // 30-digit quadrature by mpmath of the logit-normal with P5 = A and P95 = B.
  test.each([
    [0.2, 0.3, 0.247859517111420187],
    [0.01, 0.5, 0.15008775763081603],
    [0.001, 0.999, 0.499999999999999962],
    [0.45, 0.55, 0.500000000000000028],
    [1.0e-9, 0.9, 0.0990551891272057518],
  ])("the mean of a share of %f to %f is right to 1e-12", (a, b, expected) => {
    expect(Math.abs(DISTRIBUTIONS.shareInterval.mean([a, b, TO_LEVEL]) - expected)).toBeLessThan(1e-12);
  });
});

describe("listed values", () => {
  test("are in the order of their size, whatever the order of the list", () => {
    const u = middles(8);
    expect(Array.from(column(DISTRIBUTIONS.discrete, u, [5, 1, 1, 5, 2, 2]))).toEqual([
      1, 1, 1, 1, 1, 2, 2, 5,
    ]);
    expect(Array.from(column(DISTRIBUTIONS.sample, u, [9, 3, 7, 3]))).toEqual([3, 3, 3, 3, 7, 7, 9, 9]);
  });

  test("with probability 0 never occur", () => {
    const values = column(
      DISTRIBUTIONS.discrete,
      Float64Array.of(2 ** -53, 0.5, 1 - 2 ** -53),
      [0, 0, 4, 1, 9, 0],
    );
    expect(Array.from(values)).toEqual([4, 4, 4]);
  });

  test("have a mean that does not depend on their order", () => {
    const pair = fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const forwards = DISTRIBUTIONS.discrete.mean(pairs.flat());
        expect(DISTRIBUTIONS.discrete.mean([...pairs].reverse().flat())).toBe(forwards);
      }),
      { seed: 1 },
    );
  });
});
