import type { Month } from "../../../../model/month.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { findRows, plain } from "./findRows.ts";

/** A place typed into the name box: a row, a month, or both. */
export type NamedPlace = { readonly row?: SheetRow; readonly month?: number };

/**
 * Reads "Leads · Mar 2027", "leads mar", "hunters 2027-03", "mar" or "hunters". A month without a year is
 * its first in the plan. `monthNames` gives each month of the plan in words, in every language,
 * such as "Mar 2027" and "March 2027".
 */
export function namedPlace(
  text: string,
  rows: readonly SheetRow[],
  months: readonly Month[],
  monthNames: (month: Month) => readonly string[],
): NamedPlace | undefined {
  const words = plain(text)
    .split(" ")
    .filter((word) => word !== "");
  // The longest ending that names a month; the rest names the row.
  for (let from = 0; from < words.length; from += 1) {
    const month = monthNamed(words.slice(from).join(" "), months, monthNames);
    if (month === undefined) continue;
    if (from === 0) return { month };
    const row = findRows(words.slice(0, from).join(" "), rows)[0];
    if (row !== undefined) return { row, month };
  }
  const row = findRows(words.join(" "), rows)[0];
  return row === undefined ? undefined : { row };
}

function monthNamed(
  text: string,
  months: readonly Month[],
  monthNames: (month: Month) => readonly string[],
): number | undefined {
  const found = months.findIndex((month) =>
    [month, ...monthNames(month)].some((name) => {
      const whole = plain(name);
      return whole === text || whole.replace(/ \d{4}$/, "") === text;
    }),
  );
  return found < 0 ? undefined : found;
}
