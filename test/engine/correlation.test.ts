import { describe, expect, test } from "vitest";
import type { Correlation, Plan } from "../../src/model/plan.ts";
import { makePlan } from "../support/makePlan.ts";
import { trialColumns, trialsOf } from "../support/runPlan.ts";
import { within } from "../support/within.ts";

const TRIALS = 8000;

/** The rank of each value; ties do not occur in continuous draws. */
function ranksOf(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length);
  [...values.keys()].sort((i, j) => values[i]! - values[j]!).forEach((i, rank) => (ranks[i] = rank));
  return ranks;
}

function spearman(a: Float64Array, b: Float64Array): number {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const n = a.length;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (x[i]! - y[i]!) ** 2;
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/**
 * Five standard errors of a sample's rank correlation (Fieller, Hartley and Pearson 1957: a variance of 1.06/(n − 3)
 * on Fisher's scale).
 */
function roomAt(rho: number): number {
  return 5 * Math.sqrt(1.06 / (TRIALS - 3)) * (1 - rho ** 2) + 1e-4;
}

const INPUTS = { a: "uniform(0, 1)", b: "5 to 10", c: "normal(0, 1)", d: "exponential(2)" };

function tied(correlations: readonly Correlation[], changes: Partial<Plan> = {}): Plan {
  return makePlan({ inputs: INPUTS }, { correlations, ...changes });
}

function draws(plan: Plan, scenario?: string): { readonly [id in keyof typeof INPUTS]: Float64Array } {
  const ids = ["a", "b", "c", "d"] as const;
  const options = { rows: ids, trials: TRIALS, chance: false };
  const { rows } = trialColumns(plan, scenario === undefined ? options : { ...options, scenario });
  return Object.fromEntries(ids.map((id) => [id, rows.get(id)![0]!])) as never;
}

describe("correlated inputs", () => {
  test.each([0.5, -0.8, 0.95, 0.1, -0.99])("have the rank correlation %d that the plan asks for", (rho) => {
    const { a, b, c } = draws(tied([["a", "b", rho]]));
    within(spearman(a, b), rho, roomAt(rho));
    within(spearman(a, c), 0, roomAt(0));
  });

  test("have the correlation of each pair where there are several", () => {
    const wanted: readonly Correlation[] = [
      ["a", "b", 0.6],
      ["c", "b", -0.4],
      ["a", "d", 0.3],
    ];
    const found = draws(tied(wanted));
    for (const [x, y, rho] of wanted) {
      within(spearman(found[x as "a"], found[y as "b"]), rho, roomAt(rho));
    }
    // These two are given no correlation: in the copula it is then 0.
    within(spearman(found.a, found.c), 0, roomAt(0));
  });

  test("[D5] keep their distributions", () => {
    const found = draws(
      tied([
        ["a", "b", 0.7],
        ["c", "a", -0.5],
      ]),
    );
    const plain = draws(tied([]));
    for (const id of ["a", "b", "c"] as const) {
      const [x, y] = [found[id].toSorted(), plain[id].toSorted()];
      // The Kolmogorov-Smirnov distance: a stratified sample is within 1/n of the distribution, a correlated one
      // within 1.95/√n (exceeded once in 1000).
      let widest = 0;
      for (let i = 0, j = 0; i < TRIALS; i++) {
        while (j < TRIALS && y[j]! <= x[i]!) j++;
        widest = Math.max(widest, Math.abs(j - i - 1) / TRIALS);
      }
      expect(widest).toBeLessThan(1.95 / Math.sqrt(TRIALS) + 2 / TRIALS);
    }
  });

  test("leave all other inputs unchanged, to the last digit", () => {
    expect(draws(tied([["a", "b", 0.5]])).d).toEqual(draws(tied([])).d);
  });
});

describe("a correlation applies to the base values of the plan's own layer", () => {
  const pair: readonly Correlation[] = [["a", "b", 0.9]];

  test("and to a scenario's values that build on them", () => {
    const { a, b } = draws(
      tied(pair, { scenarios: [{ name: "Double", rows: { a: { value: "base * 2" } } }] }),
      "Double",
    );
    within(spearman(a, b), 0.9, roomAt(0.9));
    expect(Math.max(...a)).toBeGreaterThan(1.9);
  });

  test("but not to a scenario's own draw", () => {
    const { a, b } = draws(
      tied(pair, { scenarios: [{ name: "Own", rows: { a: { value: "uniform(0, 1)" } } }] }),
      "Own",
    );
    within(spearman(a, b), 0, roomAt(0));
  });

  test("nor to an override's draw", () => {
    const plan = makePlan(
      { inputs: { ...INPUTS, a: { value: "uniform(0, 1)", months: { "2027-02": "uniform(0, 1)" } } } },
      { correlations: pair },
    );
    const b = trialsOf(plan, "b", 0, { trials: TRIALS, chance: false });
    const rho = [0, 1].map((t) => spearman(trialsOf(plan, "a", t, { trials: TRIALS, chance: false }), b));
    within(rho, [0.9, 0], roomAt(0));
  });

  test("and to an input of the template that the plan has changed", () => {
    const plan = makePlan(
      {},
      {
        template: "reference",
        rows: { answer_rate: { value: "18% to 28%" }, meeting_rate: { value: "base * 0.9" } },
        correlations: [["answer_rate", "meeting_rate", 0.5]],
      },
    );
    const options = { trials: TRIALS, chance: false };
    const rho = spearman(
      trialsOf(plan, "answer_rate", 0, options),
      trialsOf(plan, "meeting_rate", 0, options),
    );
    within(rho, 0.5, roomAt(0.5));
  });
});
