import { inForce } from "../model/inForce.ts";
import type { Month } from "../model/month.ts";
import type { SheetRow } from "../model/sheet.ts";
import { entryShape } from "./entryShape.ts";

/** The range that an input follows in a month, as it was written; undefined where its entry there is no plain range. */
export function rangeInForce(
  row: SheetRow | undefined,
  month: Month,
): { readonly low: number; readonly high: number } | undefined {
  const force = row?.kind === "input" ? inForce(row, month) : undefined;
  const shape = force === undefined ? undefined : entryShape(force.entry);
  return shape?.kind === "range" ? shape : undefined;
}
