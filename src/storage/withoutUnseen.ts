import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { decodePlan } from "./decodePlan.ts";
import { encodePlan } from "./encodePlan.ts";

/**
 * Invisible characters: they change the direction of the following text, join, separate or do nothing. Joiners that
 * some scripts and emoji need are kept between the characters of these.
 */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{Script=Latin}\p{N}\p{P}\s])/gu;

/**
 * A plan without invisible characters, so that no name in it can be mistaken for another; where two names are the same
 * without these characters, that is a fault. A plan without such characters is returned unchanged.
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
