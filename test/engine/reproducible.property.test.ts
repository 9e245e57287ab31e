import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { makeSimulator, partsOf, turnsOf } from "../../src/engine/makeSimulator.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import type { Plan } from "../../src/model/plan.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { makePool } from "../../src/workers/pool.ts";
import { arbitraryPlan } from "../support/arbitraryPlan.ts";
import { makeLocalWorker } from "../support/localWorker.ts";
import { repeats } from "../support/repeats.ts";
import { digitsOf, meanOf, monthOfTrials, sdOf, trialColumns, trialsOf } from "../support/runPlan.ts";

const IDS = MODEL_ROWS.map(({ id }) => id);
const TRIALS = 24;

const anyRun = fc.record({
  plan: arbitraryPlan,
  chance: fc.boolean(),
  scenario: fc.constantFrom({}, { scenario: "Other" }),
  seed: fc.maxSafeNat(),
});

/** Checks a property of plans without faults, with a fixed seed so that a failure can be repeated. */
function always(
  look: (
    plan: Plan,
    run: { readonly chance: boolean; readonly scenario?: string; readonly seed: number },
  ) => void,
  runs: number,
): void {
  fc.assert(
    fc.property(anyRun, ({ plan, chance, scenario, seed }) => {
      fc.pre(checkPlan(plan).length === 0);
      look(plan, { chance, ...scenario, seed });
    }),
    { seed: 4711, numRuns: repeats(runs, 2000) },
  );
}

/** Rows of one run that differ from those of another in a trial or a month, in the months that both have. */
function differing(
  a: ReturnType<typeof trialColumns>,
  b: ReturnType<typeof trialColumns>,
  rows = IDS,
): string[] {
  const months = Math.min(a.rows.get(rows[0]!)!.length, b.rows.get(rows[0]!)!.length);
  return rows.filter((row) => {
    for (let t = 0; t < months; t++) {
      const [x, y] = [monthOfTrials(a, row, t), monthOfTrials(b, row, t)];
      if (x.length !== y.length || x.some((value, i) => !Object.is(value, y[i]))) return true;
    }
    return false;
  });
}

