import type { Entry, RowId } from "../model/row.ts";
import type { Plan } from "../model/plan.ts";
import { sheetOf } from "../model/sheet.ts";
import type { InputRow } from "../model/sheet.ts";
import { percentilesFrom, PERCENTILE_LEVELS } from "./percentiles.ts";
import type { Percentiles } from "./percentiles.ts";
import { nodesOf } from "./posterior.ts";
import { rangeText } from "./rangeText.ts";
import { chanceUpTo, typedDistribution } from "./typedDistribution.ts";
import type { TypedDistribution } from "./typedDistribution.ts";
import { weightedMoments } from "./weighted.ts";

/** Several people's ranges for one input, combined into one. */
export type Pool = Percentiles & {
  readonly row: RowId;
  readonly people: number;
  /** The text that is offered: `A to B`, from the 5th to the 95th percentile. */
  readonly value: string;
  /**
   * The share of the pool's variance that comes from differences between people's means, 0 to 1; undefined where
   * nothing varies.
   */
  readonly between: number | undefined;
};

/** The pools of all inputs that people have estimated, in the sheet's order. */
export function poolsOf(plan: Plan): Pool[] {
  return sheetOf(plan).rows.flatMap((row) => {
    if (row.kind !== "input" || !Object.hasOwn(plan.estimates, row.id)) return [];
    return (
      poolOf(
        row,
        plan.estimates[row.id]!.map(({ value }) => value),
      ) ?? []
    );
  });
}

/** The number of nodes for each person's mean and variance. */
const NODES = 4096;

/**
 * The equal mixture of what each person typed (a linear opinion pool); undefined where no entry has a single
 * distribution.
 */
export function poolOf(row: InputRow, typed: readonly Entry[]): Pool | undefined {
  const people = typed.flatMap((entry) => typedDistribution(row, entry) ?? []);
  if (people.length === 0) return undefined;
  const moments = people.map((one) => weightedMoments(nodesOf(one, NODES)));
  const mean = average(moments.map((one) => one.mean));
  const between = average(moments.map((one) => (one.mean - mean) * (one.mean - mean)));
  const within = average(moments.map((one) => one.variance));
  const percentiles = percentilesFrom(PERCENTILE_LEVELS.map((level) => mixtureQuantile(people, level)));
  return {
    row: row.id,
    people: people.length,
    ...percentiles,
    value: rangeText(percentiles.p5, percentiles.p95, row.unit),
    between: between + within > 0 ? between / (between + within) : undefined,
  };
}

function average(list: readonly number[]): number {
  return list.reduce((sum, x) => sum + x, 0) / list.length;
}

/** The smallest x with P(X <= x) >= level in the mixture. */
function mixtureQuantile(people: readonly TypedDistribution[], level: number): number {
  const ends = people.map((one) => nodesOf(one, NODES).values);
  let low = Math.min(...ends.map((values) => values.reduce((a, b) => Math.min(a, b), Infinity)));
  let high = Math.max(...ends.map((values) => values.reduce((a, b) => Math.max(a, b), -Infinity)));
  if (chance(people, low) >= level) return low;
  for (let i = 0; i < 200; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (chance(people, middle) < level) low = middle;
    else high = middle;
  }
  return high;
}

function chance(people: readonly TypedDistribution[], x: number): number {
  return average(people.map((one) => chanceUpTo(one, x)));
}
