import { batch, createEffect, createMemo, createSignal, on } from "solid-js";
import type { Command } from "../../../../editing/command.ts";
import { outOfRange } from "../../../../engine/checkPlan.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import type { EntryContext, EntryFault, Reading } from "../../../../i18n/entryReading.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { isPercent } from "../../../../model/units.ts";
import { draftKey, targetOf } from "../view/cells.ts";
import type { Target } from "../view/cells.ts";
import {
  clearCell,
  firstScope,
  setBase,
  setMonth,
  setMonths,
  together,
} from "../../../../entries/cellCommands.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";
import type { Grid } from "../createGrid.ts";
import type { EditMode } from "./editing.ts";
import { baseInForce, inForce } from "../../../../model/inForce.ts";
import { freeId, idFromLabel, isUnnamed } from "../../../../entries/ownRow.ts";
import type { Spot } from "../keys/selection.ts";

/** An open editor: on which cell, what it would set, and what stood there when it was opened. */
export type Editing = {
  readonly spot: Spot;
  readonly row: SheetRow;
  readonly target: Target;
  /** The month of an entry in a month. */
  readonly month?: Month;
  readonly mode: EditMode;
  /** Whether the caret is in the cell or in the formula bar. */
  readonly place: "cell" | "bar";
  readonly initial: string;
  /** The entry that the initial text shows. */
  readonly previous?: Entry;
};

export type GridEditing = ReturnType<typeof createEditing>;

