import { describe, expect, onTestFinished, test } from "vitest";
import { changeReach, isLast, reachText } from "../../../../../src/ui/views/sheet/editor/changeReach.ts";
import { cellContent } from "../../../../../src/ui/views/sheet/editor/cellContent.ts";
import { takeTyped } from "../../../../../src/ui/views/sheet/editor/takeText.ts";
import type { Scope } from "../../../../../src/entries/cellCommands.ts";
import type { Language } from "../../../../../src/model/language.ts";
import { makePlan } from "../../../../support/makePlan.ts";
import { openSheet } from "../openSheet.ts";

const ROWS = {
  inputs: {
    spend: { value: "100", unit: "money", months: { "2027-04": 250 } },
    once: { value: "1", carry: false },
  },
};

const FEBRUARY = 1;

/** A sheet from January to June 2027 in which a month of a row is typed. */
function typed(row: string, column: number, text: string, reach: Scope, language: Language = "en") {
  const sheet = openSheet(makePlan(ROWS, { months: 6, view: { level: "all" } }), language);
  onTestFinished(sheet.dispose);
  const { grid, document } = sheet;
  const months = () => document.plan().rows[row]?.months;
  const content = cellContent(grid, { line: row, column });
  if (content === undefined) throw new Error("nothing to edit");
  const { taken } = takeTyped(grid, { ...content, mode: "enter", place: "cell" }, text, reach, false);
  return { ...sheet, months, taken };
}

describe("how far an entry of a month reaches", () => {
  test.each<[Language, Scope, string]>([
    ["en", "month", "Only in Feb 2027; after that as before."],
    ["en", "onwards", "From Feb 2027 to Mar 2027: another entry follows."],
    ["sv", "month", "Bara i feb 2027, sedan som förut."],
    ["sv", "onwards", "Från feb 2027 till mars 2027: sedan kommer ett annat värde."],
  ])("is told once it is taken: %s, %s", (language, reach, said) => {
    const { grid, taken, session } = typed("spend", FEBRUARY, "40", reach, language);
    expect(reachText(grid, taken!).replaceAll("\u00a0", " ")).toBe(said);
    expect(session.announcement().replaceAll("\u00a0", " ")).toContain(said);
  });

  test("is changed both ways in the place of the step that took it", () => {
    const { grid, document, months, taken } = typed("spend", FEBRUARY, "40", "month");
    expect(months()).toEqual({ "2027-02": "40", "2027-03": "base", "2027-04": 250 });
    const onwards = changeReach(grid, taken!);
    expect(months()).toEqual({ "2027-02": "40", "2027-04": 250 });
    changeReach(grid, onwards!);
    expect(months()).toEqual({ "2027-02": "40", "2027-03": "base", "2027-04": 250 });
    document.undo();
    expect(months()).toEqual({ "2027-04": 250 });
    expect(document.canUndo()).toBe(false);
  });

  test("is not changed once something else was", () => {
    const { grid, document, months, taken } = typed("spend", FEBRUARY, "40", "month");
    document.dispatch({
      kind: "set-entry",
      cell: { scenario: undefined, row: "once", month: undefined },
      entry: 2,
    });
    expect(isLast(grid, taken!)).toBe(false);
    expect(changeReach(grid, taken!)).toBeUndefined();
    expect(months()).toHaveProperty("2027-03", "base");
  });

  test("is nobody's to choose where months stand alone", () => {
    expect(typed("once", FEBRUARY, "40", "month").taken).toBeUndefined();
  });
});
