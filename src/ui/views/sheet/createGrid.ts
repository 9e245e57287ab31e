import { isTemplates } from "../../../formula/inputOrigin.ts";
import { createMemo, createSignal } from "solid-js";
import { makeFormat } from "../../../i18n/format.ts";
import { words } from "../../../i18n/words.ts";
import { closedMonth, firstOpenMonth } from "../../../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import type { App } from "../../../state/app.ts";
import { createLayout } from "./view/createLayout.ts";
import { createSources } from "./view/createSources.ts";
import { createGridTexts } from "./view/createGridTexts.ts";
import { readCells } from "./view/readCells.ts";
import type { ColumnKey, GridColumn, Line, LineKey } from "./view/layout.ts";
import type { SheetActuals } from "./actuals/createActuals.ts";
import { withRowShown } from "../../kit/withRowShown.ts";
import { periodIndexes, spreadOf } from "./view/rowFigures.ts";
import { createSelection } from "./keys/createSelection.ts";
import { isOneCell, moveSelection } from "./keys/selection.ts";
import type { Move, Spot } from "./keys/selection.ts";

export type Grid = ReturnType<typeof createGrid>;

/** The content and the selection of the sheet, from the app's state. Called under an owner. */
export function createGrid(app: App) {
  const { document, results, session } = app;
  const dictionary = createMemo(() => words(session.language()));
  const format = createMemo(() => makeFormat(session.language(), document.plan().currency));
  const [showFormulas, setShowFormulas] = createSignal(false);
  /** The actuals, and beneath rows the original plan's figures: loaded when they are first needed. */
  const [came, setCame] = createSignal<SheetActuals>();
  /** The first month of the plan that is not closed, as an index. */
  const open = createMemo(() => firstOpenMonth(document.plan()));
  /** The last closed month, as an index: below 0 before the plan's start, -Infinity where none is closed. */
  const closedTo = createMemo(() => {
    const closed = closedMonth(document.plan());
    return closed === undefined ? -Infinity : monthsBetween(document.plan().start, closed);
  });

  const layout = createLayout(app, came);
  const periods = createMemo(() => periodIndexes(layout().columns));

  const { selection, chosen, area, active, select } = createSelection(session, layout, () =>
    Math.min(open(), document.plan().months - 1),
  );

  const sources = createSources(app, { format, open, periods, showFormulas, came });

  function lineOf(key: LineKey): Line | undefined {
    return layout().lines[layout().lineAt.get(key) ?? -1];
  }
  function columnOf(key: ColumnKey): GridColumn | undefined {
    return layout().columns[layout().columnAt.get(key) ?? -1];
  }
  function rowOf(key: LineKey): SheetRow | undefined {
    return document.sheet().byId.get(key);
  }

  /** Whether an input's number is the plan's own and not a template's. */
  function isYours(key: LineKey): boolean {
    const origin = document.origins().get(key)?.origin;
    return origin !== undefined && !isTemplates(origin);
  }

  const { viewAt, figureAt, filled } = readCells(layout, sources, session.language);
  /** A month by its index from the plan's start; the actuals have months before it. */
  function monthAt(index: number): Month {
    return addMonths(document.plan().start, index);
  }

  /** The 5th and 95th percentile at a cell of a result, once the Monte Carlo run is ready. */
  function spreadAt(spot: Spot): { readonly low: number; readonly high: number } | undefined {
    const index = periods().get(spot.column);
    const summary = results.summary(spot.line);
    return index === undefined || summary === undefined ? undefined : spreadOf(summary, index);
  }

  const texts = createGridTexts(app, { words: dictionary, format, lineOf, columnOf, rowOf, monthAt });

  /** Makes a row visible that is hidden, folded away or not essential. */
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
    spreadAt,
    ...texts,
    showFormulas,
    setShowFormulas,
  };
}
