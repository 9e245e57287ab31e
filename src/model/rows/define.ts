import type { ComputedDefinition, GroupId, InputDefinition, RowDefinition, Unit } from "../row.ts";
import type { Words } from "../language.ts";

type InputParts = Omit<InputDefinition, "group">;
type ComputedParts = Omit<ComputedDefinition, "group">;

/** A row without its group. */
export type RowParts = InputParts | ComputedParts;

type Texts = { readonly label: Words };

/**
 * An input. Its range follows from the unit (a share 0 to 1, a percentage from -100 %, any other unit from 0). Over a
 * quarter or a year it has the value of the last month unless `total` says otherwise.
 */
export function input(
  id: string,
  value: string,
  unit: Unit,
  rest: Texts & Partial<Pick<InputDefinition, "essential" | "total" | "min" | "startOnly">>,
): InputParts {
  return { kind: "input", id, value, unit, ...rangeOf(unit), total: "ratio", essential: false, ...rest };
}

/** A computed row; its months add up unless `total` says otherwise. */
export function computed(
  id: string,
  formula: string,
  unit: Unit,
  rest: Texts & Partial<Pick<ComputedDefinition, "essential" | "total">>,
): ComputedParts {
  return { kind: "computed", id, formula, unit, total: "flow", essential: false, ...rest };
}

/** Adds the group to rows. */
export function inGroup(group: GroupId, rows: readonly RowParts[]): readonly RowDefinition[] {
  return rows.map((row) => ({ ...row, group }));
}

function rangeOf(unit: Unit): { readonly min: number; readonly max?: number } {
  if (unit === "share") return { min: 0, max: 1 };
  if (unit === "percent") return { min: -1 };
  return { min: 0 };
}
