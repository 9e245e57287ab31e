import { describe, expect, test } from "vitest";
import { parseFormula } from "../../src/formula/parse.ts";
import { TEMPLATE_IDS } from "../../src/model/plan.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { TEMPLATES } from "../../src/model/templates.ts";

describe("the model's texts are formulas of the language", () => {
  test("in every row", () => {
    for (const row of MODEL_ROWS) {
      const text = row.kind === "input" ? String(row.value) : row.formula;
      expect(parseFormula(text).ok, `${row.id}: ${text}`).toBe(true);
    }
  });

  test.each(TEMPLATE_IDS)("in every value of the template %s", (id) => {
    for (const [row, { value, months }] of Object.entries(TEMPLATES[id].rows)) {
      for (const text of [value, ...Object.values(months ?? {})]) {
        if (text !== undefined) expect(parseFormula(String(text)).ok, `${row}: ${text}`).toBe(true);
      }
    }
  });
});
