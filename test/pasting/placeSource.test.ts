import { describe, expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { ENTERED_AS } from "../../src/model/enteredAs.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { PasteRow, PasteTarget } from "../../src/pasting/pastePlan.ts";
import { doubts, paste, target } from "./pasting.ts";

const TWELVE = Array.from({ length: 12 }, (_, t) => 2000 + 10 * t).join("\t");

/** The sheet of the other cases, in which visitors are computed and their figures belong to another row. */
function sheet(selected: string, visitors: Partial<PasteRow>): PasteTarget {
  const into = target(selected);
  const rows = into.rows.map((row) =>
    row.id === "visitors" ? { ...row, enteredAs: "organic_visitors", ...visitors } : row,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { ...into, rows, lines: into.lines.map((row) => (row === undefined ? row : byId.get(row.id))) };
}

describe("a year of figures for a computed row", () => {
  test.each([
    ["pasted on it", TWELVE],
    ["with its name in front", `Visitors\t${TWELVE}`],
  ])("%s is written into the row that it belongs to, or left out", (_, text) => {
    const into = sheet("visitors", { isInput: false });
    const plan = paste(text, into);
    expect(doubts(plan)).toEqual(["source: source"]);
    expect(plan.doubts[0]).toMatchObject({ sample: "visitors", count: 12 });
    expect(new Set(plan.cells.map(({ row }) => row))).toEqual(new Set(["organic_visitors"]));
    expect(plan.cells).toHaveLength(12);
    const left = paste(text, into, { source: "itself" });
    expect(left.cells).toEqual([]);
    expect(left.leftOut).toMatchObject([{ code: "calculated", count: 12 }]);
  });

  test("is asked about as well where the row takes the figures itself, and may stay there", () => {
    const into = sheet("visitors", {});
    expect(paste(TWELVE, into).cells[0]?.row).toBe("organic_visitors");
    expect(paste(TWELVE, into, { source: "itself" }).cells[0]?.row).toBe("visitors");
  });

  test("is not asked about where figures of other rows are pasted with it", () => {
    const into = sheet("visitors", { isInput: false });
    expect(doubts(paste(`Visitors\t${TWELVE}\nHunters\t1\t2`, into))).not.toContain("source: source");
  });
});

describe("in the model", () => {
  const { byId } = sheetOf(newPlan("reference", { language: "en", start: "2027-01" }));
  const isNamed = (id: string) =>
    [...byId.values()].some((row) => row.kind === "computed" && new RegExp(`\\b${id}\\b`).test(row.formula));
  test.each(Object.entries(ENTERED_AS))(
    "figures of %s go to the row from which the model computes",
    (id, { plan, came }) => {
      expect(byId.get(id)?.kind).toBe("computed");
      const input = byId.get(plan);
      expect(input?.kind === "input" && !input.startOnly).toBe(true);
      // Where the row itself takes actuals, other rows are computed from it.
      expect(isNamed(id)).toBe(came === undefined);
      if (came !== undefined) expect(isNamed(came)).toBe(true);
    },
  );
});
