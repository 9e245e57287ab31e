import type { PlanSla } from "../../../model/plan.ts";

/** Who signs, and where and when: kept among the agreement's texts under these ids. */
export const SIDES = ["marketing", "sales"] as const;
export type Side = (typeof SIDES)[number];

export const SIGNED_DAY = "signed_day";

export function signerId(side: Side): string {
  return `signed_${side}`;
}

/** The text entered for a signature; empty if there is none. */
export function signedText(sla: PlanSla, id: string): string {
  return sla.texts?.[id] ?? "";
}