/** Opening an editor, what its text means while it is typed, and taking or leaving it. */
export function createEditing(grid: Grid) {
  const { document, session } = grid.app;
  const [editing, setEditing] = createSignal<Editing>();
  const [text, setText] = createSignal("");
  const [scope, setScope] = createSignal<Scope>("onwards");
  /** The cell that last refused a text or an editor, and why; until the selection moves on. */
  const [refused, setRefused] = createSignal<{ readonly spot: Spot; readonly text: string }>();
  /** Enter itself goes on to the next cell. */
  let mayMove = false;
  createEffect(
    on(
      () => grid.selection(),
      () => {
        if (!mayMove) setRefused(undefined);
        mayMove = false;
      },
      { defer: true },
    ),
  );

  /** What an editor was left with for a dialog to go on with. */
  let handed: { readonly text: string; readonly scope: Scope } | undefined;

  /** The cell's raw content as an editor shows it, with the entry behind it. */
  function contentOf(spot: Spot): Omit<Editing, "mode" | "place"> | undefined {
    const line = grid.lineOf(spot.line);
    const column = grid.columnOf(spot.column);
    const row = grid.rowOf(spot.line);
    if (line === undefined || column === undefined || row === undefined) return undefined;
    const found = targetOf(line, row, column);
    if (!found.ok) return undefined;
    const common = { spot, row, target: found.target };
    const drafted = (at: Month | "value" | "formula") =>
      document.drafts().get(draftKey(document.scenario(), row.id, at))?.text;
    if (found.target === "label") return { ...common, initial: row.label[session.language()] };
    const write = (entry: Entry) => writeEntry(entry, entryContext(row, found.target));
    if (row.kind === "computed") {
      return { ...common, initial: drafted("formula") ?? write(row.formula), previous: row.formula };
    }
    const month = found.target === "month" ? session.months()[column.period?.from ?? 0] : undefined;
    const entry = month === undefined ? baseInForce(row)?.entry : inForce(row, month)?.entry;
    const initial = drafted(month ?? "value") ?? (entry === undefined ? "" : write(entry));
    return {
      ...common,
      initial,
      ...(month === undefined ? {} : { month }),
      ...(entry === undefined ? {} : { previous: entry }),
    };
  }

  function entryContext(row: SheetRow, target: Target): EntryContext {
    return {
      unit: row.unit,
      locale: grid.format().locale,
      kind: target === "formula" ? "formula" : "value",
      currency: document.plan().currency,
      scenario: document.scenario() !== undefined,
    };
  }

  /** Opens the editor on the active cell, or says why it can't. `typed`: what is typed replaces it. */
  function open(mode: EditMode, place: Editing["place"], typed?: string): boolean {
    const spot = grid.selection().anchor;
    const line = grid.lineOf(spot.line);
    const column = grid.columnOf(spot.column);
    const refusals = grid.words().grid.refusals;
    if (line === undefined || column === undefined) return false;
    if (document.readOnly()) return refuse(refusals["read-only"]);
    const found = targetOf(line, grid.rowOf(spot.line), column);
    if (!found.ok) return refuse(refusals[found.why]);
    // A figure typed over a result by mistake must not replace its formula.
    if (found.target === "formula" && typed !== undefined && typed !== "=")
      return refuse(refusals.calculated);
    const content = contentOf(spot);
    if (content === undefined) return false;
    batch(() => {
      setScope(content.row.kind === "input" ? firstScope(content.row) : "onwards");
      setText(typed === undefined ? content.initial : "");
      setRefused(undefined);
      setEditing({ ...content, mode, place });
    });
    return true;
  }

  function refuse(sentence: string): false {
    setRefused({ spot: grid.selection().anchor, text: sentence });
    mayMove = false;
    session.announce(sentence);
    return false;
  }

  /** What the text means so far; undefined where it is no entry (a name, or nothing typed yet). */
  const reading = createMemo((): Result<Reading, EntryFault> | undefined => {
    const now = editing();
    if (now === undefined || now.target === "label" || text().trim() === "") return undefined;
    return read(now, text());
  });

  function read(now: Editing, typed: string): Result<Reading, EntryFault> {
    const context = entryContext(now.row, now.target);
    return readEntry(typed, now.previous === undefined ? context : { ...context, previous: now.previous });
  }

  /** Why the text can't be taken as it stands: its own fault, or a value that the row can't have. */
  const trouble = createMemo((): EntryFault | undefined => {
    const now = editing();
    const found = reading();
    if (now === undefined || found === undefined) return undefined;
    if (!found.ok) return found.error;
    const { entry, meaning, hints } = found.value;
    if (now.row.kind !== "input" || meaning.kind === "range") return undefined;
    const issue = outOfRange(entry, now.row);
    return issue === undefined ? undefined : { issue, suggestions: hints.map((hint) => hint.meant) };
  });

  function close(): void {
    setEditing(undefined);
  }

  /**
   * Takes the text: for its own cell or, with `everywhere`, for every selected cell. A text that can't
   * be taken stays in its cell as a draft with its fault; what was there before stays in force.
   */
  function commit(everywhere = false): void {
    const now = editing();
    if (now === undefined) return;
    const typed = text();
    if (typed === now.initial && !everywhere) return close();
    // Another tab has taken the plan over meanwhile: what was typed stays in the editor.
    if (document.readOnly()) return void refuse(grid.issueText({ code: "read-only" }, now.row));
    close();
    if (now.target === "label") return rename(now, typed.trim());
    if (typed.trim() === "") return clearOne(now);
    const found = read(now, typed);
    const key = keyOf(now);
    const place = grid.placeText(now.spot);
    const said = grid.words().grid.said;
    const fail = (found: EntryFault["issue"], formula?: string) => {
      const issue = asTyped(found, now, typed);
      if (issue.code === "row-in-input" && now.row.own && formula !== undefined)
        offerToCompute(now.row, formula);
      document.setDraft(key, { text: typed, issue }, session.selection());
      const why = grid.issueText(issue, now.row);
      setRefused({ spot: now.spot, text: why });
      mayMove = true;
      session.announce(said.notTaken(place, why));
    };
    if (!found.ok) return fail(found.error.issue);
    const command = together(
      everywhere ? commandsEverywhere(found.value.entry, now) : commandsFor(now, found.value.entry),
    );
    if (command === undefined) return;
    const [fault] = document.dispatch(command, session.selection());
    if (fault !== undefined) return fail(fault.issue, String(found.value.entry));
    document.setDraft(key, undefined);
    session.announce(said.taken(place, typed));
  }

  /** A word in a cell that takes values was hardly meant as the name of a row. */
  function asTyped(issue: Issue, now: Editing, typed: string): Issue {
    const named = issue.code === "unknown-name" || issue.code === "unknown-function";
    if (!named || now.target === "formula" || typed.trimStart().startsWith("=")) return issue;
    return { code: "not-understood", percent: isPercent(now.row.unit) };
  }

  /** An input of the user's own that was given a formula over other rows: it may become a calculation. */
  function offerToCompute(row: SheetRow, formula: string): void {
    const words = grid.words().grid.menu;
    session.notify(words.namesRows(row.label[session.language()]), {
      label: words.makeComputed,
      run: () => {
        const changes = {
          kind: "computed" as const,
          formula,
          value: undefined,
          months: undefined,
          carry: undefined,
          min: undefined,
          max: undefined,
        };
        const [fault] = document.dispatch(
          { kind: "describe-row", row: row.id, changes },
          session.selection(),
        );
        if (fault !== undefined) return session.notify(grid.issueText(fault.issue, row));
        document.setDraft(draftKey(document.scenario(), row.id, "value"), undefined);
      },
    });
  }

  function commandsFor(
    now: Pick<Editing, "row" | "month">,
    entry: Entry,
    reach: Scope = scope(),
  ): readonly Command[] {
    const { row } = now;
    if (row.kind === "computed") return [{ kind: "set-formula", row: row.id, formula: String(entry) }];
    if (now.month === undefined) return setBase(row, document.scenario(), entry);
    return setMonth(row, document.scenario(), now.month, entry, reach);
  }

  /** Takes an entry for a cell from elsewhere than its editor, as one step; gives what is wrong with it. */
  function put(spot: Spot, entry: Entry, reach: Scope): Issue | undefined {
    const content = contentOf(spot);
    if (content === undefined) return undefined;
    const command = together(commandsFor(content, entry, reach));
    const [fault] = command === undefined ? [] : document.dispatch(command, session.selection());
    if (fault !== undefined) return fault.issue;
    document.setDraft(keyOf(content), undefined);
    const { row, target } = content;
    const text = writeEntry(entry, entryContext(row, target));
    session.announce(grid.words().grid.said.taken(grid.placeText(spot), text));
    return undefined;
  }

  /** The same entry in every selected cell that can hold it. */
  function commandsEverywhere(entry: Entry, now: Editing): readonly Command[] {
    const { top, bottom, left, right } = grid.area();
    const commands: Command[] = [];
    for (let y = top; y <= bottom; y += 1) {
      const line = grid.layout().lines[y];
      const row = line === undefined ? undefined : grid.rowOf(line.key);
      if (line === undefined || row === undefined || row.kind === "computed") continue;
      const months = new Map<Month, Entry>();
      for (let x = left; x <= right; x += 1) {
        const column = grid.layout().columns[x];
        const target = column === undefined ? undefined : targetOf(line, row, column);
        const month = session.months()[column?.period?.from ?? -1];
        if (target?.ok !== true) continue;
        if (target.target === "base") commands.push(...setBase(row, document.scenario(), entry));
        if (target.target === "month" && month !== undefined) months.set(month, entry);
      }
      const one = months.size === 1 && top === bottom && left === right;
      const [month] = months.keys();
      commands.push(
        ...(one && month !== undefined
          ? setMonth(row, document.scenario(), month, entry, scope())
          : setMonths(row, document.scenario(), months)),
      );
    }
    return commands.length > 0 ? commands : commandsFor(now, entry);
  }

  function clearOne(now: Editing): void {
    if (now.row.kind === "computed") {
      const back: Command = { kind: "set-formula", row: now.row.id, formula: undefined };
      if (now.row.original !== undefined) document.dispatch(back, session.selection());
    } else {
      const result = clearCell(now.row, document.scenario(), now.month);
      if (result.ok) document.dispatch(result.command, session.selection());
    }
    document.setDraft(keyOf(now), undefined);
  }

  function rename(now: Editing, label: string): void {
    const { row } = now;
    const describe: Command = {
      kind: "describe-row",
      row: row.id,
      changes: { label: label === "" ? undefined : label },
    };
    // A row that has just been inserted gets an id to match its first name.
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

  function keyOf(now: Pick<Editing, "row" | "month" | "target">): string {
    const at = now.target === "formula" ? "formula" : (now.month ?? "value");
    return draftKey(document.scenario(), now.row.id, at);
  }

  return {
    editing,
    text,
    setText,
    scope,
    /** Changes how far an entry in a month reaches; a one-off row has no choice. */
    toggleScope: () => {
      const now = editing();
      if (now?.month === undefined || now.row.kind !== "input" || !now.row.carry) return;
      setScope((before) => (before === "onwards" ? "month" : "onwards"));
    },
    setMode: (mode: EditMode) => setEditing((now) => (now === undefined ? undefined : { ...now, mode })),
    setPlace: (place: Editing["place"]) =>
      setEditing((now) => (now === undefined || now.place === place ? now : { ...now, place })),
    contentOf,
    put,
    firstScopeOf: firstScope,
    /** Leaves the editor so that a dialog can go on with its text. */
    handOver: () => {
      if (editing() !== undefined) handed = { text: text(), scope: scope() };
      close();
    },
    /** What the editor was left with; told once. */
    takeHanded: () => {
      const taken = handed;
      handed = undefined;
      return taken;
    },
    open,
    reading,
    trouble,
    refused,
    commit,
    cancel: close,
  };
}
