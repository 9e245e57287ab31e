import type { Command } from "../../../../editing/command.ts";
import { usesOfRow } from "../../../../editing/usesOfRow.ts";
import type { PlanView } from "../../../../model/plan.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { SheetContext } from "../gridContext.ts";
import { together } from "../../../../entries/cellCommands.ts";
import { backInAllMonths, backInMonths } from "../../../../entries/backToPattern.ts";
import { closingItems } from "../actuals/closing.ts";
import { BINDINGS, chordText } from "./keymap.ts";
import type { GridCommand } from "./keymap.ts";
import { rootCauseIn } from "./rootCauseIn.ts";
import { freeId } from "../../../../entries/ownRow.ts";

export type GridMenuItem = {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
};

/** Commands of one kind that are folded under the kind's name until it is opened. */
export type GridMenuFold = { readonly label: string; readonly items: readonly GridMenuItem[] };

export type GridMenuEntry = GridMenuItem | GridMenuFold;

/**
 * Every command that exists as a key or gesture, and the row commands: the usual ones directly, the rest under the
 * names of their kinds. Lines separate the groups.
 */
export function menuItems(sheet: SheetContext, run: (command: GridCommand) => void): GridMenuEntry[][] {
  const { grid, actions, mac } = sheet;
  const { document, session } = grid.app;
  const words = grid.words().grid;
  const row = grid.rowOf(grid.selection().anchor.line);
  const editable = !document.readOnly();
  const command = (what: GridCommand): GridMenuItem => {
    const keys = BINDINGS.find((binding) => binding.id === what)?.keys[0];
    const hint = keys === undefined ? {} : { keys: chordText(keys, mac, words.keys) };
    return { label: words.actions[what], ...hint, run: () => run(what) };
  };
  const selecting = (["select-rows", "select-columns", "select-all"] as const).flatMap((id) => {
    const binding = BINDINGS.find((one) => one.id === id);
    if (binding?.action.kind !== "move") return [];
    const { move } = binding.action;
    const keys = chordText(binding.keys[0] ?? "", mac, words.keys);
    return [{ label: words.actions[id], keys, run: () => grid.move(move, sheet.view.page()) }];
  });
  const fold = (kind: keyof typeof words.menu.groups, items: readonly GridMenuItem[]): GridMenuFold[] =>
    items.length === 0 ? [] : [{ label: words.menu.groups[kind], items }];
  const ofSheet = fold("sheet", [command("find"), command("save"), command("print"), command("help")]);
  const cause = rootCauseIn(grid);
  const line = grid.lineOf(grid.selection().anchor.line);
  if (line?.kind === "group") {
    const label = line.collapsed ? words.openGroup : words.closeGroup;
    return [
      [
        { label, run: () => actions.toggleGroup(line.group) },
        ...(editable ? [{ label: words.menu.insertRow, run: () => sheet.setOverlay("new-row") }] : []),
      ],
      closingItems(grid),
      viewItems(sheet),
      ofSheet,
    ].filter((group) => group.length > 0);
  }
  const ofRow = editable && row !== undefined && !session.showsActuals() ? rowItems(sheet, row) : undefined;
  // If the menu is opened on a month's name, these commands are the ones wanted.
  const closing = closingItems(grid);
  const first = grid.selection().whole === "columns";
  return [
    ...(first ? [closing] : []),
    ...(editable
      ? [[command("cut"), command("copy"), command("paste"), command("paste-values")]]
      : [[command("copy")]]),
    ...(editable
      ? [
          [
            command("edit"),
            ...(session.showsActuals() ? [] : [command("shape")]),
            command("clear"),
            command("undo"),
            command("redo"),
          ],
          first ? [] : closing,
          [...(ofRow?.value ?? [])],
        ]
      : []),
    [
      ...(cause === undefined
        ? []
        : [
            {
              label: words.menu.toCause(grid.rowOf(cause)?.label[grid.app.session.language()] ?? cause),
              run: () => {
                actions.goTo(cause, grid.selection().anchor.column, document.scenario());
                queueMicrotask(sheet.focusCell);
              },
            },
          ]),
      ...(document.drafts().size === 0
        ? []
        : [{ label: words.menu.problems, run: () => sheet.setOverlay("problems") }]),
      command("note"),
    ],
    [
      ...(editable
        ? fold("fill", [
            command("fill-down"),
            command("fill-right"),
            { label: words.menu.fillToEnd, run: () => actions.fill.toEnd() },
            { label: words.menu.fillCopy, run: () => actions.fill.toEnd("copy") },
            { label: words.menu.fillLinear, run: () => actions.fill.toEnd("linear") },
            { label: words.menu.fillGrowth, run: () => actions.fill.toEnd("growth") },
          ])
        : []),
      ...fold("row", [...(ofRow?.row ?? []), ...viewItems(sheet)]),
      ...fold("trace", [
        command("precedents"),
        command("dependents"),
        command("show-formulas"),
        command("show-active"),
      ]),
      ...fold("select", selecting),
      ...ofSheet,
    ],
  ].filter((group) => group.length > 0);
}

