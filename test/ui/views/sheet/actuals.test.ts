import { createRoot } from "solid-js";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Plan } from "../../../../src/model/plan.ts";
import { closeThrough, closingItems, isDue } from "../../../../src/ui/views/sheet/actuals/closing.ts";
import { createActuals } from "../../../../src/ui/views/sheet/actuals/createActuals.ts";
import { pasteTarget } from "../../../../src/ui/views/sheet/paste/pasteTarget.ts";
import { makePlan } from "../../../support/makePlan.ts";
import { openSheet } from "./openSheet.ts";

const ROWS = {
  inputs: {
    calls: "10",
    share: { value: "20%", unit: "share", min: 0, max: 1 },
    starts: 3,
  },
  formulas: { hits: "split(calls, share)", won: "count(2)", stock: "prev(stock, 0) + won" },
};

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

/** The tab of what came, of a plan from January to April 2027. */
function openActuals(changes: Partial<Plan> = {}, language: "en" | "sv" = "en") {
  const sheet = openSheet(makePlan(ROWS, { ...changes, view: { level: "all" } }), language);
  createRoot((end) => {
    sheet.grid.setCame(createActuals(sheet.app, sheet.grid));
    dispose = () => {
      end();
      sheet.dispose();
    };
  });
  sheet.session.setShowsActuals(true);
  return sheet;
}
type Sheet = ReturnType<typeof openActuals>;

const at = (line: string, column: string | number) => ({ line, column });

function choose(
  { grid }: Sheet,
  line: string,
  from: string | number,
  to: string | number = from,
  end = line,
) {
  grid.select({ anchor: at(line, from), focus: at(end, to) });
}

function type(sheet: Sheet, line: string, month: number, text: string) {
  choose(sheet, line, month);
  expect(sheet.editing.open("enter", "cell", text[0] ?? "")).toBe(true);
  sheet.editing.setText(text);
  sheet.editing.commit();
}

/** What a cell shows. */
function shown({ grid }: Sheet, line: string, column: string | number) {
  return grid.viewAt(grid.layout().lineAt.get(line) ?? -1, grid.layout().columnAt.get(column) ?? -1);
}

