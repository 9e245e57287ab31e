import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import type { Mode } from "../../src/engine/simulator.ts";
import type { Plan } from "../../src/model/plan.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { arbitraryPlan } from "../support/arbitraryPlan.ts";
import { repeats } from "../support/repeats.ts";
import { meanOf, monthOfTrials, sdOf, trialColumns } from "../support/runPlan.ts";
import { within } from "../support/within.ts";

const TRIALS = 24;
const MODES = ["expected", "chance-off", "chance-on"] as const;
const COMPUTED = MODEL_ROWS.filter((row) => row.kind === "computed").map(({ id }) => id);
const MAY_BE_NEGATIVE = new Set(["contribution", "cumulative_contribution"]);

/** Rows that chance draws, and sums of these: whole numbers with chance on. */
const WHOLE = [
  ...["conversations", "booked_by_call", "not_now", "followup_replies", "followup_expired", "followup_pool"],
  ...["booked_by_followup", "outbound_booked", "outbound_sales_leads", "organic_visitors", "paid_visitors"],
  ...["visitors", "campaign_leads", "new_marketing_leads", "marketing_leads", "direct_leads"],
  ...["filtered_leads", "interested_leads", "sdr_worked", "sdr_gone_cold", "sdr_queue", "qualified_leads"],
  ...["accepted_leads", "direct_qualified", "inbound_sales_leads", "reactivated", "unsubscribed"],
  ...["nurture_in", "nurture_pool", "sales_leads", "meetings_booked", "outbound_opportunities"],
  ...["inbound_opportunities", "opportunities_new", "outbound_decided", "inbound_decided", "start_decided"],
  ...["won_outbound", "won_inbound", "won_start", "opportunities_decided", "new_customers"],
  ...["opportunities_lost", "open_opportunities", "churned", "customers"],
];

/** A stock, the row where it starts, and the rows that it gains and loses. */
const STOCKS: readonly (readonly [string, string | undefined, readonly string[], readonly string[]])[] = [
  ["untouched_accounts", "addressable_accounts", ["accounts_returning"], ["prospects_researched"]],
  ["call_list", "call_list_start", ["prospects_researched"], ["prospects_called"]],
  ["followup_pool", "followup_pool_start", ["not_now"], ["followup_replies", "followup_expired"]],
  ["sdr_queue", undefined, ["interested_leads"], ["sdr_worked", "sdr_gone_cold"]],
  ["nurture_pool", "nurture_pool_start", ["nurture_in"], ["reactivated", "unsubscribed"]],
  ["open_opportunities", "open_opportunities_start", ["opportunities_new"], ["opportunities_decided"]],
  ["customers", "customers_start", ["new_customers"], ["churned"]],
];

/** A value of a row in a month and trial. */
type Run = { readonly trials: number; readonly at: (row: string, t: number, trial: number) => number };

function runOf(plan: Plan, mode: Mode, scenario: string | undefined): Run {
  if (mode === "expected") {
    const { rows } = runExpected(compilePlan(plan, scenario));
    return { trials: 1, at: (row, t) => rows.get(row)![t]! };
  }
  const columns = trialColumns(plan, {
    rows: MODEL_ROWS.map(({ id }) => id),
    trials: TRIALS,
    chance: mode === "chance-on",
    ...(scenario === undefined ? {} : { scenario }),
  });
  return {
    trials: TRIALS,
    at: (row, t, trial) => {
      const column = columns.rows.get(row)![t]!;
      return column[column.length === 1 ? 0 : trial]!;
    },
  };
}

/** A plan's run in one of the modes, of the plan itself or of its scenario. */
const anyRun = fc.record({
  plan: arbitraryPlan,
  mode: fc.constantFrom(...MODES),
  scenario: fc.constantFrom(undefined, "Other"),
});

