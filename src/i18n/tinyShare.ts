import type { Unit } from "../model/row.ts";
import { readFigure } from "./readFigure.ts";

/** Below this share the user is asked what was meant: many who type 0.1 of 100 mean one in ten. */
const TINY = 0.005;

/**
 * How many in a thousand a typed share is, where it is so small that something else may have been meant: 0.1 of 100 is
 * 1. Undefined for any other figure and any other unit.
 */
export function tinyShare(typed: string, unit: Unit, locale: string, currency: string): number | undefined {
  if (unit !== "share") return undefined;
  const share = readFigure(typed, unit, locale, currency);
  return share !== undefined && share > 0 && share < TINY ? Number((share * 1000).toPrecision(3)) : undefined;
}
