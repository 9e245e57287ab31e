import type { DistributionName } from "./functions/distributions.ts";
import { outOfReach } from "./distributionReach.ts";
import type { FormulaIssue } from "../model/issue.ts";

export type ArgumentFault = Pick<
  Extract<FormulaIssue, { readonly code: "distribution-argument" }>,
  "argument" | "needs" | "found"
>;

type Need = Exclude<
  ArgumentFault["needs"],
  "above-previous" | "between-neighbours" | "some-weight" | "less-extreme"
>;

/** The condition on each argument by itself; where their number is free, the list repeats. */
const NEEDS: { readonly [L in DistributionName]: readonly Need[] } = {
  normal: ["number", "not-negative"],
  lognormal: ["number", "not-negative"],
  uniform: ["number", "number"],
  triangular: ["number", "number", "number"],
  pert: ["number", "number", "number"],
  beta: ["positive", "positive"],
  gamma: ["positive", "positive"],
  exponential: ["positive"],
  poisson: ["not-negative"],
  bernoulli: ["share"],
  discrete: ["number", "not-negative"],
  sample: ["number"],
  interval: ["number", "number", "open-share"],
};

const NEEDS_OF: ReadonlyMap<string, readonly Need[]> = new Map(Object.entries(NEEDS));

/**
 * The arguments that a distribution does not accept, and why. An undefined argument is not known (it is no constant)
 * and is not judged; NaN and ±∞ are judged, and are not numbers.
 */
export function distributionFaults(
  name: string,
  values: readonly (number | undefined)[],
): readonly ArgumentFault[] {
  const needs = NEEDS_OF.get(name) ?? [];
  const faults: ArgumentFault[] = [];
  values.forEach((found, argument) => {
    const need = needs[argument % needs.length];
    if (found === undefined || need === undefined) return;
    if (!Number.isFinite(found)) faults.push({ argument, needs: "number", found });
    else if (!meets(found, need)) faults.push({ argument, needs: need, found });
  });
  if (faults.length > 0) return faults;
  const wrong = together(name, values);
  if (wrong.length > 0) return wrong;
  const argument = outOfReach(name, values);
  return argument === undefined ? [] : [{ argument, needs: "less-extreme", found: values[argument] }];
}

function meets(x: number, need: Need): boolean {
  switch (need) {
    case "number":
      return true;
    case "positive":
      return x > 0;
    case "not-negative":
      return x >= 0;
    case "share":
      return x >= 0 && x <= 1;
    case "open-share":
      return x > 0 && x < 1;
  }
}

/** The conditions on several arguments together, once each is right by itself. */
function together(name: string, values: readonly (number | undefined)[]): readonly ArgumentFault[] {
  const [first, second, third] = values;
  switch (name) {
    case "uniform":
    case "interval":
      return known(first, second, (low, high) => low >= high)
        ? [{ argument: 1, needs: "above-previous", found: second }]
        : [];
    case "triangular":
    case "pert":
      if (known(first, third, (low, high) => low >= high)) {
        return [{ argument: 2, needs: "above-previous", found: third }];
      }
      return known(first, second, (low, mode) => mode < low) ||
        known(second, third, (mode, high) => mode > high)
        ? [{ argument: 1, needs: "between-neighbours", found: second }]
        : [];
    case "discrete": {
      const weights = values.filter((_, i) => i % 2 === 1);
      const none = weights.length > 0 && weights.every((weight) => weight === 0);
      return none ? [{ argument: 1, needs: "some-weight", found: 0 }] : [];
    }
    default:
      return [];
  }
}

/** Whether both values are known and the condition holds. */
function known(
  a: number | undefined,
  b: number | undefined,
  judgement: (a: number, b: number) => boolean,
): boolean {
  return a !== undefined && b !== undefined && judgement(a, b);
}
