import type { Plan, PlanView } from "../../../../model/plan.ts";
import type { RowId } from "../../../../model/row.ts";
import type { InputRow, Sheet } from "../../../../model/sheet.ts";

/** How many inputs can be pinned: more sliders than this would not help. */
export const MOST_PINS = 8;

/** The pinned inputs that still exist. */
export function pinnedInputs(plan: Plan, sheet: Sheet): InputRow[] {
  return (plan.view.pinned ?? []).flatMap((id) => {
    const row = sheet.byId.get(id);
    return row?.kind === "input" && !row.startOnly ? [row] : [];
  });
}

/** The plan's layout with an input added as the last pin, or unpinned. */
export function withPin(view: PlanView, row: RowId, on: boolean): PlanView {
  const others = (view.pinned ?? []).filter((id) => id !== row);
  const pinned = on ? [...others, row] : others;
  if (pinned.length > 0) return { ...view, pinned };
  const { pinned: _none, ...rest } = view;
  return rest;
}
