import type { Plan } from "../model/plan.ts";
import type { GroupId, RowId } from "../model/row.ts";
import { isModelRow, sheetOf } from "../model/sheet.ts";
import { setPlanRow } from "./entries.ts";
import { setFilled, setKey } from "./setKey.ts";

/**
 * Puts a row behind another, or first in its group. Only a row of the user's own can change group:
 * it goes to that of the row it is put behind.
 */
export function moveRow(plan: Plan, id: RowId, after: RowId | undefined): Plan {
  const sheet = sheetOf(plan);
  const row = sheet.byId.get(id);
  const target = after === undefined ? row : sheet.byId.get(after);
  if (row === undefined || target === undefined || after === id) return plan;
  if (target.group === row.group) return placeInGroup(plan, row.group, id, after);
  const own = plan.rows[id];
  if (isModelRow(id) || own === undefined) return plan;
  const left = withoutPlace(plan, id);
  return placeInGroup(setPlanRow(left, id, { ...own, group: target.group }), target.group, id, after);
}

/** The plan without the row's place in its view's groups. */
export function withoutPlace(plan: Plan, id: RowId): Plan {
  let order = plan.view.order ?? {};
  for (const [group, rows] of Object.entries(order)) {
    order = setFilled(
      order,
      group,
      rows.filter((row) => row !== id),
    );
  }
  return setKey(plan, "view", setFilled(plan.view, "order", order));
}

function placeInGroup(plan: Plan, group: GroupId, id: RowId, after: RowId | undefined): Plan {
  const rows = rowsOfGroup(plan, group).filter((row) => row !== id);
  const at = after === undefined ? 0 : rows.indexOf(after) + 1;
  const wanted = rows.toSpliced(at, 0, id);
  const plain = setOrder(plan, group, undefined);
  // The order that the rows have without a stored order need not be stored.
  const ofThemselves = rowsOfGroup(plain, group).every((row, index) => row === wanted[index]);
  return ofThemselves ? plain : setOrder(plan, group, wanted);
}

function rowsOfGroup(plan: Plan, group: GroupId): RowId[] {
  return sheetOf(plan)
    .rows.filter((row) => row.group === group)
    .map((row) => row.id);
}

function setOrder(plan: Plan, group: GroupId, rows: readonly RowId[] | undefined): Plan {
  const order = setKey(plan.view.order ?? {}, group, rows);
  return setKey(plan, "view", setFilled(plan.view, "order", order));
}
