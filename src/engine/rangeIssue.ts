import type { Issue } from "../model/issue.ts";
import type { Month } from "../model/month.ts";
import type { InputRow } from "../model/sheet.ts";

/** How far outside its range a value may lie, for the rounding error of a bound. */
export const SLACK = 1e-9;

/** Whether a value is outside an input's allowed range. */
export function outside(value: number, row: InputRow): boolean {
  return (
    (row.min !== undefined && value < row.min - SLACK) || (row.max !== undefined && value > row.max + SLACK)
  );
}

/** The fault of a value outside an input's range; it names the month where one is given. */
export function rangeIssue(value: number, row: InputRow, month?: Month): Issue {
  return {
    code: "out-of-range",
    value,
    min: row.min,
    max: row.max,
    ...(month === undefined ? {} : { month }),
  };
}
