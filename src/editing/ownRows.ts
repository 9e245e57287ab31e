import type { Plan, PlanRow } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { isModelRow, sheetOf } from "../model/sheet.ts";
import { setPlanRow } from "./entries.ts";
import { moveRow, withoutPlace } from "./rowOrder.ts";
import { heldBy, setFilled, setKey } from "./setKey.ts";

type Changes = { readonly [K in keyof PlanRow]?: PlanRow[K] | undefined };

/** Adds a row of the user's own after the row `after`, in that row's group if the definition has none. */
export function addRow(plan: Plan, id: RowId, definition: PlanRow, after: RowId | undefined): Plan {
  if (isModelRow(id) || heldBy(plan.rows, id) !== undefined) return plan;
  const before = after === undefined ? undefined : sheetOf(plan).byId.get(after);
  const group = definition.group ?? before?.group;
  const added = setPlanRow(plan, id, group === undefined ? definition : { ...definition, group });
  return before === undefined || before.group !== group ? added : moveRow(added, id, before.id);
}

/**
 * Removes a row of the user's own with its actuals, people's estimates of it and its place in the view. Formulas,
 * goals, correlations and scenarios that name it stay, and would then be faults: check with `usesOfRow` first.
 */
export function deleteRow(plan: Plan, id: RowId): Plan {
  if (isModelRow(id) || heldBy(plan.rows, id) === undefined) return plan;
  let next = setKey(plan, "rows", setKey(plan.rows, id, undefined));
  next = setKey(next, "actuals", setKey(next.actuals, id, undefined));
  next = setKey(next, "estimates", setKey(next.estimates, id, undefined));
  next = withoutPlace(next, id);
  let { view } = next;
  for (const list of ["hidden", "pinned"] as const) {
    view = setFilled(
      view,
      list,
      view[list]?.filter((row) => row !== id),
    );
  }
  return setKey(next, "view", view);
}

/** Changes label, note, unit and the like; a key given as undefined is removed. */
export function describeRow(plan: Plan, id: RowId, changes: Changes): Plan {
  const row = heldBy(plan.rows, id);
  if (row === undefined && !isModelRow(id)) return plan;
  let next: PlanRow = row ?? {};
  for (const key of Object.keys(changes) as (keyof PlanRow)[]) next = setKey(next, key, changes[key]);
  const moved = next.group === row?.group ? plan : withoutPlace(plan, id);
  return setPlanRow(moved, id, next);
}
