import { betterWhen } from "./betterWhen.ts";
import { canBeNegative } from "./goal.ts";
import type { Goal } from "./plan.ts";
import type { RowId, Unit } from "./row.ts";
import type { SheetRow } from "./sheet.ts";
import { isPercent } from "./units.ts";

/** The usual target for a measure. */
const USUAL: { readonly [row: RowId]: number } = { pipeline_coverage: 3, ltv_to_cac: 3 };

/**
 * A goal about another measure, with a direction and a number that suit it: the measure's usual target, or what the
 * plan currently gives, rounded to two digits. The old number is not kept.
 *
 * @param now the value that the goal would compare in the expected run; NaN, infinities and 0 are not used.
 */
export function goalAbout(
  goal: Goal,
  row: Pick<SheetRow, "id" | "unit" | "total" | "group">,
  now: number,
): Goal {
  if (row.id === goal.row) return goal;
  const { at_least: _least, at_most: _most, from, ...rest } = goal;
  const way = row.group === "utilisation" || betterWhen(row.id) === "lower" ? "at-most" : "at-least";
  const bound = USUAL[row.id] ?? usable(now, row.unit) ?? startFor(row.unit);
  return {
    ...rest,
    row: row.id,
    ...(from === undefined || row.total !== "flow" ? {} : { from }),
    ...(way === "at-least" ? { at_least: bound } : { at_most: bound }),
  };
}

/**
 * A value rounded to two digits, to a whole number where the unit has no fractions; undefined where it can't be a
 * target.
 */
function usable(value: number, unit: Unit): number | undefined {
  if (!Number.isFinite(value) || value === 0) return undefined;
  const rounded = Number(value.toPrecision(2));
  return canBeNegative(unit) || IN_PARTS.has(unit) ? rounded : Math.max(1, Math.round(rounded));
}

/** Units that can have fractions. */
const IN_PARTS: ReadonlySet<Unit> = new Set(["factor", "times", "months", "hours", "days"]);

/** A number to start from where the plan gives none. */
function startFor(unit: Unit): number {
  if (unit === "money") return 100_000;
  if (unit === "people") return 1;
  return isPercent(unit) ? 0.5 : 10;
}
