import type { Command } from "../../../../editing/command.ts";
import { clearCell, together } from "../../../../entries/cellCommands.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";
import { freeId, idFromLabel, isUnnamed } from "../../../../entries/ownRow.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import type { EntryFault, Reading } from "../../../../i18n/entryReading.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { Entry } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { isPercent } from "../../../../model/units.ts";
import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";
import { draftKey } from "../view/cells.ts";
import { cellContent, draftKeyOf, entryContext } from "./cellContent.ts";
import type { Editing } from "./cellContent.ts";
import { confirms } from "./confirms.ts";
import { reachText, takenIn } from "./changeReach.ts";
import type { Taken } from "./changeReach.ts";
import { commandsEverywhere, commandsFor } from "./typedCommands.ts";

/** The meaning of a typed text in the edited cell. */
export function readTyped(grid: Grid, now: Editing, typed: string): Result<Reading, EntryFault> {
  const context = entryContext(grid, now.row, now.target);
  return readEntry(typed, now.previous === undefined ? context : { ...context, previous: now.previous });
}

export { changeReach } from "./changeReach.ts";
export { refuseTyped } from "./refuseTyped.ts";

/** The outcome of a typed text: the sentence that says why it was not accepted, or the accepted entry of a month. */
export type TypedTaken = { readonly why?: string | undefined; readonly taken?: Taken | undefined };

/** Accepts the text typed into an editor. Retyping the old text changes nothing, unless it was the template's value. */
export function takeTyped(
  grid: Grid,
  now: Editing,
  typed: string,
  reach: Scope,
  everywhere: boolean,
): TypedTaken {
  if (typed === now.initial && !everywhere && !confirms(grid, now)) return {};
  if (now.target === "label") takeLabel(grid, now.row, typed.trim());
  else if (typed.trim() === "") takeEmptied(grid, now);
  else {
    const why = takeText(grid, now, typed, reach, everywhere);
    const { month } = now;
    if (why !== undefined || now.target !== "month" || month === undefined || everywhere) return { why };
    const taken = takenIn(grid, now.spot, now.row.id, month, reach);
    if (taken === undefined) return {};
    const said = grid.words().grid.said.taken(grid.placeText(now.spot), typed);
    grid.app.session.announce(`${said}. ${reachText(grid, taken)}`);
    return { taken };
  }
  return {};
}

/**
 * Accepts a text for its own cell or, with `everywhere`, for every selected cell, as one undo step.
 * A text that can't be accepted stays in its cell as a draft with its fault, the previous value stays
 * in force, and the sentence that says why is returned.
 */
export function takeText(
  grid: Grid,
  now: Editing,
  typed: string,
  reach: Scope,
  everywhere: boolean,
): string | undefined {
  const { document, session } = grid.app;
  const place = grid.placeText(now.spot);
  const said = grid.words().grid.said;
  const fail = (fault: Issue, formula?: string): string => {
    const issue = asTyped(fault, now, typed);
    if (issue.code === "row-in-input" && now.row.own && formula !== undefined)
      offerToCompute(grid, now.row, formula);
    document.setDraft(draftKeyOf(document, now), { text: typed, issue }, session.selection());
    const why = grid.issueText(issue, now.row);
    session.announce(said.notTaken(place, why));
    return why;
  };
  const found = readTyped(grid, now, typed);
  if (!found.ok) return fail(found.error.issue);
  const { entry } = found.value;
  const command = together(
    everywhere ? commandsEverywhere(grid, now, entry, reach) : commandsFor(document, now, entry, reach),
  );
  if (command === undefined) return undefined;
  const [fault] = document.dispatch(command, session.selection());
  if (fault !== undefined) return fail(fault.issue, String(entry));
  document.setDraft(draftKeyOf(document, now), undefined);
  session.announce(said.taken(place, typed));
  return undefined;
}

/** Accepts an entry for a cell from elsewhere than its editor, as one step; returns what is wrong with it. */
export function takeEntry(grid: Grid, spot: Spot, entry: Entry, reach: Scope): Issue | undefined {
  const { document, session } = grid.app;
  const content = cellContent(grid, spot);
  if (content === undefined) return undefined;
  const command = together(commandsFor(document, content, entry, reach));
  const [fault] = command === undefined ? [] : document.dispatch(command, session.selection());
  if (fault !== undefined) return fault.issue;
  document.setDraft(draftKeyOf(document, content), undefined);
  const { row, target } = content;
  const text = writeEntry(entry, entryContext(grid, row, target));
  session.announce(grid.words().grid.said.taken(grid.placeText(spot), text));
  return undefined;
}

/** An emptied editor: the cell goes back to the value that it has without an entry of its own. */
export function takeEmptied(grid: Grid, now: Editing): void {
  const { document, session } = grid.app;
  if (now.target === "actual" && now.month !== undefined) {
    const { row, month } = now;
    document.dispatch({ kind: "set-actual", row: row.id, month, value: undefined }, session.selection());
  } else if (now.row.kind === "computed") {
    const back: Command = { kind: "set-formula", row: now.row.id, formula: undefined };
    if (now.row.original !== undefined) document.dispatch(back, session.selection());
  } else {
    const result = clearCell(now.row, document.scenario(), now.month);
    if (result.ok) document.dispatch(result.command, session.selection());
  }
  document.setDraft(draftKeyOf(document, now), undefined);
}

/** Gives a row another label; a row that was inserted just now gets an id to match its first name. */
export function takeLabel(grid: Grid, row: SheetRow, label: string): void {
  const { document, session } = grid.app;
  const describe: Command = {
    kind: "describe-row",
    row: row.id,
    changes: { label: label === "" ? undefined : label },
  };
  const wanted = row.own && isUnnamed(row.id) ? idFromLabel(label) : undefined;
  const id = wanted === undefined ? row.id : freeId(wanted, (taken) => document.sheet().byId.has(taken));
  const rename: Command = { kind: "rename-row", row: row.id, to: id };
  const command = id === row.id ? describe : together([describe, rename]);
  if (command === undefined) return;
  const [fault] = document.dispatch(command, session.selection());
  if (fault === undefined && id !== row.id) {
    const spot: Spot = { line: id, column: "label" };
    grid.select({ anchor: spot, focus: spot });
  }
  if (fault !== undefined) session.notify(grid.issueText(fault.issue, row));
}

/** In a cell that takes values, a word is unlikely to be the name of a row. */
function asTyped(issue: Issue, now: Editing, typed: string): Issue {
  const named = issue.code === "unknown-name" || issue.code === "unknown-function";
  if (!named || now.target === "formula" || now.target === "actual" || typed.trimStart().startsWith("="))
    return issue;
  return { code: "not-understood", percent: isPercent(now.row.unit) };
}

/** A user's own input that was given a formula over other rows: it may become a calculation. */
function offerToCompute(grid: Grid, row: SheetRow, formula: string): void {
  const { document, session } = grid.app;
  const words = grid.words().grid.menu;
  const notAnInput = {
    value: undefined,
    months: undefined,
    carry: undefined,
    min: undefined,
    max: undefined,
  };
  session.notify(words.namesRows(row.label[session.language()]), {
    label: words.makeComputed,
    run: () => {
      const changes = { kind: "computed" as const, formula, ...notAnInput };
      const [fault] = document.dispatch({ kind: "describe-row", row: row.id, changes }, session.selection());
      if (fault !== undefined) return session.notify(grid.issueText(fault.issue, row));
      document.setDraft(draftKey(document.scenario(), row.id, "value"), undefined);
    },
  });
}
