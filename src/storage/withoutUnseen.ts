import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { decodePlan } from "./decodePlan.ts";
import { encodePlan } from "./encodePlan.ts";

/**
 * Signs that are not seen: they turn the order of what follows around, join, part or are nothing. The joiners that some
 * scripts and pictures need stay between letters of such.
 */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{Script=Latin}\p{N}\p{P}\s])/gu;

/**
 * A plan without signs that nobody sees, so that no name in it can pass for another; where two are the same without
 * them, that is a fault. A plan that has none is given back as it is.
 */
export function withoutUnseen(plan: Plan): Result<Plan, readonly PlacedIssue[]> {
  const text = encodePlan(plan);
  const seen = encodePlan(cleaned(plan) as Plan);
  return text === seen ? { ok: true, value: plan } : decodePlan(seen);
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNSEEN, "");
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
