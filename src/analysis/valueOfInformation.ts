import { compilePlan } from "../engine/compilePlan.ts";
import type { CompiledInput } from "../engine/compilePlan.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { measured } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { fit } from "./regression.ts";
import { finiteTrials, monthsDrawn, pick, standardised } from "./varianceShares.ts";
import { uncertainInputs } from "./uncertain.ts";
import { eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** The effect of knowing an input exactly on the choice between the plan's scenarios. */
export type Knowing = {
  readonly row: RowId;
  /** The share of trials in which a different choice would be best, given the input. */
  readonly changes: number;
  /** The gain in the measure expected from choosing with the knowledge. */
  readonly gain: number;
};

export type ValueOfInformation = {
  /** The choice that is best as things stand; undefined is the plan without a scenario. */
  readonly best: string | undefined;
  /** The mean of the measure under each choice, the plan without a scenario first. */
  readonly choices: readonly { readonly scenario: string | undefined; readonly mean: number }[];
  /** Largest gain first. */
  readonly inputs: readonly Knowing[];
  /** The gain from knowing everything, including luck: the upper limit. */
  readonly everything: number;
  /** Trials left out since some choice has no finite value in them. */
  readonly left: number;
};

/**
 * The expected value of perfect information about one input before the choice between the plan and its scenarios. The
 * difference of each choice from the best one, given the input, is fitted by a cubic (exact where it is a cubic), with
 * common random numbers.
 *
 * @param sign 1 where more of the measure is better, −1 where less is.
 */
export function* valueOfInformation(
  plan: Plan,
  measure: Measure,
  sign: 1 | -1,
  run: TrialPlan,
): Generator<number, ValueOfInformation> {
  const base = compilePlan(plan);
  const variants = plan.scenarios.map(({ name }) => compilePlan(plan, name));
  const inputs = uncertainInputs(base, [measure.row]);
  const months = inputs.map((input) => monthsDrawn(input, measure.to)[0] ?? 0);
  const known = inputs.map(() => new Float64Array(run.trials));
  const values = [base, ...variants].map(() => new Float64Array(run.trials));
  const rows = [measure.row, ...inputs.map(({ id }) => id)];
  yield* eachVariant(
    base,
    variants,
    { ...run, compared: run.trials },
    rows,
    {
      base: (machine, first, count) => {
        measured(values[0]!.subarray(first, first + count), machine, measure, count);
        inputs.forEach(({ id }, k) => {
          const column = machine.node(id).at[months[k]!]!;
          for (let i = 0; i < count; i++) known[k]![first + i] = column[column.length === 1 ? 0 : i]!;
        });
      },
      variant: (index, variant, _, first, count) =>
        measured(values[index + 1]!.subarray(first, first + count), variant, measure, count),
    },
    measure.to + 1,
  );
  return judged(plan, inputs, known, values, sign);
}

function judged(
  plan: Plan,
  inputs: readonly CompiledInput[],
  known: readonly Float64Array[],
  values: readonly Float64Array[],
  sign: 1 | -1,
): ValueOfInformation {
  const kept = finiteTrials([...values, ...known]);
  const good = values.map((column) => pick(column, kept).map((x) => sign * x));
  const means = good.map((column) => column.reduce((sum, x) => sum + x, 0) / column.length);
  const best = means.reduce((at, mean, d) => (mean > means[at]! ? d : at), 0);
  // Each choice's measure minus that of the best one, trial by trial.
  const beyond = good.map((column) => column.map((x, i) => x - good[best]![i]!));
  const some = inputs.map(({ id }, k): Knowing => {
    const x = standardised(pick(known[k]!, kept));
    const powers = [x, x.map((z) => z * z), x.map((z) => z * z * z)];
    const given = beyond.map((column, d) => (d === best ? column : givenInput(powers, column)));
    return { row: id, ...gainOf(given, best) };
  });
  const names = [undefined, ...plan.scenarios.map(({ name }) => name)];
  return {
    best: names[best],
    choices: names.map((scenario, d) => ({ scenario, mean: sign * means[d]! })),
    inputs: some.sort((a, b) => b.gain - a.gain),
    everything: gainOf(beyond, best).gain,
    left: values[0]!.length - kept.length,
  };
}

/** The mean of a column given the input, as far as a cubic can follow it. */
function givenInput(powers: readonly Float64Array[], column: Float64Array): Float64Array {
  const { residual } = fit(powers, column);
  return column.map((x, i) => x - residual[i]!);
}

function gainOf(given: readonly Float64Array[], best: number): { changes: number; gain: number } {
  const n = given[best]!.length;
  let gain = 0;
  let changes = 0;
  for (let i = 0; i < n; i++) {
    let most = 0;
    for (let d = 0; d < given.length; d++) if (d !== best && given[d]![i]! > most) most = given[d]![i]!;
    gain += most;
    if (most > 0) changes++;
  }
  return n === 0 ? { changes: 0, gain: 0 } : { changes: changes / n, gain: gain / n };
}
