import { inForce } from "../model/inForce.ts";
import type { Month } from "../model/month.ts";
import type { SheetRow } from "../model/sheet.ts";
import { entryShape } from "./entryShape.ts";

/**
 * The range that an input has in a month, as it was written; undefined where its entry for that month is not just a
 * range.
 */
export function rangeInForce(
  row: SheetRow | undefined,
  month: Month,
): { readonly low: number; readonly high: number } | undefined {
  const force = row?.kind === "input" ? inForce(row, month) : undefined;
  const shape = force === undefined ? undefined : entryShape(force.entry);
  return shape?.kind === "range" ? shape : undefined;
}
