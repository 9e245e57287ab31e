import { isTemplates } from "../../../formula/inputOrigin.ts";
import { createMemo, createSignal } from "solid-js";
import { makeFormat } from "../../../i18n/format.ts";
import { issueText } from "../../../i18n/issueText.ts";
import { reasonText } from "../../../i18n/reasons.ts";
import { groupName, words } from "../../../i18n/words.ts";
import { closedMonth, firstOpenMonth } from "../../../model/closedMonth.ts";
import type { Issue } from "../../../model/issue.ts";
import { addMonths, monthsBetween } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import type { RowId } from "../../../model/row.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import type { App } from "../../../state/app.ts";
import { cellView } from "./view/cells.ts";
import type { CellView, RowSource } from "./view/cells.ts";
import { actualColumns, gridColumns, gridLines, layoutOf } from "./view/layout.ts";
import type { ColumnKey, GridColumn, Layout, Line, LineKey } from "./view/layout.ts";
import type { Came } from "./came/createCame.ts";
import { problemsOf } from "./problems/problems.ts";
import type { Problem } from "./problems/problems.ts";
import { restsOn } from "./problems/restsOn.ts";
import type { Rest } from "./problems/restsOn.ts";
import { withRowShown } from "../../kit/withRowShown.ts";
import { periodIndexes, spreadOf } from "./view/rowFigures.ts";
import { sameParts, sourceOf } from "./view/rowSources.ts";
import type { SourceParts, Sources } from "./view/rowSources.ts";
import { createSelection } from "./keys/createSelection.ts";
import { isOneCell, moveSelection } from "./keys/selection.ts";
import type { Move, Spot } from "./keys/selection.ts";

export type Grid = ReturnType<typeof createGrid>;

const NO_FAULTS: readonly Problem[] = [];
const NONE_RESTING: ReadonlyMap<RowId, readonly Rest[]> = new Map();

