import { describe, expect, onTestFinished, test } from "vitest";
import type { Plan } from "../../../../../src/model/plan.ts";
import type { Overlay, SheetContext } from "../../../../../src/ui/views/sheet/gridContext.ts";
import { menuItems } from "../../../../../src/ui/views/sheet/keys/menuItems.ts";
import type { GridMenuItem } from "../../../../../src/ui/views/sheet/keys/menuItems.ts";
import { makePlan } from "../../../../support/makePlan.ts";
import { openSheet } from "../openSheet.ts";

const ROWS = {
  inputs: { calls: "10", share: "20", spare: "1" },
  formulas: { hits: "calls * share" },
};

/** The menu at a cell of a sheet from January to April 2027. */
function open(changes: Partial<Plan> = {}) {
  const sheet = openSheet(makePlan(ROWS, { view: { level: "all" }, ...changes }), "en");
  onTestFinished(sheet.dispose);
  const overlays: (Overlay | undefined)[] = [];
  const run: string[] = [];
  const context = {
    ...sheet,
    mac: false,
    setOverlay: (overlay: Overlay | undefined) => void overlays.push(overlay),
    view: { page: () => 10 },
    focusCell: () => {},
    focusEditor: () => {},
  } as unknown as SheetContext;
  const at = (line: string, column: string | number = "value", to: string | number = column) => {
    sheet.grid.select({ anchor: { line, column }, focus: { line, column: to } });
    const entries = menuItems(context, (command) => void run.push(command)).flat();
    const items = entries.flatMap((entry): readonly GridMenuItem[] =>
      "items" in entry ? entry.items : [entry],
    );
    return {
      labels: items.map(({ label }) => label),
      folds: entries.flatMap((entry) => ("items" in entry ? [entry.label] : [])),
      item: (label: string) => items.find((one) => one.label === label),
      choose: (label: string) => {
        const item = items.find((one) => one.label === label);
        if (item === undefined)
          throw new Error(`no “${label}” among ${items.map((one) => one.label).join(", ")}`);
        item.run();
      },
    };
  };
  const words = sheet.grid.words().grid;
  return { ...sheet, at, overlays, run, menu: words.menu, actions: words.actions, words };
}

describe("the menu of a cell", () => {
  test("has no command twice, and each that has a key says it", () => {
    const { at, actions } = open();
    const { labels, item } = at("calls");
    expect(new Set(labels).size).toBe(labels.length);
    expect(item(actions.copy)?.keys).toBe("Ctrl+C");
    expect(item(actions["fill-down"])?.keys).toBe("Ctrl+D");
  });

  test("hands each command to whoever does it", () => {
    const { at, actions, run } = open();
    at("calls").choose(actions.clear);
    at("calls").choose(actions["fill-right"]);
    expect(run).toEqual(["clear", "fill-right"]);
  });

  test("has nothing of a row where it is a heading's, but opens and closes the group", () => {
    const { at, menu, words, actions, document } = open();
    const heading = at("#time");
    expect(heading.labels).not.toContain(actions.copy);
    expect(heading.labels).toContain(menu.insertRow);
    heading.choose(words.closeGroup);
    expect(document.plan().view.collapsed).toEqual(["time"]);
    at("#time").choose(words.openGroup);
    expect(document.plan().view.collapsed ?? []).toEqual([]);
  });
});