describe("the digits are the same", () => {
  test("[D2] for any size of chunk", () => {
    always((plan, run) => {
      const whole = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
      for (const chunk of [1, 7, TRIALS - 1]) {
        expect(differing(whole, trialColumns(plan, { rows: IDS, trials: TRIALS, chunk, ...run }))).toEqual(
          [],
        );
      }
    }, 8);
  });

  test("for any part of the trials", () => {
    always((plan, run) => {
      const whole = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
      const first = 13;
      const part = trialColumns(plan, { rows: IDS, trials: TRIALS, range: { first, count: 8 }, ...run });
      const off = IDS.filter((row) =>
        whole.rows.get(row)!.some((_, t) => {
          const cut = monthOfTrials(whole, row, t).slice(first, first + 8);
          return monthOfTrials(part, row, t).some((x, i) => !Object.is(x, cut[i]));
        }),
      );
      expect(off).toEqual([]);
    }, 8);
  });

  test("[D3] for a row that is run alone", () => {
    always((plan, run) => {
      const together = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
      for (const row of [
        "new_customers",
        "cac",
        "outbound_decided",
        "churn_rate",
        "sdr_queue",
        "cycle_months",
      ]) {
        expect(
          differing(together, trialColumns(plan, { rows: [row], trials: TRIALS, ...run }), [row]),
        ).toEqual([]);
      }
    }, 8);
  });

  test("[T4] in the months that a plan had before it was made longer", () => {
    always((plan, run) => {
      const longer = { ...plan, months: plan.months + 5 };
      if (checkPlan(longer).length > 0) return;
      const short = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
      expect(differing(short, trialColumns(longer, { rows: IDS, trials: TRIALS, ...run }))).toEqual([]);
      const before = runExpected(compilePlan(plan, run.scenario)).rows;
      const after = runExpected(compilePlan(longer, run.scenario)).rows;
      expect(IDS.filter((id) => !before.get(id)!.every((x, t) => Object.is(x, after.get(id)![t])))).toEqual(
        [],
      );
    }, 10);
  });

  test.each([
    ["cycle_sd", "2027-06", "discrete(1, 30%, 3, 70%)"],
    ["cycle_months", "2027-06", "2 to 9"],
    ["focus_loss", "2027-07", "1 to 3"],
    ["meeting_rate", "2027-06", "5%"],
  ])("in the months before %s changes in a month that a longer plan has", (id, month, value) => {
    const plan: Plan = {
      ...newPlan("reference", { language: "en", start: "2027-01" }),
      goals: [],
      months: 5,
      rows: { [id]: { value: id === "meeting_rate" ? "base" : 2, months: { [month]: value } } },
    };
    for (const chance of [true, false]) {
      const options = { rows: IDS, trials: 300, chance };
      const short = trialColumns(plan, options);
      expect(differing(short, trialColumns({ ...plan, months: 8 }, options))).toEqual([]);
    }
  });

  test("in every other row when rows are added, in any order", () => {
    always((plan, run) => {
      const more: Plan = {
        ...plan,
        rows: {
          aaa_input: { kind: "input", value: "1 to 9", group: "time" },
          aaa: {
            kind: "computed",
            formula: "count(aaa_input) + split(conversations, aaa_input / 10)",
            group: "time",
          },
          ...plan.rows,
          zzz: { kind: "computed", formula: "delay_each(aaa, 2, 1) + prev(new_customers)" },
        },
      };
      const before = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
      expect(differing(before, trialColumns(more, { rows: IDS, trials: TRIALS, ...run }))).toEqual([]);
    }, 8);
  });

  test("in a scenario that changes nothing as in its plan", () => {
    always((plan, { chance, seed }) => {
      const idle: Plan = { ...plan, scenarios: [{ name: "Idle", rows: { hunters: { value: "base" } } }] };
      const options = { rows: IDS, trials: TRIALS, chance, seed };
      expect(
        differing(trialColumns(plan, options), trialColumns(idle, { ...options, scenario: "Idle" })),
      ).toEqual([]);
    }, 8);
  });
});

const REFERENCE: Plan = {
  ...newPlan("reference", { language: "en", start: "2027-01" }),
  months: 9,
  scenarios: [{ name: "Other", rows: { hunters: { months: { "2027-03": "base + 1" } } } }],
  goals: [{ row: "new_customers", at_least: 20, by: "2027-09" }],
};

