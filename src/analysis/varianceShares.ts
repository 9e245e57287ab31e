import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import type { RowId } from "../model/row.ts";
import { measured } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { centred, dot, fit } from "./regression.ts";
import { drawsOf, withOtherLuck } from "./uncertain.ts";
import { eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** The shares that inputs have of a variance. */
export type Spread = {
  /** The share that each input explains by itself, largest first. */
  readonly inputs: readonly { readonly row: RowId; readonly share: number }[];
  /** The share of the random outcomes themselves (who buys, when), which no better data can remove. */
  readonly luck: number;
  /** The share of interactions between inputs and of everything that the fit does not capture. */
  readonly rest: number;
  readonly variance: number;
  /** Trials left out since they have no finite value. */
  readonly left: number;
  /** Every trial, including those left out. */
  readonly values: Float64Array;
};

/**
 * Explains the spread of a measure. An input's share is the variance fitted by it and its square
 * (so it is exact where the measure is linear in the inputs); luck's is half the mean square of the
 * difference between two futures with the same inputs.
 */
export function* spreadOf(
  base: Compiled,
  inputs: readonly CompiledInput[],
  measure: Measure,
  run: TrialPlan,
): Generator<number, Spread> {
  const { trials } = run;
  const values = new Float64Array(trials);
  const others = new Float64Array(trials);
  const features = inputs.flatMap((input) =>
    monthsDrawn(input, measure.to).map((t) => ({ row: input.id, t, column: new Float64Array(trials) })),
  );
  const months = measure.to + 1;
  const rows = [measure.row, ...inputs.map(({ id }) => id)];
  const take = (machine: Machine, first: number, count: number): void => {
    measured(values.subarray(first, first + count), machine, measure, count);
    for (const { row, t, column } of features) {
      const from = machine.node(row).at[t]!;
      for (let i = 0; i < count; i++) column[first + i] = from[from.length === 1 ? 0 : i]!;
    }
  };
  yield* eachVariant(
    base,
    [withOtherLuck(base)],
    { ...run, compared: trials },
    rows,
    {
      base: take,
      variant: (_, other, __, first, count) =>
        measured(others.subarray(first, first + count), other, measure, count),
    },
    months,
  );
  const kept = finiteTrials([values, others, ...features.map(({ column }) => column)]);
  const y = pick(values, kept);
  const columns = features.map(({ row, column }) => ({ row, x: standardised(pick(column, kept)) }));
  return explained(columns, y, pick(others, kept), base.ties.sites.length > 0, trials - kept.length, values);
}

type Column = { readonly row: RowId; readonly x: Float64Array };

function explained(
  columns: readonly Column[],
  y: Float64Array,
  other: Float64Array,
  tied: boolean,
  left: number,
  values: Float64Array,
): Spread {
  const n = y.length;
  // Each input by itself and its square: for each column x, then x².
  const terms = columns.flatMap(({ row, x }) => [
    { row, x },
    { row, x: x.map((z) => z * z) },
  ]);
  const { coefficients, residual, used } = fit(
    terms.map(({ x }) => x),
    y,
  );
  const parts = new Map<RowId, { part: Float64Array; terms: number }>();
  terms.forEach(({ row, x }, k) => {
    const known = parts.get(row) ?? { part: new Float64Array(n), terms: 0 };
    const b = coefficients[k]!;
    for (let i = 0; i < n; i++) known.part[i] = known.part[i]! + b * x[i]!;
    if (b !== 0) known.terms++;
    parts.set(row, known);
  });
  const sampled = varianceOf(y);
  const noise = n - 1 - used > 0 ? dot(residual, residual) / (n - 1 - used) : 0;
  // A fit to pure noise explains some of it by chance: 1/n for each term.
  const mains = [...parts].map(([row, { part, terms: count }]) => {
    return { row, variance: Math.max(0, varianceOf(part) - (count * noise) / n) };
  });
  // The parts of independent inputs add up; any correlation between them in these trials is sampling error.
  const variance = tied ? sampled : mains.reduce((sum, one) => sum + one.variance, noise);
  const share = (part: number): number => (variance > 0 ? part / variance : 0);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (y[i]! - other[i]!) * (y[i]! - other[i]!);
  const luck = share(squares / (2 * n));
  const inputs = mains
    .map((one) => ({ row: one.row, share: share(one.variance) }))
    .sort((a, b) => b.share - a.share);
  const rest = 1 - luck - inputs.reduce((sum, one) => sum + one.share, 0);
  return { inputs, luck, rest: variance > 0 ? rest : 0, variance, left, values };
}

/** For each term with draws, the first month up to `to` in which it applies. */
export function monthsDrawn(input: CompiledInput, to: number): number[] {
  return input.terms.flatMap((term, index) => {
    if (drawsOf(term).length === 0) return [];
    const t = input.which.indexOf(index);
    return t >= 0 && t <= to ? [t] : [];
  });
}

function varianceOf(column: Float64Array): number {
  const c = centred(column);
  return column.length > 1 ? dot(c, c) / (column.length - 1) : 0;
}

/** Mean 0 and standard deviation 1, so that squares and cubes keep their digits. */
export function standardised(column: Float64Array): Float64Array {
  const sd = Math.sqrt(varianceOf(column));
  const c = centred(column);
  return sd > 0 ? c.map((x) => x / sd) : c;
}

/** The trials in which all columns are finite. */
export function finiteTrials(columns: readonly Float64Array[]): number[] {
  const kept: number[] = [];
  const n = columns[0]?.length ?? 0;
  for (let i = 0; i < n; i++) if (columns.every((column) => Number.isFinite(column[i]))) kept.push(i);
  return kept;
}

export function pick(column: Float64Array, kept: readonly number[]): Float64Array {
  return Float64Array.from(kept, (i) => column[i]!);
}
