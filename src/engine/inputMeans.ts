import { DISTRIBUTIONS } from "./distributions/distributions.ts";
import type { FamilyName } from "./distributions/distributions.ts";
import { BINARY, SCALARS, UNARY } from "../formula/kernels.ts";
import { giveColumn } from "../lib/columnMemory.ts";
import { assert, unreachable } from "../lib/assert.ts";
import { calendarMonth } from "../model/month.ts";
import type { Compiled, CompiledInput } from "./compilePlan.ts";
import { makeUniforms } from "./steps/draws.ts";
import { build } from "./build.ts";
import type { BuildContext } from "./node.ts";
import { stillEntry } from "./shape.ts";
import { eachDraw, parts } from "./term.ts";
import type { Term } from "./term.ts";

/** The number of trials for the mean of an expression that is not linear in its draws. */
const TRIALS = 16_384;

const KNOWN = new WeakMap<CompiledInput, Float64Array>();

/**
 * The mean of an input in each month, before it is limited to its range: exact where the expression is linear in each
 * of its draws, otherwise from 16,384 stratified draws with seed 1.
 */
export function inputMeans(row: CompiledInput, compiled: Pick<Compiled, "months" | "ties">): Float64Array {
  const known = KNOWN.get(row);
  if (known !== undefined && known.length === compiled.months.length) return known;
  const months = compiled.months;
  const means = new Float64Array(months.length);
  /** For each term whose mean must be estimated, its months. */
  const estimated = new Map<Term, number[]>();
  for (let t = 0; t < months.length; t++) {
    if (row.row.startOnly && t > 0) {
      means[t] = means[0]!;
      continue;
    }
    const entry = row.terms[row.which[t]!]!;
    const term = uncut(entry);
    if (linear(term)) means[t] = meanOf(term, t, calendarMonth(months[t]!) - 1);
    else estimated.set(entry, [...(estimated.get(entry) ?? []), t]);
  }
  for (const [entry, at] of estimated) estimate(uncut(entry), months, at, means);
  if (row.row.startOnly) means.fill(means[0]!);
  KNOWN.set(row, means);
  return means;
}

/**
 * How many of an input's means are estimated: one per month, or one per term where the term does not depend on the
 * month.
 */
export function estimatedMeans(row: CompiledInput): number {
  const kinds = row.terms.map((entry) => {
    const term = uncut(entry);
    return linear(term) ? "exact" : stillEntry(term) ? "once" : "monthly";
  });
  const once = new Set<number>();
  let monthly = 0;
  for (const which of row.row.startOnly ? row.which.slice(0, 1) : row.which) {
    if (kinds[which] === "once") once.add(which);
    if (kinds[which] === "monthly") monthly += 1;
  }
  return once.size + monthly;
}

/**
 * The first month (from 0) in which a distribution does not accept its arguments, where these are the same in all
 * trials: the input would have no value in that month. undefined where there is none.
 */
export function firstRefused(
  row: CompiledInput,
  months: readonly string[],
): { readonly t: number; readonly family: FamilyName; readonly values: readonly number[] } | undefined {
  const found: { readonly t: number; readonly family: FamilyName; readonly values: readonly number[] }[] = [];
  for (let t = 0; t < months.length && found.length === 0; t++) {
    const term = row.terms[row.which[t]!]!;
    if (t > 0 && row.which[t] === row.which[t - 1] && stillEntry(term)) continue;
    eachDraw(term, ({ family, args }) => {
      if (!args.every(fixed)) return;
      const values = args.map((arg) => meanOf(arg, t, calendarMonth(months[t]!) - 1));
      if (!DISTRIBUTIONS[family].accepts(values)) found.push({ t, family, values });
    });
  }
  return found[0];
}

/** The term without the limits of the input's range. */
function uncut(term: Term): Term {
  switch (term.op) {
    case "clip":
      return uncut(term.a);
    case "unary":
      return { ...term, a: uncut(term.a) };
    case "binary":
      return { ...term, a: uncut(term.a), b: uncut(term.b) };
    case "clamp":
    case "select":
      return { ...term, a: uncut(term.a), b: uncut(term.b), c: uncut(term.c) };
    case "calendar":
    case "draw":
      return { ...term, args: term.args.map(uncut) };
    default:
      return term;
  }
}