describe("a row's commands", () => {
  test("move it past the next that is seen, whatever hidden ones lie between", () => {
    const { at, menu, document } = open({ view: { level: "all", hidden: ["share"] } });
    const order = () =>
      document
        .sheet()
        .rows.filter(({ own }) => own)
        .map(({ id }) => id);
    const before = order();
    expect(before.indexOf("share")).toBe(before.indexOf("calls") + 1);
    at("calls").choose(menu.moveDown);
    expect(order().indexOf("calls")).toBeGreaterThan(order().indexOf("spare"));
    at("calls").choose(menu.moveUp);
    expect(order().indexOf("calls")).toBeLessThan(order().indexOf("spare"));
  });

  test("insert another below it, under a name of its own, ready to be named", () => {
    const { at, menu, document, grid, editing } = open();
    at("calls").choose(menu.insertInput);
    expect(document.plan().rows["new_input"]).toMatchObject({ kind: "input", value: "0" });
    expect(grid.selection().anchor).toEqual({ line: "new_input", column: "label" });
    expect(editing.editing()).toBeDefined();
    editing.cancel();
    at("calls").choose(menu.insertComputed);
    expect(document.plan().rows["new_calculation"]).toMatchObject({ kind: "computed", formula: "0" });
    editing.cancel();
    at("calls").choose(menu.insertInput);
    expect(Object.keys(document.plan().rows).filter((id) => id.startsWith("new_input"))).toHaveLength(2);
  });

  test("delete it, unless others use it: those are shown", () => {
    const { at, menu, document, overlays } = open();
    at("spare").choose(menu.deleteRow);
    expect(document.plan().rows["spare"]).toBeUndefined();
    at("calls").choose(menu.deleteRow);
    expect(document.plan().rows["calls"]).toBeDefined();
    expect(overlays).toEqual(["uses"]);
  });

  test("can't delete a row of the model", () => {
    const { at, menu } = open();
    expect(at("hunters").labels).not.toContain(menu.deleteRow);
    expect(at("hunters").labels).toContain(menu.hideRow);
  });

  test("hide it, and show all again", () => {
    const { at, menu, document } = open();
    expect(at("calls").labels).not.toContain(menu.showAll);
    at("calls").choose(menu.hideRow);
    expect(document.plan().view.hidden).toEqual(["calls"]);
    at("share").choose(menu.showAll);
    expect(document.plan().view.hidden).toEqual([]);
  });

  test("pin it beside the answers, and take it from there again", () => {
    const { at, menu, document } = open();
    at("calls").choose(menu.pin);
    at("share").choose(menu.pin);
    expect(document.plan().view.pinned).toEqual(["calls", "share"]);
    expect(at("calls").labels).not.toContain(menu.pin);
    at("calls").choose(menu.unpin);
    expect(document.plan().view.pinned).toEqual(["share"]);
  });

  test("lead back to the model's formula where it was changed, and only there", () => {
    const { at, menu, document } = open();
    expect(at("marketing_leads").labels).not.toContain(menu.backToModel);
    document.dispatch({ kind: "set-formula", row: "marketing_leads", formula: "1" });
    at("marketing_leads").choose(menu.backToModel);
    expect(document.plan().rows["marketing_leads"]?.formula).toBeUndefined();
  });

  test("lead back to the pattern in the selected months, or in all of them", () => {
    const { at, menu, document } = open();
    const months = () => document.plan().rows["calls"]?.months ?? {};
    expect(at("calls", 1).labels).not.toContain(menu.backToPattern);
    for (const [month, entry] of [
      ["2027-02", "5"],
      ["2027-03", "6"],
    ] as const) {
      document.dispatch({ kind: "set-entry", cell: { scenario: undefined, row: "calls", month }, entry });
    }
    at("calls", 2).choose(menu.backToPattern);
    expect(months()).toMatchObject({ "2027-02": "5", "2027-03": "base" });
    at("calls", 1).choose(menu.backToPatternAll);
    expect(months()).toEqual({});
  });

  test("lead from a scenario's own value back to the baseline's", () => {
    const scenarios = [{ name: "More", rows: { calls: { value: "base + 1" } } }];
    const { at, menu, document } = open({ scenarios });
    expect(at("calls").labels).not.toContain(menu.backToBaseline);
    document.selectScenario("More");
    expect(at("share").labels).not.toContain(menu.backToBaseline);
    at("calls").choose(menu.backToBaseline);
    expect(document.plan().scenarios[0]?.rows).toEqual({});
  });
});