describe("a run divided among workers", () => {
  // Not a whole number of chunks, so that the last part is a short one.
  const request = {
    plan: REFERENCE,
    scenario: "Other",
    trials: 2001,
    seed: 99,
    chance: true,
    rows: ["new_customers", "cac", "hunters", "productive_hunters", "answer_rate", "call_list"],
  };

  test("[D2] has the same digits with 1, 2 and 7 of them as in this thread", async () => {
    const inline = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
    const wanted = digitsOf(await inline.run(request));
    const histogram = await inline.histogram(request, "cac", { from: 0, to: 8 }, 20);
    const trials = await inline.trials(request);
    for (const size of [1, 2, 7]) {
      const pool = makeSimulator(makePool(size, makeLocalWorker));
      expect(digitsOf(await pool.run(request))).toBe(wanted);
      expect(await pool.histogram(request, "cac", { from: 0, to: 8 }, 20)).toEqual(histogram);
      expect(await pool.trials(request)).toEqual(trials);
      pool.close();
    }
  });

  test("is divided into parts of whole blocks that cover it once", () => {
    for (const [trials, parts] of [
      [1, 1],
      [1, 7],
      [255, 2],
      [257, 2],
      [2001, 7],
      [10_000, 3],
      [100_000, 64],
    ] as const) {
      const ranges = partsOf(trials, parts, 256);
      expect(ranges.length).toBeLessThanOrEqual(parts);
      let next = 0;
      for (const { first, count } of ranges) {
        expect(first).toBe(next);
        expect(first % 256).toBe(0);
        next += count;
      }
      expect(next).toBe(trials);
    }
  });

  test("is handed out in parts that cover it once, the larger ones first", () => {
    for (const [trials, workers] of [
      [1, 1],
      [1, 7],
      [1000, 2],
      [4096, 2],
      [10_000, 3],
      [20_001, 2],
      [100_000, 8],
    ] as const) {
      const ranges = turnsOf(trials, workers);
      let next = 0;
      let before = Infinity;
      for (const { first, count } of ranges) {
        expect(first).toBe(next);
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(before);
        next += count;
        before = count;
      }
      expect(next).toBe(trials);
    }
    expect(turnsOf(20_000, 2)).toHaveLength(10);
    expect(turnsOf(1000, 2)).toHaveLength(2);
  });

  test("has other digits with another seed", async () => {
    const inline = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
    const means = new Set<number>();
    for (const seed of [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
      means.add((await inline.run({ ...request, seed })).rows.get("new_customers")!.mean[8]!);
    }
    expect(means.size).toBe(6);
  });
});

describe("scenarios have common random numbers", () => {
  const plan: Plan = {
    ...REFERENCE,
    scenarios: [
      { name: "Hunter", rows: { hunters: { value: "base + 1" } } },
      { name: "Clicks", rows: { linkedin_spend: { value: "base * 2" } } },
      { name: "Range", rows: { meeting_rate: { value: "8% to 14%" } } },
    ],
  };

  test("[D4] a row that a scenario does not affect is the same to the last digit", () => {
    const outbound = [
      "conversations",
      "booked_by_call",
      "outbound_sales_leads",
      "outbound_decided",
      "answer_rate",
    ];
    const [a, b] = [undefined, "Clicks"].map((scenario) =>
      trialColumns(plan, {
        rows: [...outbound, "paid_visitors"],
        ...(scenario === undefined ? {} : { scenario }),
      }),
    );
    expect(differing(a!, b!, outbound)).toEqual([]);
    expect(differing(a!, b!, ["paid_visitors"])).toEqual(["paid_visitors"]);
  });

  test("with one more hunter, every trial has at least as many conversations", () => {
    const before = trialsOf(plan, "conversations", 6);
    const after = trialsOf(plan, "conversations", 6, { scenario: "Hunter" });
    expect(before.every((x, i) => after[i]! >= x)).toBe(true);
    expect(meanOf(after)).toBeGreaterThan(meanOf(before));
  });

  test("a difference of new customers is far more precise than between two independent runs", () => {
    const sum = (scenario: string | undefined, seed: number): number[] => {
      const options = { rows: ["new_customers"], seed, ...(scenario === undefined ? {} : { scenario }) };
      const columns = trialColumns(plan, options);
      return Array.from({ length: 1000 }, (_, i) =>
        columns.rows.get("new_customers")!.reduce((total, month) => total + month[i]!, 0),
      );
    };
    const base = sum(undefined, 1);
    const spread = (other: readonly number[]) => sdOf(other.map((x, i) => x - base[i]!));
    expect(spread(sum("Hunter", 1))).toBeLessThan(0.6 * spread(sum("Hunter", 2)));
  });

  test("a scenario's own range for an input has the random numbers of the range that it replaces", () => {
    const before = trialsOf(plan, "meeting_rate", 0);
    const after = trialsOf(plan, "meeting_rate", 0, { scenario: "Range" });
    expect(before.every((x, i) => after[i]! > x)).toBe(true);
    const order = (values: Float64Array) => [...values.keys()].sort((i, j) => values[i]! - values[j]!);
    expect(order(after)).toEqual(order(before));
  });
});
