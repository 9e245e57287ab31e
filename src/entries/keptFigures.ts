import type { RowId } from "../model/row.ts";

/** The key in a plan's layout for the requested figures; every reader of plan files leaves it unchanged. */
export const FIGURES_KEY = "x_asked";
const MOST_ROWS = 40;

/** The figures that the user is asked for, in order, and the goal for which they matter. */
export type AskedFigures = { readonly about: string; readonly rows: readonly RowId[] };

/** Reads the figures from a plan's layout; the plan can be opened without them, so anything unreadable is left out. */
export function readAskedFigures(kept: unknown): AskedFigures | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { about, rows } = kept as { readonly about?: unknown; readonly rows?: unknown };
  if (typeof about !== "string" || !Array.isArray(rows)) return undefined;
  const ids = (rows as readonly unknown[]).filter((row): row is RowId => typeof row === "string");
  return ids.length === 0 ? undefined : { about, rows: [...new Set(ids)].slice(0, MOST_ROWS) };
}
