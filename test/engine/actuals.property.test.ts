import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import type { Actuals } from "../../src/model/actuals.ts";
import { asMade, asOf } from "../../src/model/closedMonth.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Plan } from "../../src/model/plan.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { makePool } from "../../src/workers/pool.ts";
import { arbitraryPlan } from "../support/arbitraryPlan.ts";
import { makeLocalWorker } from "../support/localWorker.ts";
import { repeats } from "../support/repeats.ts";
import { digitsOf, monthOfTrials, trialColumns } from "../support/runPlan.ts";

const IDS = MODEL_ROWS.map(({ id }) => id);
/** Rows that may have actuals: those that apply to the start only may not. */
const OPEN = MODEL_ROWS.filter((row) => row.kind === "computed" || row.startOnly !== true).map(
  ({ id }) => id,
);
const TRIALS = 24;
/** Other kernels compute one element for all trials than one per trial: they agree up to rounding. */
const ROUNDING = 1e-9;

type Run = { readonly chance: boolean; readonly scenario?: string; readonly seed: number };

const anyRun = fc.record({
  plan: arbitraryPlan,
  chance: fc.boolean(),
  scenario: fc.constantFrom({}, { scenario: "Other" }),
  seed: fc.maxSafeNat(),
  /** The trial whose months become actuals, and the number of months. */
  trial: fc.nat({ max: TRIALS - 1 }),
  closed: fc.integer({ min: 1, max: 16 }),
  rows: fc.subarray(OPEN, { minLength: 1, maxLength: 40 }),
});

/** Checks a property of plans without faults, with a fixed seed so that a failure can be repeated. */
function always(
  look: (
    plan: Plan,
    run: Run,
    came: { readonly closed: number; readonly trial: number; readonly rows: readonly string[] },
  ) => void,
  runs: number,
): void {
  fc.assert(
    fc.property(anyRun, ({ plan, chance, scenario, seed, trial, closed, rows }) => {
      fc.pre(checkPlan(plan).length === 0);
      look(plan, { chance, ...scenario, seed }, { closed: Math.min(closed, plan.months), trial, rows });
    }),
    { seed: 4711, numRuns: repeats(runs, 500) },
  );
}

/** The values of a trial in the first months, as actuals; values that are not finite can't be actuals. */
function actualsOf(
  columns: ReturnType<typeof trialColumns>,
  trial: number,
  closed: number,
  rows: readonly string[],
  start: string,
): Actuals {
  const actuals: { [id: string]: { [month: string]: number } } = {};
  for (const id of rows) {
    const months: { [month: string]: number } = {};
    for (let t = 0; t < closed; t++) {
      const value = monthOfTrials(columns, id, t)[trial]!;
      if (Number.isFinite(value)) months[addMonths(start, t)] = value + 0;
    }
    if (Object.keys(months).length > 0) actuals[id] = months;
  }
  return actuals;
}

function planThatGot(
  plan: Plan,
  run: Run,
  came: { closed: number; trial: number; rows: readonly string[] },
): Plan {
  const columns = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
  return {
    ...plan,
    actuals: actualsOf(columns, came.trial, came.closed, came.rows, plan.start),
    closed: addMonths(plan.start, came.closed - 1),
  };
}

function differing(
  a: ReturnType<typeof trialColumns>,
  b: ReturnType<typeof trialColumns>,
  rows = IDS,
): string[] {
  return rows.filter((row) =>
    a.rows.get(row)!.some((_, t) => {
      const [x, y] = [monthOfTrials(a, row, t), monthOfTrials(b, row, t)];
      return x.length !== y.length || x.some((value, i) => !Object.is(value, y[i]));
    }),
  );
}

