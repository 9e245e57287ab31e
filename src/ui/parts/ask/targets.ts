import type { Target } from "../../../analysis/target.ts";
import { monthOf, monthsBetween } from "../../../model/month.ts";
import type { Plan } from "../../../model/plan.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { Measured } from "./effects.ts";

/** A target as a choice's value: "chance 0", "amount 0" or "row mrr". */
export function targetKey(target: Target): string {
  return target.kind === "row" ? `row ${target.row}` : `${target.kind} ${target.goal}`;
}

/** The possible subjects of an answer: each goal's probability, the measure each goal compares, and the results. */
export function targetsOf(plan: Plan, sheet: Sheet): readonly Target[] {
  const goals = plan.goals.map((_, goal) => goal);
  const to = dateOf(plan);
  const rows = sheet.rows.filter((row) => row.kind === "computed" && row.essential);
  return [
    ...goals.map((goal): Target => ({ kind: "chance", goal })),
    ...goals.map((goal): Target => ({ kind: "amount", goal })),
    ...rows.map((row): Target => ({ kind: "row", row: row.id, from: 0, to })),
  ];
}

/** The chosen target, or the first one if the chosen one no longer exists. */
export function chosenTarget(
  targets: readonly Target[],
  key: string | undefined,
  sheet: Sheet,
  plan: Plan,
): Target {
  const chosen = targets.find((target) => targetKey(target) === key);
  const isGoal = targets[0] !== undefined && targets[0].kind !== "row";
  // Without a goal the target is customers, whichever row comes first in the sheet.
  const customers = targets.find((target) => target.kind === "row" && target.row === "new_customers");
  const found = chosen ?? (isGoal ? undefined : customers) ?? targets[0];
  const row = sheet.byId.has("new_customers") ? "new_customers" : (sheet.rows[0]?.id ?? "");
  return found ?? { kind: "row", row, from: 0, to: plan.months - 1 };
}

/** Index of the last month that counts: the first goal's month, or the plan's last. */
export function dateOf(plan: Plan, goal = 0): number {
  const by = plan.goals[goal]?.by;
  return by === undefined ? plan.months - 1 : monthsBetween(plan.start, monthOf(by));
}

/** The last month that counts for a target. */
export function lastMonthOf(target: Target, plan: Plan): number {
  return target.kind === "row" ? target.to : dateOf(plan, target.goal);
}

/** The row behind a target. */
export function rowOf(target: Target, plan: Plan): string {
  return target.kind === "row" ? target.row : (plan.goals[target.goal]?.row ?? "");
}

/** How values of a target are written. */
export function measuredOf(target: Target, plan: Plan, sheet: Sheet): Measured {
  if (target.kind === "chance") return { kind: "chance" };
  return { kind: "row", unit: sheet.byId.get(rowOf(target, plan))?.unit ?? "" };
}

/** The measure behind a target's probability, as a target of its own. */
export function amountOf(target: Target): Target {
  return target.kind === "chance" ? { kind: "amount", goal: target.goal } : target;
}
