import type { Plan } from "../model/plan.ts";
import type { Draft } from "./app.ts";

/** Where a plan keeps the faulty texts of its cells, so that they are there after a reload. */
const KEY = "x_drafts";

/** The plan as it is kept: with the faulty texts beside its good values. */
export function withDrafts(plan: Plan, drafts: ReadonlyMap<string, Draft>): Plan {
  // The same object where it can be: what is known of a plan is known by it.
  if (drafts.size === 0 && !Object.hasOwn(plan, KEY)) return plan;
  const { [KEY]: _old, ...bare } = plan;
  return drafts.size === 0 ? bare : { ...bare, [KEY]: Object.fromEntries(drafts) };
}

/** The faulty texts that a kept plan has; what does not look like one is passed over. */
export function draftsOf(plan: Plan): ReadonlyMap<string, Draft> {
  const kept = plan[KEY];
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return new Map();
  return new Map(Object.entries(kept).filter((entry): entry is [string, Draft] => isDraft(entry[1])));
}

function isDraft(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { text, issue } = value as { readonly text?: unknown; readonly issue?: unknown };
  if (typeof text !== "string" || typeof issue !== "object" || issue === null) return false;
  return typeof (issue as { readonly code?: unknown }).code === "string";
}
