import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { Format } from "../../../../i18n/format.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import { reasonText } from "../../../../i18n/reasons.ts";
import { groupName } from "../../../../i18n/words.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import type { Issue } from "../../../../model/issue.ts";
import { calendarMonth } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { isPercent } from "../../../../model/units.ts";
import type { App } from "../../../../state/app.ts";
import type { Spot } from "../keys/selection.ts";
import { problemsOf } from "../problems/problems.ts";
import type { Problem } from "../problems/problems.ts";
import { restsOn } from "../problems/restsOn.ts";
import type { Rest } from "../problems/restsOn.ts";
import { isTotal } from "./layout.ts";
import type { ColumnKey, GridColumn, Line, LineKey } from "./layout.ts";

type Parts = {
  readonly words: Accessor<Dictionary>;
  readonly format: Accessor<Format>;
  readonly lineOf: (key: LineKey) => Line | undefined;
  readonly columnOf: (key: ColumnKey) => GridColumn | undefined;
  readonly rowOf: (key: LineKey) => SheetRow | undefined;
  readonly monthAt: (index: number) => Month;
};

const NO_FAULTS: readonly Problem[] = [];
const NONE_RESTING: ReadonlyMap<RowId, readonly Rest[]> = new Map();

/** Texts about the sheet's places and faults, in the user's language. */
export function createGridTexts(
  { document, session }: App,
  { words: dictionary, format, lineOf, columnOf, rowOf, monthAt }: Parts,
) {
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

  /** A fault as a sentence, with figures and names as the row and the plan write them. */
  function faultText(issue: Issue, row: SheetRow | undefined): string {
    const language = session.language();
    return issueText(issue, language, {
      format: format(),
      rowName: (id) => rowOf(id)?.label[language] ?? id,
      ...(row === undefined ? {} : { unit: row.unit }),
    });
  }

  /** A column's name as in its header. */
  function columnText(column: GridColumn): string {
    const names = dictionary().grid.columns;
    if (column.period === undefined) return names[column.kind as keyof typeof names];
    const last = monthAt(column.period.to);
    const ends = [monthAt(column.period.from), last, document.plan().year_starts] as const;
    if (column.kind === "quarter") return format().quarterOf(...ends);
    return column.kind === "year" ? format().yearOf(...ends) : format().month(last);
  }

  /** For a row that is not added up, the month whose value a quarter or a year shows: "Mar"; undefined elsewhere. */
  function lastMonthText(column: GridColumn, row: SheetRow): string | undefined {
    const isShown = isTotal(column) && row.total !== "flow" && !isPercent(row.unit);
    if (!isShown || column.period === undefined) return undefined;
    return dictionary().dates.monthsShort[calendarMonth(monthAt(column.period.to)) - 1];
  }

  /** The heading text of a quarter's or a year's column. */
  function columnTitle(column: GridColumn): string {
    const { totals } = dictionary().grid;
    return isTotal(column) ? `${columnText(column)}: ${totals.column}` : columnText(column);
  }

  /** Why a row has no figure in a place. */
  function reasonAt(line: LineKey, missing: "no-value" | "infinite"): string {
    const row = rowOf(line);
    if (row === undefined) return "";
    const changed = row.own || (row.kind === "computed" && row.original !== undefined);
    return reasonText(missing === "infinite" ? Infinity : NaN, row.id, session.language(), changed) ?? "";
  }

  /** Faulty texts that affect the view: the baseline's, and those of the scenario in view. */
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

  /** The rows whose last good values a cell depends on, in words; blank if no faulty entry affects it. */
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

  return {
    placeText,
    columnText,
    columnTitle,
    lastMonthText,
    issueText: faultText,
    reasonAt,
    faults,
    restingAt,
  };
}
