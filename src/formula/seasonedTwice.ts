import type { Entry, RowId } from "../model/row.ts";
import type { InputRow, Layer, Sheet } from "../model/sheet.ts";

/** An input given month by month, and the seasonal factor by which the model multiplies its months too. */
export type Seasoned = { readonly row: RowId; readonly season: RowId };

/** The inputs whose months the model multiplies by a seasonal factor. */
const SEASONS: readonly Seasoned[] = [{ row: "baseline_visitors", season: "visitor_season" }];

/** An input with at least this many different monthly values describes its own season. */
const MANY_MONTHS = 6;

/** The inputs that are given month by month although a seasonal factor still multiplies them. */
export function seasonedTwice(sheet: Sheet): readonly Seasoned[] {
  return SEASONS.filter(({ row, season }) => {
    const [input, factor] = [sheet.byId.get(row), sheet.byId.get(season)];
    return input?.kind === "input" && factor?.kind === "input" && isByMonth(input) && varies(factor);
  });
}

function isByMonth(row: InputRow): boolean {
  return inForce(row).some(
    ({ value, months }) =>
      new Set(Object.values(months).map(String)).size >= MANY_MONTHS ||
      (value !== undefined && isCalendar(value)),
  );
}

/** Whether an input is not the same all year. */
function varies(row: InputRow): boolean {
  return inForce(row).some(
    ({ value, months }) => Object.keys(months).length > 0 || (value !== undefined && isCalendar(value)),
  );
}

/** The layers that count for the row: the topmost with a value of its own, and those above it. */
function inForce({ layers }: InputRow): readonly Layer[] {
  return layers.slice(
    Math.max(
      0,
      layers.findLastIndex(({ value }) => value !== undefined),
    ),
  );
}

/** Whether an entry is `calendar` with values that are not all equal. */
function isCalendar(entry: Entry): boolean {
  const months = /^\s*calendar\(([^()]*)\)\s*$/.exec(String(entry))?.[1]?.split(",");
  return months !== undefined && new Set(months.map((month) => Number(month))).size > 1;
}