/** Checks every month and trial of random plans. */
function holds(
  look: (run: Run, t: number, trial: number, plan: Plan, mode: Mode) => readonly string[],
  modes: readonly Mode[] = MODES,
): void {
  let runs = 0;
  fc.assert(
    fc.property(anyRun, ({ plan, mode, scenario }) => {
      fc.pre(modes.includes(mode) && checkPlan(plan).length === 0);
      runs += 1;
      const run = runOf(plan, mode, scenario);
      const broken: string[] = [];
      for (let t = 0; t < plan.months; t++) {
        for (let trial = 0; trial < run.trials; trial++) broken.push(...look(run, t, trial, plan, mode));
      }
      expect(broken.slice(0, 5)).toEqual([]);
    }),
    { seed: 20_270_101, numRuns: repeats(modes.length === 1 ? 15 : 40, 3000) },
  );
  expect(runs).toBeGreaterThan(10);
}

test("no computed row but the contribution and its running total is ever negative", () => {
  holds((run, t, trial) =>
    COMPUTED.filter((id) => !MAY_BE_NEGATIVE.has(id) && run.at(id, t, trial) < -1e-9).map(
      (id) => `${id} in month ${t}: ${run.at(id, t, trial)}`,
    ),
  );
});

test("[C1] every stock balances its flows", () => {
  holds((run, t, trial) =>
    STOCKS.flatMap(([stock, start, gains, losses]) => {
      const before = t > 0 ? run.at(stock, t - 1, trial) : start === undefined ? 0 : run.at(start, 0, trial);
      const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + run.at(id, t, trial), 0);
      const wanted = before + sum(gains) - sum(losses);
      const room = 1e-9 * Math.max(1, before, sum(gains));
      const is = run.at(stock, t, trial);
      return Math.abs(is - wanted) <= room ? [] : [`${stock} in month ${t}: ${is}, not ${wanted}`];
    }),
  );
});

test("[D6] with chance on, whatever chance draws is a whole number of people or things", () => {
  holds(
    (run, t, trial) =>
      WHOLE.filter((id) => !Number.isInteger(run.at(id, t, trial))).map(
        (id) => `${id} in month ${t}: ${run.at(id, t, trial)}`,
      ),
    ["chance-on"],
  );
});

test("no account is lost or made: untouched, on the call list or resting", () => {
  holds((run, t, trial) => {
    let resting = 0;
    for (let s = 0; s <= t; s++) {
      resting += run.at("prospects_called", s, trial) - run.at("accounts_returning", s, trial);
    }
    const all = run.at("untouched_accounts", t, trial) + run.at("call_list", t, trial) + resting;
    const wanted = run.at("addressable_accounts", 0, trial) + run.at("call_list_start", 0, trial);
    const fine = resting >= -1e-9 * wanted && Math.abs(all - wanted) <= 1e-9 * Math.max(1, wanted);
    return fine ? [] : [`in month ${t}: ${all}, not ${wanted}; resting ${resting}`];
  });
});

test("all opportunities that there ever were are decided or open", () => {
  holds((run, t, trial) => {
    let were = run.at("open_opportunities_start", 0, trial);
    let decided = 0;
    for (let s = 0; s <= t; s++) {
      were += run.at("opportunities_new", s, trial);
      decided += run.at("opportunities_decided", s, trial);
    }
    const open = run.at("open_opportunities", t, trial);
    return Math.abs(were - decided - open) <= 1e-9 * Math.max(1, were)
      ? []
      : [`in month ${t}: ${were} were, ${decided} decided, ${open} open`];
  });
});

test("the mean of a row that is linear in people is the same with chance on and off", () => {
  const plan: Plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: 12, goals: [] };
  const rows = ["conversations", "not_now", "outbound_sales_leads", "outbound_opportunities"];
  const linear = [...rows, "outbound_decided", "start_decided", "organic_visitors", "new_marketing_leads"];
  const trials = 4000;
  const on = trialColumns(plan, { rows: linear, trials });
  const off = trialColumns(plan, { rows: linear, trials, chance: false });
  for (const row of linear) {
    for (const t of [0, 5, 11]) {
      const [a, b] = [monthOfTrials(on, row, t), monthOfTrials(off, row, t)];
      const differences = a.map((x, i) => x - b[i]!);
      expect(sdOf(differences), row).toBeGreaterThan(0);
      within(meanOf(differences), 0, (5 * sdOf(differences)) / Math.sqrt(trials));
    }
  }
});