describe("a run from here on", () => {
  test("[A3] with the actuals that a trial had is that trial again, to its end", () => {
    always((plan, run, { closed, trial }) => {
      const before = trialColumns(plan, { rows: IDS, trials: TRIALS, ...run });
      const after = trialColumns(planThatGot(plan, run, { closed, trial, rows: OPEN }), {
        rows: IDS,
        trials: TRIALS,
        ...run,
      });
      const off: string[] = [];
      for (const id of IDS) {
        for (let t = 0; t < plan.months; t++) {
          const [is, was] = [monthOfTrials(after, id, t)[trial]!, monthOfTrials(before, id, t)[trial]!];
          const near = Math.abs(is - was) <= ROUNDING * Math.max(1, Math.abs(was));
          if (!near && !Object.is(is, was)) off.push(`${id} [${t}]: ${is}, not ${was}`);
        }
      }
      expect(off).toEqual([]);
    }, 12);
  });

  test("has the same digits for any chunks and for any part of the trials", () => {
    always((plan, run, came) => {
      const got = planThatGot(plan, run, came);
      const whole = trialColumns(got, { rows: IDS, trials: TRIALS, ...run });
      for (const chunk of [1, 7]) {
        expect(differing(whole, trialColumns(got, { rows: IDS, trials: TRIALS, chunk, ...run }))).toEqual([]);
      }
      const part = trialColumns(got, {
        rows: ["new_customers"],
        trials: TRIALS,
        range: { first: 5, count: 6 },
        ...run,
      });
      whole.rows.get("new_customers")!.forEach((_, t) => {
        expect(monthOfTrials(part, "new_customers", t)).toEqual(
          monthOfTrials(whole, "new_customers", t).slice(5, 11),
        );
      });
    }, 10);
  });

  test("changes no draw: rows that do not depend on the actuals keep every digit", () => {
    always((plan, run, came) => {
      const got = planThatGot(plan, run, { ...came, rows: ["churned"] });
      const [before, after] = [plan, got].map((one) =>
        trialColumns(one, { rows: IDS, trials: TRIALS, ...run }),
      );
      // The customers who leave do not affect how new ones are won.
      const apart = [
        "dials",
        "conversations",
        "visitors",
        "marketing_leads",
        "new_customers",
        "nurture_pool",
        "payroll",
      ];
      expect(differing(before!, after!, apart)).toEqual([]);
    }, 8);
  });

  test("without actuals in the closed months is the plan as it was made", () => {
    always((plan, run, { closed }) => {
      const later = { [addMonths(plan.start, closed)]: 5, [addMonths(plan.start, -3)]: 5 };
      const waiting = {
        ...plan,
        actuals: { new_customers: later },
        closed: addMonths(plan.start, closed - 1),
      };
      const [before, after] = [plan, waiting].map((one) =>
        trialColumns(one, { rows: IDS, trials: TRIALS, ...run }),
      );
      expect(differing(before!, after!)).toEqual([]);
    }, 8);
  });

  test("as of an earlier month is the run with the actuals up to then", () => {
    always((plan, run, came) => {
      const got = planThatGot(plan, run, came);
      const month = addMonths(plan.start, Math.floor(came.closed / 2) - 1);
      const known = Object.fromEntries(
        Object.entries(got.actuals).map(([id, months]) => [
          id,
          Object.fromEntries(Object.entries(months).filter(([one]) => one <= month)),
        ]),
      );
      const { closed: _, ...rest } = got;
      const [a, b] = [asOf(got, month), { ...rest, actuals: known }].map((one) =>
        trialColumns(one, { rows: IDS, trials: TRIALS, ...run }),
      );
      expect(differing(a!, b!)).toEqual([]);
    }, 8);
  });

  test("has the actuals in the expected run too, and the plan as it was made has none", () => {
    always((plan, run, came) => {
      const got = planThatGot(plan, run, came);
      const { rows } = runExpected(compilePlan(got, run.scenario));
      for (const [id, months] of Object.entries(got.actuals)) {
        expect(Object.keys(months).map((month) => rows.get(id)![monthIndex(plan, month)])).toEqual(
          Object.values(months),
        );
      }
      const [made, before] = [asMade(got), plan].map(
        (one) => runExpected(compilePlan(one, run.scenario)).rows,
      );
      expect(IDS.filter((id) => !made!.get(id)!.every((x, t) => Object.is(x, before!.get(id)![t])))).toEqual(
        [],
      );
    }, 10);
  });
});

function monthIndex(plan: Plan, month: string): number {
  for (let t = 0; t < plan.months; t++) if (addMonths(plan.start, t) === month) return t;
  throw new Error(`not a month of the plan: ${month}`);
}

test("a run from here on has the same digits on any number of workers", async () => {
  const [sample] = fc.sample(fc.record({ plan: arbitraryPlan }), { seed: 7, numRuns: 1 });
  const plan = { ...sample!.plan, months: 12, scenarios: [], rows: {} };
  const got = planThatGot(
    plan,
    { chance: true, seed: 1 },
    { closed: 5, trial: 3, rows: OPEN.filter((_, i) => i % 5 === 0) },
  );
  const request = {
    plan: got,
    scenario: undefined,
    trials: 3000,
    seed: 1,
    chance: true,
    rows: ["new_customers", "customers", "mrr", "open_opportunities", "dials"],
  };
  const alone = digitsOf(await makeSimulator(makeInlineRunner({}, () => Promise.resolve())).run(request));
  const pool = makePool(3, makeLocalWorker);
  try {
    expect(digitsOf(await makeSimulator(pool).run(request))).toBe(alone);
  } finally {
    pool.close();
  }
});
