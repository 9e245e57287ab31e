import { expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { GROUP, variantRuns } from "../../src/analysis/variants.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import type { Machine } from "../../src/engine/machine.ts";
import { flow, input, planOf } from "./support.ts";

const MONTHS = 6;
const TRIALS = 200;
const base = compilePlan(
  planOf(
    {
      callers: input("2 to 4", { unit: "people" }),
      rate: input("8% to 14%", { unit: "share", min: 0, max: 1 }),
      idle: input(1),
      calls: flow("callers * 20"),
      won: flow("split(calls, rate)"),
      value: flow("won * 1000"),
    },
    { months: MONTHS },
  ),
);

type Change = { readonly [id: string]: { readonly value: string | number } };

/** Runs changes; returns the machines of each change and of the untouched plan, and how often the work yielded. */
function run(changes: readonly Change[], rounds = 1) {
  const variants = changes.map((change) => compileChange(base, change));
  const runs = variantRuns(base, variants, { mode: "chance-on", trials: TRIALS, seed: 1 }, ["won"], MONTHS);
  const machines: { readonly own: Machine; readonly base: Machine }[] = [];
  let breaths = 0;
  const visit = {
    variant: (index: number, own: Machine, as: Machine) => void (machines[index] = { own, base: as }),
  };
  const all = variants.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    for (const _ of runs.over({ first: 0, count: TRIALS }, all, visit)) breaths += 1;
  }
  return { machines, breaths };
}

test("the untouched plan is run once for its changes, however many groups of them there are and however often they run", () => {
  const changes = Array.from({ length: 2 * GROUP + 3 }, (_, i) => ({
    callers: { value: `base + ${i + 1}` },
  }));
  // It yields after each month of the plan but its last, once per group, and once per change.
  const groups = 3;
  expect(run(changes).breaths).toBe(MONTHS - 1 + groups + changes.length);
  expect(run(changes, 2).breaths).toBe(MONTHS - 1 + 2 * (groups + changes.length));
});

test("a change that cannot reach the wanted row is not run at all", () => {
  const [idle] = run([{ idle: { value: 2 } }]).machines;
  expect(idle!.own).toBe(idle!.base);
});

test("only the rows that a change reaches and that are wanted are run", () => {
  const [callers, rate] = run([
    { callers: { value: "base + 1" } },
    { rate: { value: "base + 1%" } },
  ]).machines;
  // For the rate these are the rate itself and the won; for the callers also the calls.
  expect(rate!.own.steps).toBeLessThan(callers!.own.steps);
  expect(callers!.own.steps).toBeLessThan(callers!.base.steps);
  expect(callers!.base.rows.has("value")).toBe(false);
});
