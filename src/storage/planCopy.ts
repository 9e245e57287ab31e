import { LIMITS } from "../model/plan.ts";
import { decodePlan } from "./decodePlan.ts";
import { encodePlan } from "./encodePlan.ts";
import type { PlanText } from "./planStore.ts";

/** A plan under another name, in the list and in its file. A text that is not a plan is kept unchanged. */
export function renamedPlan({ name, text }: PlanText, rename: (name: string) => string): PlanText {
  const plan = decodePlan(text);
  const renamed = [...rename(name)].slice(0, LIMITS.labelLength).join("");
  return { name: renamed, text: plan.ok ? encodePlan({ ...plan.value, name: renamed }) : text };
}
