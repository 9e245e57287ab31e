import type { Compiled } from "../engine/compilePlan.ts";
import type { ScenarioRow } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";

/** How a variant of a plan comes about, as plain data, so that another thread can make the same. */
export type Variation =
  | { readonly change: { readonly [id: RowId]: ScenarioRow } }
  | { readonly pinned: readonly (readonly [RowId, number])[] }
  /** More accounts to call, from a month on. */
  | { readonly accounts: { readonly more: number; readonly from: number } };

/** How something compiled comes about from its plan: by the name of a scenario, then by one variation after another. */
export type Origin = {
  readonly scenario: string | undefined;
  readonly variations: readonly Variation[];
};

const KNOWN = new WeakMap<Compiled, { readonly below: Compiled; readonly variation: Variation }>();

/** Remembers how a variant came about. */
export function asVariation(variant: Compiled, below: Compiled, variation: Variation): Compiled {
  KNOWN.set(variant, { below, variation });
  return variant;
}

/** How a variant came about from a plan, if only by nothing; undefined where it did not, or otherwise. */
export function variationOf(variant: Compiled, below: Compiled): Variation | undefined {
  if (variant === below) return { change: {} };
  const known = KNOWN.get(variant);
  return known?.below === below ? known.variation : undefined;
}

/** How something compiled came about from its own plan; undefined where another thread can't do the same. */
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
