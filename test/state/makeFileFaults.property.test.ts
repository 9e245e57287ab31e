import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { LIMITS } from "../../src/model/plan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";
import { makeFileFaults } from "../../src/state/makeFileFaults.ts";
import { arbitraryPlan } from "../storage/planArbitrary.ts";

const faultsOf = (before: Plan, next: Plan) =>
  makeFileFaults({ encode: encodePlan, decode: decodePlan }, () => before)(next);

/** Every row changed, and one that is there in any case. */
function mapped(rows: Plan["rows"], change: (row: PlanRow) => PlanRow, also: string): Plan["rows"] {
  return Object.fromEntries(
    Object.entries({ ...rows, [also]: rows[also] ?? {} }).map(([id, row]) => [id, change(row)]),
  );
}

/** The same rows, one of them with another note. */
function touched({ rows }: Plan): Plan["rows"] {
  return Object.fromEntries(
    Object.entries(rows)
      .slice(0, 1)
      .map(([id, row]) => [id, { ...row, note: "Fine" }]),
  );
}

/** What an edit may leave behind that no file may have. */
const BREAKS: readonly ((plan: Plan) => Plan)[] = [
  (plan) => ({ ...plan, rows: { ...plan.rows, hunters: { value: {} as never } } }),
  (plan) => ({
    ...plan,
    rows: mapped(plan.rows, (row) => ({ ...row, months: { "2027-13": 1 } }), "hunters"),
  }),
  (plan) => ({ ...plan, rows: mapped(plan.rows, (row) => ({ ...row, note: 5 as never }), "hunters") }),
  (plan) => ({ ...plan, rows: { ...plan.rows, "no id": { kind: "input", value: 1 } } }),
  (plan) => ({ ...plan, rows: { ...plan.rows, made: { kind: "input", value: 1, formula: "1" } as PlanRow } }),
  (plan) => ({ ...plan, name: "x".repeat(10_000) }),
  (plan) => ({ ...plan, goals: [...plan.goals, { row: "nobody_knows", at_least: 1, by: plan.start }] }),
  (plan) => ({
    ...plan,
    scenarios: [...plan.scenarios, { name: "Odd", rows: { nobody_knows: { value: 1 } } }],
  }),
  (plan) => ({
    ...plan,
    rows: Object.fromEntries(
      Array.from({ length: LIMITS.rows + 1 }, (_, i) => [`made_${i}`, { kind: "input", value: i } as const]),
    ),
  }),
];

describe("faults of what an edit changed", () => {
  test("are those that the whole file would have", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom(...BREAKS), (plan, break_) => {
        const next = break_(plan);
        const whole = decodePlan(encodePlan(next));
        expect(whole.ok).toBe(false);
        expect(faultsOf(plan, next)).toEqual(whole.ok ? [] : whole.error);
        expect(faultsOf(plan, { ...plan, name: "Fine" })).toEqual([]);
        expect(faultsOf(plan, { ...plan, rows: { ...plan.rows, ...touched(plan) } })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("a file that grows too large is told as a whole", () => {
    const long = "a note that is long ".repeat(80);
    const rows = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `made_${i}`,
        { kind: "input", value: 1, note: long } satisfies PlanRow,
      ]),
    );
    const plan = {
      ...fc.sample(arbitraryPlan, { numRuns: 1, seed: 1 })[0]!,
      rows,
      scenarios: [],
      goals: [],
      correlations: [],
      actuals: {},
    };
    const texts = { p: "y".repeat(LIMITS.fileBytes) };
    const next = { ...plan, report: { paragraphs: texts } } as Plan;
    expect(faultsOf(plan, next).map(({ issue }) => issue.code)).toEqual(["file-too-large"]);
  });

  test("a file that grows edit by edit is refused just where it is too large", () => {
    let plan: Plan = { ...fc.sample(arbitraryPlan, { numRuns: 1, seed: 2 })[0]!, scenarios: [], actuals: {} };
    const faults = makeFileFaults({ encode: encodePlan, decode: decodePlan }, () => plan);
    const note = "x".repeat(600_000);
    for (let i = 0; ; i++) {
      const next: Plan = { ...plan, report: { paragraphs: { ...plan.report.paragraphs, [`p${i}`]: note } } };
      const whole = decodePlan(encodePlan(next));
      expect(faults(next)).toEqual(whole.ok ? [] : whole.error);
      if (!whole.ok && whole.error.some(({ issue }) => issue.code === "file-too-large")) return;
      plan = next;
    }
  });
});