describe("the tab of what came", () => {
  test("has the months of the plan and, where anything is known of them or they are wanted, those before it", () => {
    const sheet = openActuals({ actuals: { calls: { "2026-11": 9 } } });
    const months = () =>
      sheet.grid.layout().columns.flatMap(({ kind, key }) => (kind === "month" ? [key] : []));
    expect(months()).toEqual([-2, -1, 0, 1, 2, 3]);
    sheet.grid.came()?.setBefore(12);
    expect(months()).toHaveLength(16);
    expect(sheet.grid.columnText(sheet.grid.columnOf(-12)!)).toBe("Jan 2026");
    expect(shown(sheet, "calls", -2)?.text).toBe("9");
    expect(shown(sheet, "calls", 0)?.text).toBe("");
  });

  test("takes a figure of any row, of an input's value or a result, and says what is no figure at its cell", async () => {
    const sheet = openActuals();
    await sheet.editing.preload();
    type(sheet, "hits", 0, "3");
    type(sheet, "share", 0, "25%");
    type(sheet, "calls", 1, "5 to 10");
    type(sheet, "share", 2, "140%");
    expect(sheet.document.plan().actuals).toEqual({ hits: { "2027-01": 3 }, share: { "2027-01": 0.25 } });
    expect(sheet.document.plan().rows["calls"]).toEqual({ kind: "input", value: "10" });
    expect(shown(sheet, "calls", 1)?.draft?.text).toBe("5 to 10");
    expect(shown(sheet, "share", 2)?.draft?.issue.code).toBe("out-of-range");
    expect(sheet.results.expected().rows.get("hits")?.[0]).toBe(3);
    // A faulty actual is no fault of the plan: nothing rests on it.
    sheet.session.setShowsActuals(false);
    expect(sheet.grid.restingAt(at("hits", 1))).toBe("");
    expect(shown(sheet, "calls", 1)?.text).toBe("10");
  });

  test("keeps a figure as it was where another one can't be taken, and takes it away where it is emptied", async () => {
    const sheet = openActuals();
    await sheet.editing.preload();
    type(sheet, "calls", 0, "12");
    type(sheet, "calls", 0, "many");
    expect(sheet.document.plan().actuals["calls"]).toEqual({ "2027-01": 12 });
    type(sheet, "calls", 0, " ");
    expect(sheet.document.plan().actuals).toEqual({});
    expect(sheet.document.drafts().size).toBe(0);
  });

  test("takes a pasted block from any month, history too, as one step of undo", async () => {
    const sheet = openActuals({}, "sv");
    await sheet.actions.clipboard.preload();
    sheet.grid.came()?.setBefore(12);
    choose(sheet, "calls", -1);
    const texts = { plain: "1 200\t1 300,5\r\n22 %\t\r\n", html: "" };
    sheet.actions.clipboard.paste(texts, false);
    const { calls, share } = sheet.document.plan().actuals;
    expect(calls).toEqual({ "2026-12": 1200, "2027-01": 1300.5 });
    expect(share).toEqual({ "2026-12": 0.22 });
    sheet.document.undo();
    expect(sheet.document.plan().actuals).toEqual({});
    expect(sheet.document.canUndo()).toBe(false);
  });

  test("a pasted table whose months lie before those that are shown can go to them", () => {
    const { grid } = openActuals();
    const { months } = pasteTarget(grid);
    expect(months.slice(0, 4)).toEqual(["2027-01", "2027-02", "2027-03", "2027-04"]);
    expect(months).toContain("2026-12");
    expect(months).toContain("2017-01");
    expect(months).not.toContain("2016-12");
  });

  test("fills, copies and clears like the sheet, and copies no entry of the plan as what came", async () => {
    const sheet = openActuals();
    await sheet.actions.fill.preload();
    await sheet.editing.preload();
    await sheet.actions.clipboard.preload();
    await sheet.actions.preloadClear();
    type(sheet, "calls", 0, "8");
    choose(sheet, "calls", 0, 2);
    sheet.actions.fill.right();
    expect(sheet.document.plan().actuals["calls"]).toEqual({ "2027-01": 8, "2027-02": 8, "2027-03": 8 });
    const texts = sheet.actions.clipboard.copy();
    choose(sheet, "hits", 1);
    sheet.actions.clipboard.paste({ plain: texts["text/plain"], html: texts["text/html"] }, false);
    expect(sheet.document.plan().actuals["hits"]).toEqual({ "2027-02": 8, "2027-03": 8, "2027-04": 8 });
    choose(sheet, "calls", 0, 3, "hits");
    sheet.actions.clear();
    expect(sheet.document.plan().actuals).toEqual({});
  });

  test("shows that a row of the start has none, and refuses it", () => {
    const sheet = openActuals();
    expect(shown(sheet, "customers_start", 0)?.kind).toBe("no-actual");
    choose(sheet, "customers_start", 0);
    expect(sheet.editing.open("enter", "cell", "5")).toBe(false);
    expect(sheet.editing.refused()?.text).toMatch(/start only/);
  });

  test("begins where the next month is to be typed, and each tab has a selection of its own", () => {
    const sheet = openActuals({ closed: "2027-02" });
    expect(sheet.grid.selection().anchor.column).toBe(2);
    sheet.session.setShowsActuals(false);
    expect(sheet.grid.selection().anchor.column).toBe("value");
  });

  test("marks figures that wait for their month to be closed, and those that can't be so beside others", () => {
    vi.useFakeTimers();
    const actuals = {
      calls: { "2027-01": 10 },
      hits: { "2027-01": 30 },
      won: { "2027-02": 2 },
      stock: { "2027-01": 1, "2027-02": 9 },
    };
    const sheet = openActuals({ actuals, closed: "2027-01" });
    vi.advanceTimersByTime(1000);
    expect(shown(sheet, "hits", 0)?.conflict).toMatch(/30.*10/);
    expect(shown(sheet, "stock", 1)?.conflict).toMatch(/9.*3/);
    expect(shown(sheet, "stock", 1)?.waits).toBe(true);
    expect(shown(sheet, "stock", 0)).toEqual({ text: "1", kind: "actual", number: 1 });
    expect(sheet.document.plan().actuals).toBe(actuals);
  });
});

