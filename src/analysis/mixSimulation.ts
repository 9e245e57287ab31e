import type { Compiled } from "../engine/compilePlan.ts";
import { compileChange } from "./change.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import type { Candidate, MixSteps } from "./mixPool.ts";
import { costPerCustomer, together } from "./nextStep.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import { leverAt } from "./scales.ts";
import type { Scale } from "./scales.ts";
import { errorOf, meanOf } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { trialValues } from "./trialValues.ts";
import type { TrialValues } from "./trialValues.ts";
import { wholeRun } from "./untouched.ts";
import type { TrialPlan } from "./variants.ts";

/** Several levers at once; those that are not moved are left out. */
export type Mix = {
  readonly levers: readonly Lever[];
  readonly steps: MixSteps;
  readonly effect: Effect;
  readonly cost: Effect;
  /** Cost per new customer up to the date; undefined where the mix does not bring customers beyond its error. */
  readonly costPerCustomer: number | undefined;
};

/** A mix that was simulated, and the number of trials. */
export type Tried = Mix & { readonly candidate: Candidate; readonly trials: number };

export type Simulate = {
  /** Several mixes beside the untouched plan: the part they share with it is run once. */
  readonly lot: (mixes: readonly Candidate[], trials: number) => Generator<number, Tried[]>;
  /**
   * One mix run by itself. Where it changes much, its own level has a smaller error than its difference from the
   * untouched plan; in all trials it equals that of a scenario with the same changes.
   */
  readonly alone: (mix: Candidate, trials: number) => Generator<number, Tried>;
};

/** Runs mixes of levers for a measure and for their cost up to its date. */
export function mixSimulation(
  base: Compiled,
  leversAt: (steps: MixSteps) => Lever[],
  measure: Measure,
  run: TrialPlan,
): Simulate {
  const measures = [measure, totalCost(measure), newCustomers(measure)];
  const compiled = (levers: readonly Lever[]): Compiled =>
    levers.length === 0 ? base : compileChange(base, together(levers));
  /** Mixes run alone so far, which further trials are added to. */
  const begun = new Map<Candidate, { readonly changed: Compiled; readonly values: TrialValues }>();
  return {
    lot: function* (mixes, trials) {
      const levers = mixes.map(({ steps }) => leversAt(steps));
      const compared = { ...run, compared: trials };
      const effects = yield* pairedEffects(base, levers.map(compiled), compared, measures);
      return mixes.map((candidate, i): Tried => {
        return { candidate, steps: candidate.steps, levers: levers[i]!, ...told(effects[i]!), trials };
      });
    },
    alone: function* (candidate, trials) {
      const levers = leversAt(candidate.steps);
      const before = yield* wholeRun(base, run, measures);
      const earlier = begun.get(candidate);
      const changed = earlier?.changed ?? compiled(levers);
      const values = yield* trialValues(changed, measures, [], run, 1, trials, earlier?.values);
      begun.set(candidate, { changed, values });
      const after = yield* wholeRun(changed, run, measures, trials);
      const effects = before.map((one, m) => effectBetween(one.tally, after[m]!.tally));
      return { candidate, steps: candidate.steps, levers, ...told(effects), trials };
    },
  };
}

function told(effects: readonly Effect[]): Pick<Mix, "effect" | "cost" | "costPerCustomer"> {
  const [effect, cost, customers] = effects as [Effect, Effect, Effect];
  return { effect, cost, costPerCustomer: costPerCustomer(cost, customers) };
}

/** The difference of two runs; the error is that of the second. */
function effectBetween(before: Tally, after: Tally): Effect {
  return {
    before: meanOf(before),
    after: meanOf(after),
    effect: meanOf(after) - meanOf(before),
    error: errorOf(after),
    trials: after.count + after.novalue + after.infinite,
    novalue: after.novalue,
    infinite: after.infinite,
  };
}

export function totalCost({ to }: Measure): Measure {
  return { row: "total_cost", from: 0, to };
}

export function newCustomers({ to }: Measure): Measure {
  return { row: "new_customers", from: 0, to };
}

/** The levers of a mix; each step of each lever is made once. */
export function leversOfMix(base: Compiled, scales: readonly Scale[]): (steps: MixSteps) => Lever[] {
  const known = scales.map((): (Lever | undefined)[] => []);
  return (steps) =>
    scales.flatMap((scale, i) => {
      const k = steps[i]!;
      const lever = k === 0 ? undefined : (known[i]![k] ??= leverAt(base, scale, k));
      return lever === undefined ? [] : [lever];
    });
}
