import { expect, test } from "vitest";
import { addMonths } from "../../src/model/month.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { repeats } from "../support/repeats.ts";
import { monthOfTrials, trialColumns } from "../support/runPlan.ts";

/** Closed months, of the year's twelve. */
const CLOSED = 6;
/** The goal's number of customers in the year: about one truth in four reaches it. */
const WANTED = 46;
const TRUTHS = repeats(60, 200);
const TRIALS = 100;
/** Rows that a company counts every month, so they have actuals. */
const COUNTED = [
  ...["dials", "conversations", "marketing_leads", "sales_leads", "outbound_opportunities"],
  ...["inbound_opportunities", "opportunities_new", "opportunities_decided", "open_opportunities"],
  ...["new_customers", "customers"],
];
/** How many standard errors the outcomes may be from the stated probabilities. */
const ERRORS = 4;

test(
  "a probability given actuals comes true as often as it says, over years that the plan itself may bring",
  () => {
    const goals = [{ row: "new_customers", at_least: WANTED, by: "2027-12" }];
    const plan: Plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: 12, goals };
    const truths = trialColumns(plan, { rows: COUNTED, trials: TRUTHS, seed: 99 });
    const said = Array.from({ length: TRUTHS }, (_, truth) => {
      const actuals = Object.fromEntries(
        COUNTED.map((id) => [
          id,
          Object.fromEntries(
            Array.from({ length: CLOSED }, (_, t) => [
              addMonths(plan.start, t),
              monthOfTrials(truths, id, t)[truth]!,
            ]),
          ),
        ]),
      );
      const run = trialColumns({ ...plan, actuals }, { rows: [], trials: TRIALS, seed: truth + 1 });
      const met = run.goals[0]!.filter((value) => value >= WANTED).length;
      return { probability: met / TRIALS, met: truths.goals[0]![truth]! >= WANTED ? 1 : 0 };
    });
    // All of them, those with a high probability, and those with a low one.
    for (const some of [
      said,
      said.filter((one) => one.probability >= 0.3),
      said.filter((one) => one.probability < 0.3),
    ]) {
      const off = some.reduce((sum, one) => sum + one.met - one.probability, 0);
      const variance = some.reduce((sum, { probability: p }) => sum + p * (1 - p) + 1 / TRIALS, 0);
      expect(some.length).toBeGreaterThan(5);
      expect(Math.abs(off)).toBeLessThan(ERRORS * Math.sqrt(variance));
    }
    // Six months of actuals tell the years apart.
    const spread = said.map((one) => one.probability);
    expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(0.5);
  },
  repeats(60_000, 600_000),
);
