import { expect, test } from "vitest";
import { addMonths } from "../../src/model/month.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { repeats } from "../support/repeats.ts";
import { monthOfTrials, trialColumns } from "../support/runPlan.ts";

/** Months of the year that came, of twelve. */
const CLOSED = 6;
/** Customers in the year that the goal asks for: about one truth in four has them. */
const WANTED = 46;
const TRUTHS = repeats(60, 200);
const TRIALS = 100;
/** What a company counts every month. */
const COUNTED = [
  ...["dials", "conversations", "marketing_leads", "sales_leads", "outbound_opportunities"],
  ...["inbound_opportunities", "opportunities_new", "opportunities_decided", "open_opportunities"],
  ...["new_customers", "customers"],
];
/** How many standard errors the outcomes may be from what was said of them. */
const ERRORS = 4;

test(
  "a probability from here on comes true as often as it says, over years that the plan itself may bring",
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
    // All of them, those of which more was said, and those of which less was.
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
    // The half year that came tells them apart.
    const spread = said.map((one) => one.probability);
    expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(0.5);
  },
  repeats(60_000, 600_000),
);
