import { describe, expect, test } from "vitest";
import { checkFormula } from "../../src/formula/check.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import type { FormulaIssue } from "../../src/model/issue.ts";
import { TEMPLATE_IDS } from "../../src/model/plan.ts";
import type { RowDefinition } from "../../src/model/row.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { isModelRow, modelRowById } from "../../src/model/sheet.ts";
import { TEMPLATES } from "../../src/model/templates.ts";

describe("the model's texts are formulas without faults", () => {
  test("in every row", () => {
    for (const row of MODEL_ROWS) {
      const text = row.kind === "input" ? String(row.value) : row.formula;
      expect(faults(text, row), `${row.id}: ${text}`).toEqual([]);
    }
  });

  test.each(TEMPLATE_IDS)("in every value of the template %s", (id) => {
    for (const [name, { value, months }] of Object.entries(TEMPLATES[id].rows)) {
      const row = modelRowById(name);
      for (const text of [value, ...Object.values(months ?? {})]) {
        if (row !== undefined && text !== undefined) expect(faults(String(text), row), name).toEqual([]);
      }
    }
  });
});

function faults(text: string, row: RowDefinition): readonly FormulaIssue[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) return [parsed.error];
  const names = () => MODEL_ROWS.map(({ id }) => id);
  return checkFormula(parsed.value, { kind: row.kind, unit: row.unit, isRow: isModelRow, names });
}
