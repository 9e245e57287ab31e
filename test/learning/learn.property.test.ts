import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridge } from "../../src/analysis/bridge.ts";
import { applyCommand } from "../../src/editing/apply.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runTrials } from "../../src/engine/runTrials.ts";
import { takeLearnt } from "../../src/entries/takeLearnt.ts";
import { whatIsLearnt } from "../../src/learning/learn.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Plan } from "../../src/model/plan.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { finish } from "../analysis/support.ts";
import { arbitraryPlan } from "../support/arbitraryPlan.ts";

/** A plan that has, as actuals, the values of one of its own trials for some rows and months. */
const planWithActuals: fc.Arbitrary<Plan> = fc
  .tuple(arbitraryPlan, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 2 ** 30 }))
  .map(([plan, seed, pick]) => {
    const compiled = compilePlan(plan);
    const rows = compiled.sheet.rows.flatMap((row) =>
      row.kind === "computed" || !row.startOnly ? [row.id] : [],
    );
    const { rows: trial } = finish(
      runTrials(compiled, { mode: "chance-on", trials: 1, seed, rows }, { first: 0, count: 1 }),
    );
    const actuals: { [id: string]: { [month: string]: number } } = {};
    rows.forEach((id, k) => {
      // About a third of the rows have actuals, in most months.
      if ((pick + k * 7) % 3 > 0) return;
      const months = trial
        .get(id)!
        .flatMap((column, t) =>
          (pick + k + t) % 5 > 0 && Number.isFinite(column[0])
            ? [[addMonths(plan.start, t), column[0]!]]
            : [],
        );
      if (months.length > 0) actuals[id] = Object.fromEntries(months);
    });
    return { ...plan, actuals, closed: addMonths(plan.start, Math.floor((plan.months - 1) / 2)) };
  })
  .filter((plan) => checkPlan(plan).length === 0);

describe("whatever the actuals are", () => {
  test("what is learnt makes sense, and any of it can be taken into the plan", () => {
    let taken = 0;
    fc.assert(
      fc.property(planWithActuals, (plan) => {
        for (const one of finish(whatIsLearnt(compilePlan(plan))).inputs) {
          expect(one.phi).toBeGreaterThanOrEqual(1);
          for (const chance of [one.surprise, one.drift ?? 0]) {
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1 + 1e-9);
          }
          if (one.posterior === undefined) continue;
          const { p5, p50, p95 } = one.posterior;
          expect(p5 <= p50 && p50 <= p95, `${one.row}: ${p5}, ${p50}, ${p95}`).toBe(true);
          const command = takeLearnt(plan, inputRowOf(plan, undefined, one.row)!, one.value!, "learnt");
          if (command === undefined) continue;
          expect(checkPlan(applyCommand(plan, command)), `${one.row}: ${one.value}`).toEqual([]);
          taken++;
        }
      }),
      { seed: 20_270_101, numRuns: 20 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  test("the parts of a bridge add up to the difference", () => {
    fc.assert(
      fc.property(
        planWithActuals,
        fc.constantFrom("new_customers", "mrr", "cash", "open_opportunities"),
        (plan, row) => {
          if (!compilePlan(plan).sheet.byId.has(row)) return;
          const found = finish(bridge(plan, row));
          if (found === undefined || !Number.isFinite(found.difference)) return;
          const sum = found.parts.reduce((total, { part }) => total + part, 0);
          expect(Math.abs(sum - found.difference)).toBeLessThanOrEqual(
            1e-12 * (Math.abs(found.plan) + Math.abs(found.actual)),
          );
        },
      ),
      { seed: 20_270_101, numRuns: 5 },
    );
  });
});
