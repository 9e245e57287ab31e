import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { linksAt } from "../engine/inputChain.ts";
import { parsed } from "../engine/parsed.ts";
import { eachDraw, lowerFormula } from "../engine/term.ts";
import type { Term } from "../engine/term.ts";
import { roundHalfAway } from "../formula/kernels.ts";
import { closedMonth } from "../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { RowId } from "../model/row.ts";
import { actualIn, fromActuals } from "./fromActuals.ts";
import type { Counted } from "./likelihood.ts";
import { sourcesIn } from "./sources.ts";
import type { Sources } from "./sources.ts";
import { baseDistribution } from "./typedDistribution.ts";
import type { TypedDistribution } from "./typedDistribution.ts";

/** A month's count in a row, which gives information about one input. */
export type Observation = Counted & {
  readonly row: RowId;
  readonly month: Month;
  /** Months after the plan's start; below 0 in the plan's history. */
  readonly t: number;
  /** The probability, or the expected number, that the count is compared with. */
  readonly rate: Term;
  /** Whether this rate is the input itself, as typed. */
  readonly itself: boolean;
};

/** A month in which a part (`came`) is more than the whole (`tried`). */
export type Contradiction = {
  readonly row: RowId;
  readonly month: Month;
  readonly tried: number;
  readonly came: number;
};

export type Observations = {
  /** By input, each in order of time. */
  readonly byInput: ReadonlyMap<RowId, readonly Observation[]>;
  readonly contradictions: readonly Contradiction[];
  /** The typed value of an input; undefined where it depends on the month, so that there is no single value. */
  readonly typed: Typed;
};

type Typed = (id: RowId) => TypedDistribution | undefined;

/** Where the deals of the sales process come from; each has a win rate, observed when deals end. */
const LINES = ["outbound", "inbound", "start"] as const;

/**
 * The observations in the closed months, by the one input that each gives information about. A row whose whole formula
 * is `split(N, E)` or `count(X)` is observed where it has an actual, N follows from actuals alone, and E (or X)
 * depends on just one uncertain input. A certain number is observed only where it is E itself. Win rates are observed
 * when deals end: won out of decided.
 */
export function observationsIn(compiled: Compiled): Observations {
  const { plan } = compiled;
  const typed = typedIn(compiled);
  const months = closedMonths(compiled);
  const hasActual = (id: RowId, t: number): boolean =>
    actualIn(plan, id, addMonths(plan.start, t)) !== undefined;
  const sources = sourcesIn(compiled, hasActual, (id, t) =>
    isUncertain(compiled.rows.get(id) as CompiledInput, t),
  );
  const found: { readonly input: RowId; readonly observation: Observation }[] = [];
  const contradictions: Contradiction[] = [];

  const see = (input: RowId | undefined, observation: Observation): void => {
    const { row, month, tried, came } = observation;
    if (tried !== undefined && came > tried) contradictions.push({ row, month, tried, came });
    else if (input !== undefined && tried !== 0) found.push({ input, observation });
  };

  for (const [id, row] of compiled.rows) {
    if (row.kind !== "computed" || (row.term.op !== "split" && row.term.op !== "count")) continue;
    const { term } = row;
    const rate = term.op === "split" ? term.p : term.a;
    for (const t of months) {
      const month = addMonths(plan.start, t);
      const came = actualIn(plan, id, month);
      const tried = term.op === "split" ? fromActuals(compiled, term.a, t) : undefined;
      if (came === undefined || (term.op === "split" && !Number.isFinite(tried))) continue;
      const input = inputBehind(compiled, rate, t, {
        sources,
        hasActual,
        typed,
        counts: term.op === "count",
      });
      see(input?.id, {
        row: id,
        month,
        t,
        came: roundHalfAway(came),
        tried: tried === undefined ? undefined : roundHalfAway(tried),
        rate,
        itself: input?.itself ?? false,
      });
    }
  }
  for (const line of LINES) {
    const input = `${line}_win_rate`;
    const rate = winShare(line);
    for (const t of months) {
      const month = addMonths(plan.start, t);
      const came = actualIn(plan, `won_${line}`, month);
      const tried = actualIn(plan, `${line}_decided`, month);
      if (t < 0 || came === undefined || tried === undefined) continue;
      const row = `won_${line}`;
      const observation = { row, month, t, came: roundHalfAway(came), tried: roundHalfAway(tried), rate };
      see(sources(rate, t).has(input) && typed(input) !== undefined ? input : undefined, {
        ...observation,
        itself: false,
      });
    }
  }
  return { byInput: byInput(compiled, found), contradictions, typed };
}

