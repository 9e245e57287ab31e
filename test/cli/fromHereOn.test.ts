import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runAnswer } from "../../src/cli/answers.ts";
import { readArguments } from "../../src/cli/arguments.ts";
import { chosenActuals } from "../../src/cli/chosenActuals.ts";
import { expectedOutput } from "../../src/cli/output.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";

/** A number as the output has it: infinities as text, no value as null. */
type Value = number | "Infinity" | "-Infinity" | null;

type Run = {
  readonly args: readonly string[];
  readonly months: readonly string[];
  readonly rows: { readonly [id: string]: readonly Value[] };
  readonly goals: readonly { readonly name: string; readonly met: boolean }[];
};

const CASE = JSON.parse(
  readFileSync(new URL("../fixtures/reality/closed_earlier.case.json", import.meta.url), "utf8"),
) as { readonly plan: unknown; readonly runs: readonly Run[] };

const PLAN = planOf(CASE.plan);

function planOf(document: unknown): Plan {
  const plan = decodePlan(JSON.stringify(document));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  expect(checkPlan(plan.value)).toEqual([]);
  return plan.value;
}

/** The plan as the command line runs it with these arguments, or the fault that it tells. */
function chosen(args: readonly string[], plan = PLAN): Plan | string {
  const read = readArguments(["plan.json", ...args]);
  if (!read.ok) return read.error[0]!;
  const result = chosenActuals(plan, read.value);
  return result.ok ? result.value : result.error;
}

/** Within 1e-9, relative or absolute. */
function agrees(found: Value, wanted: Value): boolean {
  if (typeof found !== "number" || typeof wanted !== "number") return found === wanted;
  return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

describe("a run from here on, as an independent implementation works it out,", () => {
  test.each(CASE.runs.map((run) => [run.args.join(" ") || "nothing said", run] as const))(
    "with %s",
    (_, run) => {
      const plan = chosen(run.args) as Plan;
      const rows = sheetOf(plan).rows.map(({ id }) => id);
      const found = expectedOutput(plan, undefined, rows) as {
        readonly months: readonly string[];
        readonly rows: { readonly [id: string]: { readonly expected: readonly Value[] } };
        readonly goals: unknown;
      };
      expect(found.months).toEqual(run.months);
      expect(found.goals).toEqual(run.goals);
      expect(Object.keys(run.rows).toSorted()).toEqual(rows.toSorted());
      const off: string[] = [];
      for (const [id, values] of Object.entries(run.rows)) {
        values.forEach((wanted, t) => {
          const is = found.rows[id]!.expected[t]!;
          if (!agrees(is, wanted)) off.push(`${id} in ${run.months[t]}: ${is}, not ${wanted}`);
        });
      }
      expect(off).toEqual([]);
    },
  );
});

describe("the command line", () => {
  test.each([
    [["--as-of", "June"], '--as-of: "June" is no month such as 2027-12'],
    [["--as-of", "2028-01"], "--as-of: 2028-01 is after the plan's end, 2027-12"],
    [["--as-of"], "--as-of: needs a value"],
    [["--actuals", "maybe"], '--actuals: "maybe" is neither on nor off'],
  ])("tells what is wrong with %j", (args, line) => {
    expect(chosen(args)).toBe(line);
  });

  test("takes a month before the start, when nothing of the plan had come", () => {
    const plan = chosen(["--as-of", "2026-12"]) as Plan;
    const made = chosen(["--actuals", "off"]) as Plan;
    const rows = ["customers", "new_customers"];
    expect(expectedOutput(plan, undefined, rows)).toEqual(expectedOutput(made, undefined, rows));
  });

  test("answers from here on as well, and as the plan was made", () => {
    // Thirteen came in the first three months.
    const plan = { ...PLAN, goals: [{ row: "new_customers", at_least: 13, by: "2027-03" }] };
    const probability = (...args: string[]): number => {
      const answered = runAnswer(chosen(args, plan) as Plan, { answer: "goals", trials: 1000, seed: 1 });
      if (!answered.ok) throw new Error(answered.error.join("\n"));
      return (answered.value.items[0] as { readonly probability: number }).probability;
    };
    expect(probability()).toBe(1);
    expect(probability("--as-of", "2027-06")).toBe(1);
    const made = probability("--actuals", "off");
    expect(made).toBeLessThan(0.9);
    expect(probability("--as-of", "2026-12")).toBe(made);
  });
});
