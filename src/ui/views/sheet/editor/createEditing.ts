import { batch, createMemo, createSignal } from "solid-js";
import { valueIssue } from "../../../../engine/checkActuals.ts";
import { outOfRange } from "../../../../engine/checkPlan.ts";
import { firstScope } from "../../../../entries/cellCommands.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";
import type { EntryFault, Reading } from "../../../../i18n/entryReading.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { Entry } from "../../../../model/row.ts";
import { createLate } from "../../../kit/createLate.ts";
import { withWords } from "../../../kit/withWords.ts";
import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";
import { targetOf } from "../view/cells.ts";
import { actualFigure } from "./actualFigure.ts";
import { cellContent } from "./cellContent.ts";
import { createRefusal } from "./createRefusal.ts";
import type { Editing } from "./cellContent.ts";
import type { EditMode } from "./editing.ts";

type Typing = typeof import("./takeText.ts");
type Taken = import("./changeReach.ts").Taken;

export type GridEditing = ReturnType<typeof createEditing>;

/** Opening an editor, the meaning of its text during typing, and accepting or discarding it. */
export function createEditing(grid: Grid) {
  const { document } = grid.app;
  const [editing, setEditing] = createSignal<Editing>();
  const [text, setText] = createSignal("");
  const [scope, setScope] = createSignal<Scope>("onwards");
  const [taken, setTaken] = createSignal<Taken>();
  const refusal = createRefusal(grid);
  const { refused, setRefused, refuse, keepThroughOneMove } = refusal;
  const handing = createHanding();
  const typing = createLate(withWords(() => import("./takeText.ts")));

  /** Opens the editor on the active cell, or says why it can't. `typed`: the typed text replaces the content. */
  function open(mode: EditMode, place: Editing["place"], typed?: string): boolean {
    const spot = grid.selection().anchor;
    const line = grid.lineOf(spot.line);
    const column = grid.columnOf(spot.column);
    const refusals = grid.words().grid.refusals;
    if (line === undefined || column === undefined) return false;
    if (document.readOnly()) return refuse(refusals["read-only"]);
    const found = targetOf(line, grid.rowOf(spot.line), column);
    if (!found.ok) return refuse(refusals[found.why]);
    // A figure typed over a result by mistake must not replace the result's formula.
    if (found.target === "formula" && typed !== undefined && typed !== "=") {
      typing.use((late) => late.refuseTyped(grid, refusal, spot.line));
      return false;
    }
    const content = cellContent(grid, spot);
    if (content === undefined) return false;
    batch(() => {
      setScope(content.row.kind === "input" ? firstScope(content.row) : "onwards");
      setText(typed === undefined ? content.initial : "");
      setRefused(undefined);
      setTaken(undefined);
      setEditing({ ...content, mode, place, replaces: typed !== undefined });
    });
    return true;
  }

  const { reading, trouble } = createReading(grid, editing, text, typing.now);

  function close(): void {
    setEditing(undefined);
  }

  /** Accepts the text and closes; with `everywhere`, for every selected cell. See `takeTyped`. */
  function commit(everywhere = false): void {
    const now = editing();
    if (now === undefined) return;
    const typed = text();
    if (typed === now.initial && !everywhere && now.replaces !== true) return close();
    // Another tab has taken over the plan meanwhile: the typed text stays in the editor.
    if (document.readOnly()) return void refuse(grid.issueText({ code: "read-only" }, now.row));
    close();
    const reach = scope();
    typing.use(
      ({ takeTyped }) => {
        const { why, taken: what } = takeTyped(grid, now, typed, reach, everywhere);
        setTaken(what);
        if (why === undefined) return;
        setRefused({ spot: now.spot, text: why });
        keepThroughOneMove();
      },
      // The typed text is still there, and can be accepted once the parser can be loaded.
      () => batch(() => (setScope(reach), setText(typed), setEditing(now))),
    );
  }

  return {
    editing,
    text,
    setText,
    scope,
    /** Changes the months to which an entry in a month applies; a one-off row has no choice. */
    toggleScope: () => {
      const now = editing();
      if (now?.target !== "month" || now.row.kind !== "input" || !now.row.carry) return;
      setScope((before) => (before === "onwards" ? "month" : "onwards"));
    },
    setMode: (mode: EditMode) => setEditing((now) => (now === undefined ? undefined : { ...now, mode })),
    setPlace: (place: Editing["place"]) =>
      setEditing((now) => (now === undefined || now.place === place ? now : { ...now, place })),
    /** Whether the parser is loaded: text typed before that is accepted once it is. */
    isComplete: () => typing.now() !== undefined,
    /** Loads the parser, so that the next text is accepted at once. */
    preload: typing.preload,
    contentOf: (spot: Spot) => cellContent(grid, spot),
    firstScopeOf: firstScope,
    /** The last entry in a month, as long as the months it applies to can still be changed in one step. */
    taken,
    setTaken,
    /** Makes the last entry in a month apply from that month on instead of to it alone, or the other way round. */
    changeReach: () => {
      const now = taken();
      if (now !== undefined) typing.use((late) => setTaken(late.changeReach(grid, now)));
    },
    /** Closes the editor so that a dialog can continue with its text. */
    handOver: () => {
      if (editing() !== undefined) handing.leave({ text: text(), scope: scope() });
      close();
    },
    takeHanded: handing.take,
    open,
    reading,
    trouble,
    refused,
    commit,
    cancel: close,
  };
}

/** The meaning of a text in the edited cell, and why it can't be accepted as it is. */
function createReading(
  grid: Grid,
  editing: () => Editing | undefined,
  text: () => string,
  typing: () => Typing | undefined,
) {
  /**
   * The meaning of the text so far; undefined if it is no entry (a name, or nothing typed yet) or can't be read yet.
   */
  const reading = createMemo((): Result<Reading, EntryFault> | undefined => {
    const now = editing();
    if (now === undefined || now.target === "label" || text().trim() === "") return undefined;
    return typing()?.readTyped(grid, now, text());
  });

  /** Why the text can't be accepted as it is: a fault of its own, or a value that the row can't have. */
  const trouble = createMemo((): EntryFault | undefined => {
    const now = editing();
    const found = reading();
    if (now === undefined || found === undefined) return undefined;
    if (!found.ok) return found.error;
    const { entry, meaning, hints } = found.value;
    if (meaning.kind === "range") return undefined;
    const issue = valueTrouble(now, entry);
    return issue === undefined ? undefined : { issue, suggestions: hints.map((hint) => hint.meant) };
  });
  return { reading, trouble };
}

/** Why a row can't have a value, as an entry or as an actual. */
function valueTrouble({ row, target }: Editing, entry: Entry): Issue | undefined {
  if (target === "actual") return valueIssue(row, actualFigure(entry));
  return row.kind === "input" ? outOfRange(entry, row) : undefined;
}

/** The text left in an editor for a dialog to continue with; returned once. */
function createHanding() {
  type Handed = { readonly text: string; readonly scope: Scope };
  let handed: Handed | undefined;
  return {
    leave: (left: Handed) => {
      handed = left;
    },
    take: (): Handed | undefined => {
      const taken = handed;
      handed = undefined;
      return taken;
    },
  };
}