/** Whether a term is linear in each of its draws, so that its mean is its value at their means. */
export function linear(term: Term): boolean {
  switch (term.op) {
    case "draw":
      return term.args.every(fixed);
    case "unary":
      return term.fn === "-" || term.fn === "+" ? linear(term.a) : fixed(term);
    case "binary":
      if (term.fn === "+" || term.fn === "-") return linear(term.a) && linear(term.b);
      if (term.fn === "*") return linear(term.a) && linear(term.b) && apart(term.a, term.b);
      if (term.fn === "/") return linear(term.a) && fixed(term.b);
      return fixed(term);
    case "select":
      return fixed(term.a) && linear(term.b) && linear(term.c);
    case "calendar":
      return term.args.every(linear);
    default:
      return fixed(term);
  }
}

function fixed(term: Term): boolean {
  return term.op !== "draw" && parts(term).every(fixed);
}

/** Whether two terms have no draw in common. */
function apart(a: Term, b: Term): boolean {
  const sites = new Set<string>();
  eachDraw(a, ({ site }) => sites.add(site));
  let shared = false;
  eachDraw(b, ({ site }) => {
    shared ||= sites.has(site);
  });
  return !shared;
}

const OUT = new Float64Array(1);

function meanOf(term: Term, t: number, calendar: number): number {
  const at = (part: Term): number => meanOf(part, t, calendar);
  switch (term.op) {
    case "number":
      return term.value;
    case "month":
      return t;
    case "calendar-month":
      return calendar + 1;
    case "unary":
      UNARY[term.fn](OUT, Float64Array.of(at(term.a)), 1);
      return OUT[0]!;
    case "binary": {
      const a = at(term.a);
      const b = at(term.b);
      if (term.fn === "min" || term.fn === "max") return SCALARS[term.fn]!(a, b);
      BINARY[term.fn](OUT, Float64Array.of(a), Float64Array.of(b), 1);
      return OUT[0]!;
    }
    case "clamp": {
      const [x, low, high] = [at(term.a), at(term.b), at(term.c)];
      return SCALARS["clamp"]!(x, low, high);
    }
    case "select": {
      const test = at(term.a);
      return Number.isNaN(test) ? NaN : test !== 0 ? at(term.b) : at(term.c);
    }
    case "calendar":
      return at(term.args[calendar]!);
    case "draw":
      return DISTRIBUTIONS[term.family].mean(term.args.map(at));
    case "clip":
      return at(term.a);
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
      throw new Error(`not in an input: ${term.op}`);
    default:
      return unreachable(term);
  }
}

/** Estimates the mean of a term in the months `at`, which are in order, and writes them into `means`. */
function estimate(term: Term, months: readonly string[], at: readonly number[], means: Float64Array): void {
  const context: BuildContext = {
    mode: "chance-off",
    months: months.length,
    calendar: months.map((month) => calendarMonth(month) - 1),
    capacity: TRIALS,
    trials: TRIALS,
    seed: 1,
    chunk: { first: 0, count: TRIALS, run: 0 },
    steps: [],
    carrying: new Set(),
    spare: [],
    owned: [],
  };
  const none = (): never => {
    throw new Error("an input names no rows");
  };
  const node = build(term, context, {
    shapes: {
      rows: new Map(),
      perTrial: (part) => !fixed(part),
      constantOverTime: stillEntry,
    },
    node: none,
    before: none,
    // Correlation leaves each draw's own distribution as it is, and the mean depends on nothing else.
    uniforms: makeUniforms(context, { sites: [], factor: [] }),
    chance: undefined,
  });
  assert(node.perTrial, "an estimate of what is certain");
  for (const step of context.steps) if (step.constantOverTime) step.run(0);
  let known: number | undefined;
  for (const t of at) {
    if (known === undefined || !node.constantOverTime) {
      for (const step of context.steps) if (!step.constantOverTime) step.run(t);
      const column = node.at[t]!;
      let sum = 0;
      for (let i = 0; i < TRIALS; i++) sum += column[i]!;
      known = sum / TRIALS;
    }
    means[t] = known;
  }
  context.owned.forEach(giveColumn);
}
