import { pow } from "../lib/elementary/pow.ts";
import { composeLinks } from "../engine/inputChain.ts";
import { DISTRIBUTIONS } from "../engine/distributions/distributions.ts";
import { normalCdf, normalQuantile } from "../engine/distributions/normal.ts";
import { parsed } from "../engine/parsed.ts";
import { eachDraw, parts } from "../engine/term.ts";
import type { Term } from "../engine/term.ts";
import { BINARY, CLAMP, MAXIMUM, MINIMUM, SELECT, UNARY } from "../formula/kernels.ts";
import { unreachable } from "../lib/assert.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import { atScore, FARTHEST_SCORE } from "./atScore.ts";

/** The value typed for an input, as one distribution, limited to the input's allowed range. */
export type TypedDistribution =
  | { readonly kind: "number"; readonly value: number }
  /** One draw: the value at each normal score. */
  | {
      readonly kind: "one-draw";
      readonly at: (scores: Float64Array) => Float64Array;
      /** Whether values never fall as the score rises. */
      readonly rises: boolean;
    }
  /** Several draws: equally likely values in rising order, from evenly spread points. */
  | { readonly kind: "several-draws"; readonly values: Float64Array };

/** The step between doubles just below 1, 2⁻⁵³: uniforms are kept this far from 0 and 1. */
const LEAST_UNIFORM = Number.EPSILON / 2;

/**
 * The number of points for an expression of several draws; its percentiles are then right to about 1e-4 of its spread.
 */
const POINTS = 131_072;

/**
 * An input's value as typed in the plan, without overrides and scenarios; undefined where it depends on the month, so
 * that there is no single value.
 */
export function baseDistribution(row: InputRow): TypedDistribution | undefined {
  const entries = row.layers.flatMap(({ name, value }) =>
    name === "scenario" || value === undefined ? [] : [value],
  );
  return distributionOf(row, entries);
}

/** An input's distribution if `entry` is typed into it instead of everything that it contains. */
export function typedDistribution(row: InputRow, entry: Entry): TypedDistribution | undefined {
  return distributionOf(row, [entry]);
}

/** @param entries from the lowest layer up: each may refer to the result of those before it. */
function distributionOf(row: InputRow, entries: readonly Entry[]): TypedDistribution | undefined {
  const links = entries.map((entry) => ({ layer: "plan" as const, month: undefined, entry }));
  const term = composeLinks(row, links, parsed);
  if (term === undefined || dependsOnMonth(term)) return undefined;
  const sites = new Set<string>();
  eachDraw(term, ({ site }) => sites.add(site));
  if (sites.size === 0) {
    return { kind: "number", value: columnOf(term, new Map(), 1)[0]! };
  }
  if (sites.size === 1) {
    const [site] = sites;
    const at = (scores: Float64Array): Float64Array =>
      columnOf(term, new Map([[site!, scores]]), scores.length);
    return { kind: "one-draw", at, rises: isRising(at) };
  }
  const values = columnOf(term, spreadScores([...sites]), POINTS).sort();
  return { kind: "several-draws", values };
}

function dependsOnMonth(term: Term): boolean {
  return (
    term.op === "month" ||
    term.op === "calendar-month" ||
    term.op === "calendar" ||
    parts(term).some(dependsOnMonth)
  );
}

function isRising(at: (scores: Float64Array) => Float64Array): boolean {
  const steps = 8 * FARTHEST_SCORE;
  const values = at(Float64Array.from({ length: 2 * steps + 1 }, (_, i) => (i - steps) / 8));
  return values.every((x, i) => i === 0 || x >= values[i - 1]!);
}

/**
 * Evenly spread normal scores for several draws, from an additive recurrence with the powers of the generalised golden
 * ratio (Roberts 2018), which fills the unit cube more evenly than random points.
 */
