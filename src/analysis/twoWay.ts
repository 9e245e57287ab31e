import type { Compiled } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import type { CompiledInput } from "../engine/compilePlan.ts";
import type { ScenarioRow } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import { compileChange, fromMonthOn } from "./change.ts";
import { digits } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { toldIn, untilLevelIsShown } from "./goesOn.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import type { TrialPlan } from "./variants.ts";

/** One of the values that a table tries of an input. */
export type AxisValue = {
  /** The input's mean in the month from which the value applies. */
  readonly value: number;
  /** The value entered; undefined leaves the input as it is. */
  readonly entry: Entry | undefined;
};

export type Axis = { readonly row: RowId; readonly values: readonly AxisValue[] };

export type TwoWay = {
  readonly x: Axis;
  readonly y: Axis;
  /** For each value of y, for each of x. */
  readonly cells: readonly (readonly Effect[])[];
};

/** Any two inputs against a measure: every pair of their values with common random numbers. */
export function* twoWay(
  base: Compiled,
  x: Axis,
  y: Axis,
  measure: Measure,
  from: number,
  run: TrialPlan,
): Generator<number, TwoWay> {
  const variants = y.values.flatMap((down) =>
    x.values.map((across) => {
      const change: { [id: RowId]: ScenarioRow } = {};
      for (const [{ row }, { entry }] of [
        [x, across],
        [y, down],
      ] as const) {
        if (entry === undefined) continue;
        const input = base.rows.get(row) as CompiledInput;
        change[row] = fromMonthOn(input.row, entry, from, base);
      }
      return compileChange(base, change);
    }),
  );
  const effects = yield* pairedEffects(
    base,
    variants,
    run,
    [measure],
    untilLevelIsShown(toldIn(base, measure)),
  );
  const width = x.values.length;
  return {
    x,
    y,
    cells: y.values.map((_, i) => effects.slice(i * width, (i + 1) * width).map(([effect]) => effect!)),
  };
}

/**
 * The values tried for an input where none are chosen: for people up to four more; for money spent from none to
 * double; for anything else from a fifth less to a fifth more.
 */
export function defaultAxis(compiled: Compiled, row: RowId, from: number): Axis {
  const input = compiled.rows.get(row) as CompiledInput;
  const mean = inputMeans(input, compiled)[from]!;
  const { unit, total, min = -Infinity, max = Infinity } = input.row;
  const within = (x: number): boolean => x >= min && x <= max;
  if (unit === "people") return { row, values: [0, 1, 2, 3, 4].map((more) => plus(mean, more)) };
  const shares = unit === "money" && total === "flow" ? [0, 0.5, 1, 1.5, 2] : [0.8, 0.9, 1, 1.1, 1.2];
  if (mean === 0) return { row, values: [plus(mean, 0)] };
  return { row, values: shares.map((share) => times(mean, share)).filter(({ value }) => within(value)) };
}

/** An input at chosen values. */
export function axisAt(row: RowId, values: readonly number[]): Axis {
  return { row, values: values.map((value) => ({ value, entry: value })) };
}

function plus(mean: number, more: number): AxisValue {
  return { value: mean + more, entry: more === 0 ? undefined : `base + ${digits(more)}` };
}

function times(mean: number, share: number): AxisValue {
  return { value: mean * share, entry: share === 1 ? undefined : `base * ${digits(share)}` };
}
