import type { Entry, RowId } from "../model/row.ts";
import type { InputRow, Layer, Sheet } from "../model/sheet.ts";

/** An input that is given month by month, and the season that its months are multiplied by as well. */
export type Seasoned = { readonly row: RowId; readonly season: RowId };

/** Inputs whose months the model multiplies by a season. */
const SEASONS: readonly Seasoned[] = [{ row: "baseline_visitors", season: "visitor_season" }];

/** With at least this many months of its own an input describes its own season. */
const MANY_MONTHS = 6;

/** The inputs that are given month by month although a season still multiplies them. */
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

/** The layers that count for the row: from the topmost with a value of its own upwards. */
function inForce({ layers }: InputRow): readonly Layer[] {
  return layers.slice(
    Math.max(
      0,
      layers.findLastIndex(({ value }) => value !== undefined),
    ),
  );
}

/** One value for each month of the year, not all alike. */
function isCalendar(entry: Entry): boolean {
  const months = /^\s*calendar\(([^()]*)\)\s*$/.exec(String(entry))?.[1]?.split(",");
  return months !== undefined && new Set(months.map((month) => Number(month))).size > 1;
}