describe("in the plan's own tabs", () => {
  const actuals = { hits: { "2027-01": 3, "2027-02": 1, "2027-03": 7 }, share: { "2027-01": 0.3 } };

  test("what came stands in closed months, with a mark, in place of what the plan has", () => {
    const sheet = openActuals({ actuals, closed: "2027-02" });
    sheet.session.setShowsActuals(false);
    expect(shown(sheet, "hits", 0)).toMatchObject({ number: 3, came: true });
    expect(shown(sheet, "hits", 2)?.came).toBeUndefined();
    expect(shown(sheet, "calls", 0)?.came).toBeUndefined();
    expect(sheet.grid.closedTo()).toBe(1);
  });

  test("two lines beneath a row say what the plan had and how far what came is from it; no entry goes there", async () => {
    const sheet = openActuals({ actuals, closed: "2027-02" });
    sheet.session.setShowsActuals(false);
    const before = sheet.grid.layout().lines.length;
    sheet.grid.came()?.setWantsBeneath(true);
    expect(sheet.grid.layout().lines).toHaveLength(before + 4);
    expect(shown(sheet, "hits/planned", 0)?.number).toBe(2);
    expect(shown(sheet, "hits/difference", 0)?.number).toBe(1);
    expect(shown(sheet, "hits/difference", 1)?.text).toBe("−1");
    // March is not closed, and the quarter is not whole.
    expect(shown(sheet, "hits/difference", 2)?.text).toBe("");
    expect(shown(sheet, "hits/difference", "quarter:0-2")?.text).toBe("");
    choose(sheet, "hits/planned", 0);
    expect(sheet.editing.open("enter", "cell", "5")).toBe(false);
    expect(sheet.session.selection().anchor.row).toBe("hits");
    expect(sheet.grid.placeText(at("hits/planned", 0))).toBe("hits: plan as made · Jan 2027");
    await sheet.actions.preloadClear();
    sheet.actions.clear();
    expect(sheet.document.plan().actuals).toBe(actuals);
  });

  test("a month that is neither over nor known of is closed once that is confirmed, and not offered before", () => {
    const sheet = openActuals({ start: "2099-01", actuals: {}, closed: "2099-02", goals: [] });
    expect(isDue(sheet.grid, "2099-03")).toBe(false);
    closeThrough(sheet.grid, "2099-03");
    expect(sheet.document.plan().closed).toBe("2099-02");
    const [asked] = sheet.session.toasts();
    expect(asked?.sentence).toBe("March 2099 is not over yet: its figures are still to come.");
    expect(asked?.action?.label).toBe("Close it all the same");
    asked!.action!.run();
    expect(sheet.document.plan().closed).toBe("2099-03");
    expect(isDue(sheet.grid, "2020-03")).toBe(true);
  });

  test("the menu closes the books through the active month and opens them again", () => {
    const sheet = openActuals({ actuals, closed: "2027-02" });
    sheet.session.setShowsActuals(false);
    choose(sheet, "calls", 2);
    expect(closingItems(sheet.grid).map(({ label }) => label)).toEqual([
      "Close the books through March 2027",
    ]);
    closingItems(sheet.grid)[0]!.run();
    expect(sheet.document.plan().closed).toBe("2027-03");
    choose(sheet, "calls", 1);
    const [close, open] = closingItems(sheet.grid);
    expect(close?.label).toBe("Close the books through February 2027");
    open!.run();
    expect(sheet.document.plan().closed).toBe("2027-01");
    sheet.document.undo();
    expect(sheet.document.plan().closed).toBe("2027-03");
    // Of several months the last is closed through, and the first opened from.
    choose(sheet, "calls", 0, 1);
    expect(closingItems(sheet.grid).map(({ label }) => label)).toEqual([
      "Close the books through February 2027",
      "Open January 2027 again, and what comes after",
    ]);
  });
});
