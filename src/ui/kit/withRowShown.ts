import type { PlanView } from "../../model/plan.ts";
import type { SheetRow } from "../../model/sheet.ts";

/** The sheet's layout with a row made visible: not hidden, its group open, all rows shown if it is not essential. */
export function withRowShown(view: PlanView, row: SheetRow | undefined): PlanView {
  if (row === undefined) return view;
  const hidden = view.hidden?.includes(row.id) === true;
  const folded = view.collapsed?.includes(row.group) === true;
  const left = !row.essential && view.level !== "all" && view.pinned?.includes(row.id) !== true;
  if (!hidden && !folded && !left) return view;
  return {
    ...view,
    ...(hidden ? { hidden: view.hidden.filter((id) => id !== row.id) } : {}),
    ...(folded ? { collapsed: view.collapsed.filter((group) => group !== row.group) } : {}),
    ...(left ? { level: "all" as const } : {}),
  };
}