/** The commands for a row's value, and for the row. */
function rowItems(
  sheet: SheetContext,
  row: SheetRow,
): { readonly value: readonly GridMenuItem[]; readonly row: readonly GridMenuItem[] } {
  const { grid, editing, focusEditor } = sheet;
  const { document, session } = grid.app;
  const words = grid.words().grid.menu;
  const plan = document.plan();
  const scenario = document.scenario();
  const apply = (command: Command): boolean => {
    const [fault] = document.dispatch(command, session.selection());
    if (fault !== undefined) session.notify(grid.issueText(fault.issue, row));
    return fault === undefined;
  };
  const siblings = document.sheet().rows.filter((one) => one.group === row.group);
  // Moves past the next visible row, skipping hidden ones: otherwise a move would have no visible effect.
  const seen = siblings.filter((one) => grid.layout().lineAt.has(one.id));
  const at = seen.findIndex((one) => one.id === row.id);
  const insert = (kind: "input" | "computed") => () => {
    const base = kind === "input" ? "new_input" : "new_calculation";
    const id = freeId(base, (taken) => document.sheet().byId.has(taken));
    const label = kind === "input" ? words.newInput : words.newComputed;
    const common = { label, group: row.group, total: "flow" as const };
    const definition = kind === "input" ? { kind, value: "0", ...common } : { kind, formula: "0", ...common };
    if (!apply({ kind: "add-row", row: id, definition, after: row.id })) return;
    const spot = { line: id, column: "label" as const };
    grid.select({ anchor: spot, focus: spot });
    if (editing.open("edit", "cell")) focusEditor();
  };
  const value: GridMenuItem[] = [];
  const items: GridMenuItem[] = [];
  if (row.kind === "computed" && row.original !== undefined) {
    value.push({
      label: words.backToModel,
      run: () => void apply({ kind: "set-formula", row: row.id, formula: undefined }),
    });
  }
  if (
    row.kind === "input" &&
    scenario !== undefined &&
    row.layers.some((layer) => layer.name === "scenario")
  ) {
    value.push({
      label: words.backToBaseline,
      run: () => void apply({ kind: "revert-scenario", name: scenario, row: row.id }),
    });
  }
  if (row.kind === "input" && !row.startOnly) {
    value.push({ label: words.pattern, run: () => sheet.setOverlay("pattern") });
    const { left, right } = grid.area();
    const months = grid
      .layout()
      .columns.slice(left, right + 1)
      .flatMap((column) =>
        column.kind === "month" ? (session.months()[column.period?.from ?? 0] ?? []) : [],
      );
    const back = together(backInMonths(row, scenario, months));
    if (back !== undefined) value.push({ label: words.backToPattern, run: () => void apply(back) });
    const all = together(backInAllMonths(row, scenario));
    if (all !== undefined) value.push({ label: words.backToPatternAll, run: () => void apply(all) });
  }
  items.push({ label: words.rowSettings, run: () => sheet.setOverlay("row") });
  items.push({ label: words.insertRow, run: () => sheet.setOverlay("new-row") });
  items.push({ label: words.insertInput, run: insert("input") });
  items.push({ label: words.insertComputed, run: insert("computed") });
  const above = seen[at - 1];
  if (above !== undefined) {
    const after = siblings[siblings.indexOf(above) - 1]?.id;
    items.push({ label: words.moveUp, run: () => void apply({ kind: "move-row", row: row.id, after }) });
  }
  const below = seen[at + 1];
  if (below !== undefined) {
    items.push({
      label: words.moveDown,
      run: () => void apply({ kind: "move-row", row: row.id, after: below.id }),
    });
  }
  if (row.own) {
    items.push({
      label: words.deleteRow,
      run: () => {
        if (usesOfRow(plan, row.id).length === 0) return void apply({ kind: "delete-row", row: row.id });
        sheet.setOverlay("uses");
      },
    });
  }
  return { value, row: items };
}

/** Which rows are shown. */
function viewItems(sheet: SheetContext): GridMenuItem[] {
  const { grid } = sheet;
  const { document, session } = grid.app;
  const words = grid.words().grid.menu;
  const { view } = document.plan();
  const row = grid.rowOf(grid.selection().anchor.line);
  const set = (changes: PlanView) => () =>
    void document.dispatch({ kind: "set-view", view: { ...view, ...changes } }, session.selection());
  const hidden = view.hidden ?? [];
  const pinned = view.pinned ?? [];
  const items: GridMenuItem[] = [];
  if (row !== undefined) {
    const isPinned = pinned.includes(row.id);
    items.push({ label: words.hideRow, run: set({ hidden: [...hidden, row.id] }) });
    items.push({
      label: isPinned ? words.unpin : words.pin,
      run: set({ pinned: isPinned ? pinned.filter((id) => id !== row.id) : [...pinned, row.id] }),
    });
  }
  if (hidden.length > 0) items.push({ label: words.showAll, run: set({ hidden: [] }) });
  return items;
}
