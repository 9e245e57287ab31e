import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { buildMachine } from "../../src/engine/machine.ts";
import type { Machine } from "../../src/engine/machine.ts";
import { differsFrom } from "../../src/engine/shape.ts";
import { newFateMemory } from "../../src/engine/steps/fateMemory.ts";
import { fatesIn } from "../../src/engine/steps/fates.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";
import type { RowId } from "../../src/model/row.ts";
import { arbitraryPlan } from "../support/arbitraryPlan.ts";
import { repeats } from "../support/repeats.ts";

const COUNT = 48;

/** The scenario "Other" over the plan's own machine, chunk by chunk, in all months of all rows, or of some. */
function overOwn(plan: Plan, remembers: boolean, rows?: readonly RowId[]): number[][] {
  const [base, other] = [compilePlan(plan), compilePlan(plan, "Other")];
  const options = {
    mode: "chance-on",
    chance: fatesIn("chance-on"),
    trials: 3 * COUNT,
    seed: 5,
    capacity: COUNT,
    keep: true,
  } as const;
  const below = buildMachine(base, {
    ...options,
    rows: base.rows.keys(),
    remembers: remembers ? newFateMemory() : undefined,
  });
  const over = buildMachine(other, {
    ...options,
    rows: other.rows.keys(),
    over: below,
    since: differsFrom(other, base),
  });
  const values = (machine: Machine, count: number): number[][] =>
    [...(rows ?? other.rows.keys())].flatMap((id) =>
      machine.node(id).at.map((column) => Array.from(column.subarray(0, column.length === 1 ? 1 : count))),
    );
  // The last chunk is a shorter one.
  return [COUNT, COUNT, COUNT / 2].flatMap((count, chunk) => {
    below.run(chunk * COUNT, count);
    over.run(chunk * COUNT, count);
    return values(over, count);
  });
}

test("a machine over one that records its outcomes has the digits of one over any other", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      fc.pre(checkPlan(plan).length === 0);
      expect(overOwn(plan, true)).toEqual(overOwn(plan, false));
    }),
    { seed: 4711, numRuns: repeats(20, 2000) },
  );
});

const founder = newPlan("founder", { language: "en", start: "2027-01", name: "Founder" });

function withRows(rows: { [id: string]: PlanRow }, over: { [id: string]: PlanRow }): Plan {
  return { ...founder, rows: { ...founder.rows, ...rows }, scenarios: [{ name: "Other", rows: over }] };
}

test.each<readonly [string, Plan, (values: readonly number[]) => boolean]>([
  [
    "of more units than are placed one by one",
    withRows(
      { open_opportunities_start: { value: "20 to 200" } },
      { open_opportunities_start: { value: "base + 3" } },
    ),
    (values) => values.some((x) => x > 100),
  ],
  [
    "some of them without a value in the plan",
    withRows(
      { outbound_win_rate: { value: "0 * (1 / bernoulli(80%))" } },
      { outbound_win_rate: { value: "20%" } },
    ),
    (values) => values.every((x) => !Number.isNaN(x)),
  ],
  [
    "some of them without a value under the change",
    withRows(
      { outbound_win_rate: { value: "20%" } },
      { outbound_win_rate: { value: "0 * (1 / bernoulli(80%))" } },
    ),
    (values) => values.some((x) => Number.isNaN(x)),
  ],
])("so it has of outcomes %s", (_, plan, has) => {
  expect(checkPlan(plan)).toEqual([]);
  expect(has(overOwn(plan, true, ["open_opportunities", "new_customers"]).flat())).toBe(true);
  expect(overOwn(plan, true)).toEqual(overOwn(plan, false));
});