function spreadScores(sites: readonly string[]): Map<string, Float64Array> {
  let ratio = 2;
  for (let i = 0; i < 60; i++) ratio = pow(1 + ratio, 1 / (sites.length + 1));
  return new Map(
    sites.map((site, k) => {
      const step = pow(ratio, -(k + 1));
      const scores = Float64Array.from({ length: POINTS }, (_, n) =>
        normalQuantile(Math.min(Math.max((0.5 + n * step) % 1, LEAST_UNIFORM), 1 - LEAST_UNIFORM)),
      );
      return [site, scores];
    }),
  );
}

/** An entry's value for each of `count` sets of normal scores; a set has one score for each of the entry's draws. */
function columnOf(term: Term, scores: ReadonlyMap<string, Float64Array>, count: number): Float64Array {
  const inner = (part: Term): Float64Array => columnOf(part, scores, count);
  const out = new Float64Array(count);
  switch (term.op) {
    case "number":
      return out.fill(term.value);
    case "unary":
      UNARY[term.fn](out, inner(term.a), count);
      return out;
    case "binary": {
      const kernel = term.fn === "min" ? MINIMUM : term.fn === "max" ? MAXIMUM : BINARY[term.fn];
      kernel(out, inner(term.a), inner(term.b), count);
      return out;
    }
    case "clip":
      CLAMP(out, inner(term.a), Float64Array.of(term.min), Float64Array.of(term.max), count);
      return out;
    case "clamp":
    case "select":
      (term.op === "clamp" ? CLAMP : SELECT)(out, inner(term.a), inner(term.b), inner(term.c), count);
      return out;
    case "draw": {
      const z = scores.get(term.site)!;
      const columns = term.args.map(inner);
      const family = DISTRIBUTIONS[term.family];
      const args = columns.map(() => NaN);
      for (let i = 0; i < count; i++) {
        for (let a = 0; a < args.length; a++) args[a] = columns[a]![i]!;
        out[i] = family.accepts(args) ? atScore(term.family, args, z[i]!) : NaN;
      }
      return out;
    }
    case "month":
    case "calendar-month":
    case "calendar":
    case "row":
    case "prev":
    case "trailing":
    case "cumulative":
    case "hired":
    case "ramped":
    case "delay":
    case "delay-each":
    case "runoff":
    case "split":
    case "count":
      throw new Error(`not in an input's value: ${term.op}`);
    default:
      return unreachable(term);
  }
}

/**
 * P(X <= x) of a distribution: to about 1e-15 for one draw whose values rise with the score, otherwise by counting
 * points.
 */
export function chanceUpTo(distribution: TypedDistribution, x: number): number {
  switch (distribution.kind) {
    case "number":
      return x >= distribution.value ? 1 : 0;
    case "several-draws":
      return countUpTo(distribution.values, x) / distribution.values.length;
    case "one-draw":
      return distribution.rises ? risingChance(distribution.at, x) : gridChance(distribution.at, x);
    default:
      return unreachable(distribution);
  }
}

function risingChance(at: (scores: Float64Array) => Float64Array, x: number): number {
  const z = new Float64Array(1);
  let [low, high] = [-FARTHEST_SCORE, FARTHEST_SCORE];
  for (let i = 0; i < 60 && low < high; i++) {
    z[0] = (low + high) / 2;
    if (at(z)[0]! <= x) low = z[0];
    else high = z[0];
  }
  return normalCdf(low);
}

/** Where values do not always rise with the score, they are counted on a fine grid of equally likely scores. */
function gridChance(at: (scores: Float64Array) => Float64Array, x: number): number {
  let known = GRID_VALUES.get(at);
  if (known === undefined) {
    known = at(Float64Array.from({ length: POINTS }, (_, i) => normalQuantile((i + 0.5) / POINTS))).sort();
    GRID_VALUES.set(at, known);
  }
  return countUpTo(known, x) / POINTS;
}

const GRID_VALUES = new WeakMap<(scores: Float64Array) => Float64Array, Float64Array>();

function countUpTo(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
