import type { Compiled } from "../engine/compilePlan.ts";
import type { ScenarioRow } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";

/** How a variant of a plan is made, as plain data, so that another thread can make the same one. */
export type Variation =
  | { readonly change: { readonly [id: RowId]: ScenarioRow } }
  | { readonly pinned: readonly (readonly [RowId, number])[] }
  /** More accounts to call, from a month on. */
  | { readonly accounts: { readonly more: number; readonly from: number } };

/** How a compiled plan is made from its plan: by a scenario's name, then by one variation after another. */
export type Origin = {
  readonly scenario: string | undefined;
  readonly variations: readonly Variation[];
};

const KNOWN = new WeakMap<Compiled, { readonly below: Compiled; readonly variation: Variation }>();

/** Records how a variant was made. */
export function asVariation(variant: Compiled, below: Compiled, variation: Variation): Compiled {
  KNOWN.set(variant, { below, variation });
  return variant;
}

/** How a variant was made from a plan (possibly by no change at all); undefined if it was not, or in another way. */
export function variationOf(variant: Compiled, below: Compiled): Variation | undefined {
  if (variant === below) return { change: {} };
  const known = KNOWN.get(variant);
  return known?.below === below ? known.variation : undefined;
}

/** How a compiled plan was made from its own plan; undefined where another thread can't make the same. */
export function originOf(compiled: Compiled): Origin | undefined {
  const variations: Variation[] = [];
  let root = compiled;
  for (let known = KNOWN.get(root); known !== undefined; known = KNOWN.get(root)) {
    variations.unshift(known.variation);
    root = known.below;
  }
  const { plan, scenario } = root;
  if (scenario === undefined) return { scenario, variations };
  const named = scenarioNamed(plan, scenario.name);
  return named === scenario ? { scenario: scenario.name, variations } : undefined;
}
