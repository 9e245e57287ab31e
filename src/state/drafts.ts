import { FORMULA_LIMITS } from "../formula/limits.ts";
import { isTellable } from "../i18n/isTellable.ts";
import type { Plan } from "../model/plan.ts";
import type { Draft } from "./app.ts";

/** The key under which a plan keeps the faulty texts of its cells, so that they are there after a reload. */
const KEY = "x_drafts";

/** How many faulty texts a plan keeps, and how long they may be, one and all together, in UTF-16 units. */
export const DRAFT_LIMITS = { cells: 1_000, characters: FORMULA_LIMITS.characters, total: 200_000 } as const;

export type Drafts = ReadonlyMap<string, Draft>;

/** Results for the same plan and texts, by the plan object. */
const KEPT = new WeakMap<Plan, { readonly drafts: Drafts; readonly kept: Plan }>();
const RECORDS = new WeakMap<Drafts, object>();

/** The plan as it is stored: with the faulty texts beside its good values. */
export function withDrafts(plan: Plan, drafts: Drafts): Plan {
  if (drafts.size === 0 && !Object.hasOwn(plan, KEY)) return plan;
  const known = KEPT.get(plan);
  if (known?.drafts === drafts) return known.kept;
  const { [KEY]: _old, ...bare } = plan;
  const kept = drafts.size === 0 ? bare : { ...bare, [KEY]: recordOf(drafts) };
  KEPT.set(plan, { drafts, kept });
  return kept;
}

function recordOf(drafts: Drafts): object {
  const record = RECORDS.get(drafts) ?? Object.fromEntries(drafts);
  RECORDS.set(drafts, record);
  return record;
}

/**
 * The texts with some added or (undefined) removed; one that is too long is cut. Those for which there is no room are
 * left out and counted.
 */
export function changedDrafts(
  drafts: Drafts,
  changes: Iterable<readonly [key: string, draft: Draft | undefined]>,
): { readonly drafts: Drafts; readonly leftOut: number } {
  const after = new Map(drafts);
  let total = 0;
  for (const { text } of drafts.values()) total += text.length;
  let leftOut = 0;
  for (const [key, draft] of changes) {
    total -= after.get(key)?.text.length ?? 0;
    after.delete(key);
    if (draft === undefined) continue;
    const text = draft.text.slice(0, DRAFT_LIMITS.characters);
    if (after.size >= DRAFT_LIMITS.cells || total + text.length > DRAFT_LIMITS.total) leftOut += 1;
    else {
      after.set(key, text === draft.text ? draft : { ...draft, text });
      total += text.length;
    }
  }
  return { drafts: after, leftOut };
}

/** Whether a kept plan has faulty texts: describing them needs all the words to be loaded. */
export function hasDrafts(plan: Plan): boolean {
  return Object.hasOwn(plan, KEY);
}

/** The faulty texts of a stored plan, checked as everything in a file is: what is no such text is left out. */
export function draftsOf(plan: Plan): Drafts {
  const kept = plan[KEY];
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return new Map();
  const good = Object.entries(kept).flatMap(([key, value]): [string, Draft][] => {
    const draft = draftOf(value);
    return draft === undefined ? [] : [[key, draft]];
  });
  return changedDrafts(new Map(), good).drafts;
}

/** A text and its fault; a fault that can't be put into words is replaced by one that can. */
function draftOf(value: unknown): Draft | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { text, issue } = value as { readonly text?: unknown; readonly issue?: unknown };
  if (typeof text !== "string") return undefined;
  return { text, issue: isTellable(issue) ? issue : { code: "not-a-number", text: text.slice(0, 40) } };
}
