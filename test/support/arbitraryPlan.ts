import fc from "fast-check";
import { newPlan } from "../../src/model/newPlan.ts";
import { addMonths } from "../../src/model/month.ts";
import { TEMPLATE_IDS } from "../../src/model/plan.ts";
import type { Plan, PlanRow, ScenarioRow } from "../../src/model/plan.ts";
import type { InputDefinition } from "../../src/model/row.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";

const INPUTS = MODEL_ROWS.filter((row): row is InputDefinition => row.kind === "input");

/** Formulas of an input that stay within its range, whatever the template says; some are uncertain. */
function entryOf(row: InputDefinition): fc.Arbitrary<string | number> {
  if (row.unit === "share") {
    return fc.oneof(
      fc.constantFrom<string | number>(0, 1, "50%", "base", "base / 2", "10% to 60%", "0.1% to 0.9%"),
      fc.constantFrom("uniform(0, 1)", "beta(2, 5)", "bernoulli(40%)", "calendar_month / 12"),
      fc.integer({ min: 0, max: 100 }).map((p) => `${p}%`),
    );
  }
  if (row.unit === "percent") return fc.constantFrom<string | number>(0, "-5%", "3%", "-1% to 2%", "-100%");
  const scaled = ["base", "base * 2", "base / 2", "base * (0.8 to 1.3)", "base * (1 + month / 24)"];
  const least = row.min ?? 0;
  const positive = least > 0;
  if (row.unit === "people") {
    return fc.constantFrom<string | number>(0, 0.3, 1, 2, 5, 3.5, "base + 1", "1 to 4", ...scaled);
  }
  return fc.constantFrom<string | number>(
    ...(positive ? [1, 7] : [0, 0.5, 12, "poisson(3)", "floor(base)", "max(0, base - 1)"]),
    ...scaled,
    "2 to 9",
    "discrete(1, 30%, 3, 70%)",
  );
}

function rowOf(row: InputDefinition, start: string, months: number): fc.Arbitrary<ScenarioRow> {
  const entry = entryOf(row);
  // A month before the start and one behind the end are among them.
  const month = fc.integer({ min: -2, max: months + 1 }).map((t) => addMonths(start, t));
  const overrides = fc
    .array(fc.tuple(month, entry), { minLength: 1, maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs));
  if (row.startOnly === true) return entry.map((value) => ({ value }));
  return fc.oneof(
    entry.map((value) => ({ value })),
    overrides.map((months) => ({ months })),
    fc.record({ value: entry, months: overrides }),
  );
}

function rowsOf(start: string, months: number, most: number): fc.Arbitrary<{ [id: string]: PlanRow }> {
  return fc
    .uniqueArray(fc.constantFrom(...INPUTS), { maxLength: most })
    .chain((rows) =>
      fc
        .tuple(...rows.map((row) => rowOf(row, start, months)))
        .map((some) => Object.fromEntries(rows.map((row, i) => [row.id, some[i]!]))),
    );
}

/** Plans from any template with random inputs, and one scenario, "Other", over them. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    template: fc.constantFrom(...TEMPLATE_IDS),
    start: fc.integer({ min: 0, max: 23 }).map((t) => addMonths("2027-01", t)),
    months: fc.integer({ min: 1, max: 16 }),
  })
  .chain(({ template, start, months }) =>
    fc.tuple(rowsOf(start, months, 14), rowsOf(start, months, 5)).map(([rows, over]) => ({
      ...newPlan(template, { language: "en", start, name: "Random" }),
      goals: [],
      months,
      rows,
      scenarios: [{ name: "Other", rows: over }],
    })),
  );