/** What the sheet shows and what is selected in it, from the app's state. Called under an owner. */
export function createGrid(app: App) {
  const { document, results, session } = app;
  const dictionary = createMemo(() => words(session.language()));
  const format = createMemo(() => makeFormat(session.language(), document.plan().currency));
  const [showFormulas, setShowFormulas] = createSignal(false);
  /** What came, and beneath rows what the plan had of it: fetched when it is first wanted. */
  const [came, setCame] = createSignal<Came>();
  /** The first month of the plan that is not closed, as an index. */
  const open = createMemo(() => firstOpenMonth(document.plan()));
  /** The last closed month, as an index: below 0 before the plan's start, -Infinity where none is closed. */
  const closedTo = createMemo(() => {
    const closed = closedMonth(document.plan());
    return closed === undefined ? -Infinity : monthsBetween(document.plan().start, closed);
  });

  const lines = () => {
    const collapsed = document.plan().view.collapsed ?? [];
    return gridLines(document.sheet().rows, session.visibleRows(), collapsed, came()?.withBeneath());
  };
  const layout = createMemo(
    (): Layout => {
      if (!session.showsActuals()) return layoutOf(lines(), gridColumns(session.columns()));
      // Nothing can be typed into the plan in the moment before what came is there.
      const span = came()?.span();
      return span === undefined
        ? layoutOf([], actualColumns(0, -1))
        : layoutOf(lines(), actualColumns(span.from, span.to));
    },
    undefined,
    { equals: sameLayout },
  );
  const periods = createMemo(() => periodIndexes(layout().columns));

  const { selection, chosen, area, active, select } = createSelection(session, layout, () =>
    Math.min(open(), document.plan().months - 1),
  );

  /** What the cells of each row are drawn from, made when first asked for. */
  let last: Sources | undefined;
  const sources = createMemo(() => {
    const sheet = document.sheet();
    const expected = results.expected().rows;
    const shown = session.shown();
    const run = shown === "expected" ? undefined : results.run();
    const parts: SourceParts = {
      shown,
      drafts: document.drafts(),
      scenario: document.scenario(),
      language: session.language(),
      format: format(),
      months: session.months(),
      open: open(),
      indexes: periods(),
      showFormulas: showFormulas(),
    };
    const before = last !== undefined && sameParts(last.parts, parts) ? last : undefined;
    const now: Sources = { parts, made: new Map() };
    last = now;
    const { actuals } = document.plan();
    const known = came()?.sources();
    return (key: LineKey): RowSource | undefined =>
      known?.(key) ?? sourceOf(now, before, sheet, expected, run, actuals, key);
  });

  function lineOf(key: LineKey): Line | undefined {
    return layout().lines[layout().lineAt.get(key) ?? -1];
  }
  function columnOf(key: ColumnKey): GridColumn | undefined {
    return layout().columns[layout().columnAt.get(key) ?? -1];
  }
  function rowOf(key: LineKey): SheetRow | undefined {
    return document.sheet().byId.get(key);
  }

  /** Whether an input's number is the plan's own, and no template's. */
  function isYours(key: LineKey): boolean {
    const origin = document.origins().get(key)?.origin;
    return origin !== undefined && !isTemplates(origin);
  }

  /** What a cell shows, at indexes. */
  function viewAt(line: number, column: number): CellView | undefined {
    const at = layout().lines[line];
    const of = layout().columns[column];
    if (at === undefined || of === undefined) return undefined;
    if (at.kind === "group") {
      const text = of.kind === "label" ? groupName(at.group, session.language()) : "";
      return { text, kind: "group" };
    }
    const source = sources()(at.key);
    return source === undefined ? undefined : cellView(source, of);
  }

  /** The figure behind a cell, at indexes: for sums and jumps, without writing it out. */
  function figureAt(line: number, column: number): number | undefined {
    const at = layout().lines[line];
    const of = layout().columns[column];
    if (at === undefined || of === undefined || at.kind === "group") return undefined;
    if (of.kind === "value") return viewAt(line, column)?.number;
    const value = sources()(at.key)?.figure(of);
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  }

  function filled(line: number, column: number): boolean {
    const at = layout().lines[line];
    const of = layout().columns[column];
    if (at === undefined || of === undefined) return false;
    if (at.kind === "group") return of.kind === "label";
    return of.period === undefined || figureAt(line, column) !== undefined;
  }

  /** A place in words: "Hunters · Mar 2027". */
  function placeText(spot: Spot): string {
    const line = lineOf(spot.line);
    const column = columnOf(spot.column);
    if (line === undefined || column === undefined) return "";
    if (line.kind === "group") return groupName(line.group, session.language());
    const label = lineName(line);
    return column.kind === "label" ? label : dictionary().grid.place(label, columnText(column));
  }

  function lineName(line: Line): string {
    const label = rowOf(line.kind === "group" ? line.key : line.row)?.label[session.language()] ?? line.key;
    return line.kind === "beneath" ? `${label}: ${dictionary().cameSheet[line.part]}` : label;
  }

  /** A month by its index from the plan's start; what came has months before it. */
  function monthAt(index: number): Month {
    return addMonths(document.plan().start, index);
  }

  /** A fault as a sentence, with figures and names as the row and the plan have them. */
  function faultText(issue: Issue, row: SheetRow | undefined): string {
    const language = session.language();
    return issueText(issue, language, {
      format: format(),
      rowName: (id) => rowOf(id)?.label[language] ?? id,
      ...(row === undefined ? {} : { unit: row.unit }),
    });
  }

  /** A column's name as its header says it. */
  function columnText(column: GridColumn): string {
    const names = dictionary().grid.columns;
    if (column.period === undefined) return names[column.kind as keyof typeof names];
    const last = monthAt(column.period.to);
    const starts = document.plan().year_starts;
    if (column.kind === "quarter") return format().quarter(last, starts);
    return column.kind === "year" ? format().fiscalYear(last, starts) : format().month(last);
  }

  /** The 5th and 95th percentile at a cell of a result, once the Monte Carlo run is there. */
  function spreadAt(spot: Spot): { readonly low: number; readonly high: number } | undefined {
    const index = periods().get(spot.column);
    const summary = results.summary(spot.line);
    return index === undefined || summary === undefined ? undefined : spreadOf(summary, index);
  }

  /** Why a row has no figure there. */
  function reasonAt(line: LineKey, missing: "no-value" | "infinite"): string {
    const row = rowOf(line);
    if (row === undefined) return "";
    const changed = row.own || (row.kind === "computed" && row.original !== undefined);
    return reasonText(missing === "infinite" ? Infinity : NaN, row.id, session.language(), changed) ?? "";
  }

  /** Faulty texts that bear on what is in view: the baseline's, and those of the scenario in view. */
  const faults = createMemo(() => {
    const drafts = document.drafts();
    if (drafts.size === 0) return NO_FAULTS;
    const scenario = document.scenario();
    return problemsOf(drafts, [...document.sheet().byId.keys()]).filter(
      ({ scenario: of, actual }) => actual === undefined && (of === undefined || of === scenario),
    );
  });
  const resting = createMemo(() =>
    faults().length === 0 ? NONE_RESTING : restsOn(faults(), document.sheet().rows),
  );

  /** Whose last good value a cell rests on, in words; blank where no faulty entry bears on it. */
  function restingAt(spot: Spot): string {
    const rests = resting().get(spot.line);
    if (rests === undefined) return "";
    if (session.showsActuals()) return "";
    const last = session.months()[columnOf(spot.column)?.period?.to ?? -1];
    const names = rests.flatMap(({ on, from }) =>
      last === undefined || from === undefined || from <= last
        ? (rowOf(on)?.label[session.language()] ?? [])
        : [],
    );
    return names.length === 0 ? "" : dictionary().grid.states.resting(names.join(", "));
  }

  /** Brings a row that is hidden, folded away or not essential onto the sheet. */
  function showRow(row: SheetRow): void {
    if (layout().lineAt.has(row.id)) return;
    const before = document.plan().view.level;
    const next = withRowShown(document.plan().view, row);
    document.dispatch({ kind: "set-view", view: next }, session.selection());
    if (next.level === "all" && before !== "all") session.notify(dictionary().grid.level.nowAll);
  }

  return {
    app,
    showRow,
    came,
    setCame,
    open,
    closedTo,
    monthAt,
    words: dictionary,
    format,
    layout,
    selection,
    chosen,
    select,
    area,
    active,
    several: () => !isOneCell(area()),
    move: (move: Move, page: number) =>
      select(moveSelection(selection(), move, { layout: layout(), filled, page })),
    sources,
    lineOf,
    columnOf,
    isYours,
    rowOf,
    viewAt,
    figureAt,
    placeText,
    columnText,
    issueText: faultText,
    spreadAt,
    reasonAt,
    faults,
    restingAt,
    showFormulas,
    setShowFormulas,
  };
}

function sameLayout(a: Layout, b: Layout): boolean {
  return (
    a.lines.length === b.lines.length &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => sameColumn(column, b.columns[index])) &&
    a.lines.every((line, index) => {
      const other = b.lines[index];
      if (other === undefined || line.key !== other.key) return false;
      return line.kind !== "group" || (other.kind === "group" && line.collapsed === other.collapsed);
    })
  );
}

/** A month of the plan and the same month of what came have one key. */
function sameColumn(a: GridColumn, b: GridColumn | undefined): boolean {
  return a.key === b?.key && a.actual === b.actual;
}
