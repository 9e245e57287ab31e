import { addMonths } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import type { Entry, Overrides } from "../../../model/row.ts";

/** An entry and the months it was made for; of a carried input it goes on until the next. */
export type EnteredMonths = { readonly from: Month; readonly to: Month; readonly entry: Entry };

/**
 * A layer's own months in order, told once where one entry is made again: of a carried input for as long as no other
 * comes between, of a one-off input for months that follow on each other.
 */
export function enteredMonths(months: Overrides, carry: boolean): EnteredMonths[] {
  const told: EnteredMonths[] = [];
  for (const [month, entry] of Object.entries(months).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = told.at(-1);
    const goesOn = last?.entry === entry && (carry || addMonths(last.to, 1) === month);
    if (goesOn) told[told.length - 1] = { ...last, to: month };
    else told.push({ from: month, to: month, entry });
  }
  return told;
}
