import type { Compiled } from "../engine/compilePlan.ts";
import type { Plan } from "../model/plan.ts";
import { withMoreAccounts } from "./capacities.ts";
import { compileChange } from "./change.ts";
import { keptCompiled } from "./keptCompiled.ts";
import { pinned } from "./uncertain.ts";
import type { Origin, Variation } from "./variation.ts";

/** A plan compiled in this thread exactly as another thread has compiled it. */
export function compiledFrom(plan: Plan, { scenario, variations }: Origin): Compiled {
  return variations.reduce(varied, keptCompiled(plan, scenario));
}

/** A variant of a plan, the same as in another thread. */
export function varied(below: Compiled, variation: Variation): Compiled {
  if ("change" in variation) return compileChange(below, variation.change);
  if ("pinned" in variation) return pinned(below, new Map(variation.pinned));
  return withMoreAccounts(below, variation.accounts.more, variation.accounts.from);
}