/** An input's typed value, computed when it is first asked for. */
function typedIn(compiled: Compiled): Typed {
  const known = new Map<RowId, TypedDistribution | undefined>();
  return (id) => {
    const row = compiled.rows.get(id);
    if (!known.has(id)) known.set(id, row?.kind === "input" ? baseDistribution(row.row) : undefined);
    return known.get(id);
  };
}

/** The share won of the deals decided in a month, as a term. */
function winShare(line: (typeof LINES)[number]): Term {
  const [wins, losses] = [`due_wins_${line}`, `due_losses_${line}`];
  return lowerFormula(`won_${line}`, parsed(`${wins} * focus / (${wins} + ${losses})`)).term;
}

function byInput(
  compiled: Compiled,
  found: readonly { readonly input: RowId; readonly observation: Observation }[],
): Map<RowId, readonly Observation[]> {
  const inputs = new Map<RowId, Observation[]>();
  for (const { id } of compiled.sheet.rows) {
    const of = found.flatMap(({ input, observation }) => (input === id ? [observation] : []));
    if (of.length > 0)
      inputs.set(
        id,
        of.sort((a, b) => a.t - b.t),
      );
  }
  return inputs;
}

/**
 * The closed months that have any actual, in the plan and in its history, as months after the plan's start in rising
 * order.
 */
function closedMonths({ plan }: Compiled): number[] {
  const closed = closedMonth(plan);
  if (closed === undefined) return [];
  const months = new Set(Object.values(plan.actuals).flatMap((row) => Object.keys(row)));
  return [...months]
    .filter((month) => month <= closed)
    .map((month) => monthsBetween(plan.start, month))
    .sort((a, b) => a - b);
}

type Known = {
  readonly sources: Sources;
  readonly hasActual: (id: RowId, t: number) => boolean;
  readonly typed: Typed;
  /** Whether the rate is an expected number rather than a probability. */
  readonly counts: boolean;
};

/** The one input about which a rate gives information in a month; undefined where there is none or more than one. */
function inputBehind(
  compiled: Compiled,
  rate: Term,
  t: number,
  { sources, hasActual, typed, counts }: Known,
): { readonly id: RowId; readonly itself: boolean } | undefined {
  const alone = rate.op === "row" ? compiled.rows.get(rate.id) : undefined;
  if (alone?.kind === "input" && !hasActual(alone.id, t) && isAsTyped(alone, t, compiled)) {
    const value = typed(alone.id);
    // Nothing is learnt about a certain number unless it is a probability.
    const fits = value !== undefined && (value.kind !== "number" || !counts);
    return fits ? { id: alone.id, itself: true } : undefined;
  }
  if (t < 0) return undefined;
  const [id, ...others] = sources(rate, t);
  return id !== undefined && others.length === 0 && typed(id) !== undefined
    ? { id, itself: false }
    : undefined;
}

/** Whether an input has its typed value in a month, with no override or scenario applied. */
function isAsTyped({ row }: CompiledInput, t: number, { plan }: Compiled): boolean {
  if (t < 0) return true;
  return linksAt(row, plan.start, t).every(({ layer, month }) => layer !== "scenario" && month === undefined);
}

/** Whether an input's value in a month depends on a draw of its typed value. */
function isUncertain({ id, terms, which }: CompiledInput, t: number): boolean {
  let found = false;
  eachDraw(terms[which[t]!]!, ({ site }) => {
    found ||= site.startsWith(`${id}@value^`);
  });
  return found;
}
