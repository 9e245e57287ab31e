import type { Compiled } from "../engine/compilePlan.ts";
import type { ScenarioRow } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";

/** How a variant of a plan comes about, as plain data, so that another thread can make the same. */
export type Variation =
  | { readonly change: { readonly [id: RowId]: ScenarioRow } }
  | { readonly pinned: readonly (readonly [RowId, number])[] };

const KNOWN = new WeakMap<Compiled, { readonly below: Compiled; readonly variation: Variation }>();

/** Remembers how a variant came about. */
export function asVariation(variant: Compiled, below: Compiled, variation: Variation): Compiled {
  KNOWN.set(variant, { below, variation });
  return variant;
}

/** How a variant came about from a plan; undefined where it did not, or otherwise. */
export function variationOf(variant: Compiled, below: Compiled): Variation | undefined {
  const known = KNOWN.get(variant);
  return known?.below === below ? known.variation : undefined;
}

/** The name of the scenario that a plan was compiled with, as a list; undefined where another thread can't do the same. */
export function compiledWith(compiled: Compiled): readonly [string | undefined] | undefined {
  const { plan, scenario } = compiled;
  if (KNOWN.has(compiled)) return undefined;
  if (scenario === undefined) return [undefined];
  return plan.scenarios.find(({ name }) => name === scenario.name) === scenario ? [scenario.name] : undefined;
}
