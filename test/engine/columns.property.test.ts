import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { arbitraryFormulas, MIXED_INPUTS } from "../support/arbitraryFormulas.ts";
import { makePlan, seriesInput } from "../support/makePlan.ts";
import { repeats } from "../support/repeats.ts";
import { monthOfTrials, trialColumns } from "../support/runPlan.ts";

const INPUT_IDS = Object.keys(MIXED_INPUTS);
const ROWS = ["r0", "r1", "r2", "r3", "r4"];
const TRIALS = 5;
const MONTHS = 5;

type Formulas = { readonly [id: string]: string };

function planOf(formulas: Formulas, months = MONTHS) {
  return makePlan({ inputs: MIXED_INPUTS, formulas }, { months });
}

/** Checks a property of random formulas without faults. */
function always(look: (formulas: Formulas) => void, runs: number): void {
  fc.assert(
    fc.property(arbitraryFormulas, (formulas) => {
      fc.pre(checkPlan(planOf(formulas)).length === 0);
      look(formulas);
    }),
    { seed: 31_415, numRuns: repeats(runs, 20_000) },
  );
}

/** Equal except for the last digits of large sums and of delays from a table. */
function near(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

describe("formulas of any shape", () => {
  test("give in each trial the values of a plan that has the trial's draws as certain inputs", () => {
    always((formulas) => {
      const columns = trialColumns(planOf(formulas), {
        rows: [...INPUT_IDS, ...ROWS],
        trials: TRIALS,
        chance: false,
        chunk: 4,
      });
      const value = (row: string, t: number, trial: number) => monthOfTrials(columns, row, t)[trial]!;
      for (let trial = 0; trial < TRIALS; trial++) {
        const draws = INPUT_IDS.map((id) => {
          const months = Array.from({ length: MONTHS }, (_, t) => value(id, t, trial));
          return [id, seriesInput(months)] as const;
        });
        const sure = makePlan({ inputs: Object.fromEntries(draws), formulas }, { months: MONTHS });
        const { rows } = runExpected(compilePlan(sure));
        const off = ROWS.filter((row) =>
          rows.get(row)!.some((wanted, t) => !near(value(row, t, trial), wanted)),
        );
        expect(off).toEqual([]);
      }
    }, 50);
  });

  test("give the same digits with chance on for any chunks, alone or together, in a long or a short plan", () => {
    always((formulas) => {
      const plan = planOf(formulas);
      const whole = trialColumns(plan, { rows: ROWS, trials: TRIALS });
      const others = [
        trialColumns(plan, { rows: ROWS, trials: TRIALS, chunk: 1 }),
        trialColumns(plan, { rows: ["r4", ...ROWS.slice(0, 4)], trials: TRIALS, chunk: 4 }),
        trialColumns(planOf(formulas, MONTHS + 7), { rows: ROWS, trials: TRIALS }),
      ];
      const alone = ROWS.map((row) => trialColumns(plan, { rows: [row], trials: TRIALS }));
      for (const [i, row] of ROWS.entries()) {
        for (let t = 0; t < MONTHS; t++) {
          const wanted = [...monthOfTrials(whole, row, t)];
          for (const columns of [...others, alone[i]!]) {
            expect([...monthOfTrials(columns, row, t)], row).toEqual(wanted);
          }
        }
      }
    }, 30);
  });

  test("[D6] draw 0 from nobody, and never −0, whatever other trials are in the chunk", () => {
    const plan = planOf({
      r0: "max(whole_drawn, -moving_sure)",
      r1: "split(r0, still_drawn / 4)",
      r2: "split(-r1, coin)",
    });
    for (const chunk of [1, 2, 4]) {
      const columns = trialColumns(plan, { rows: ["r1", "r2"], trials: 8, chunk });
      for (const row of ["r1", "r2"]) {
        for (let t = 0; t < MONTHS; t++) {
          expect([...monthOfTrials(columns, row, t)].some((x) => Object.is(x, -0))).toBe(false);
        }
      }
    }
  });
});
