import type { RowId } from "../model/row.ts";

/** Under this key a plan's layout keeps which figures are asked for; every reader of plan files leaves it as it is. */
export const FIGURES_KEY = "x_asked";
const MOST_ROWS = 40;

/** The figures that are asked for, in their order, and the goal for which they matter. */
export type AskedFigures = { readonly about: string; readonly rows: readonly RowId[] };

/** What is kept in a plan's layout; nothing of it is needed to open the plan, so what can't be read is passed over. */
export function readAskedFigures(kept: unknown): AskedFigures | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { about, rows } = kept as { readonly about?: unknown; readonly rows?: unknown };
  if (typeof about !== "string" || !Array.isArray(rows)) return undefined;
  const ids = (rows as readonly unknown[]).filter((row): row is RowId => typeof row === "string");
  return ids.length === 0 ? undefined : { about, rows: [...new Set(ids)].slice(0, MOST_ROWS) };
}
