import type { Compiled } from "../engine/compilePlan.ts";
import { closedMonth } from "../model/closedMonth.ts";
import type { RowId, Unit } from "../model/row.ts";
import { disagreements } from "./disagreements.ts";
import type { Disagreement } from "./disagreements.ts";
import { expectedRates } from "./expectedRates.ts";
import {
  FOR_OWN_FIGURES,
  lessonOfCertain,
  lessonOfOwn,
  lessonOfRate,
  lessonThrough,
  triesOf,
} from "./lesson.ts";
import type { Lesson } from "./lesson.ts";
import { observationsIn } from "./observations.ts";
import type { Contradiction, Observation } from "./observations.ts";
import type { Percentiles } from "./percentiles.ts";
import { percentilesOf } from "./posterior.ts";
import { rangeText } from "./rangeText.ts";
import type { TypedDistribution } from "./typedDistribution.ts";

/**
 * What an input is learnt from: counts that result from its rate, figures of its own, or counts that result from a
 * rate that was typed as certain.
 */
export type LearntFrom = "counts" | "own" | "certain";

/** What the closed months show about one input. Nothing in the plan changes by it. */
export type Learnt = {
  readonly row: RowId;
  readonly kind: LearntFrom;
  /** The number of months that give information. */
  readonly months: number;
  /** The first and the last of these months. */
  readonly from: string;
  readonly to: string;
  /** The total numbers of tries and of results; each undefined where the months have none. */
  readonly tried: number | undefined;
  readonly came: number | undefined;
  readonly phi: number;
  /** The typed distribution: for a certain number, that number three times. */
  readonly prior: Percentiles;
  /** undefined where the actuals are impossible under the prior. */
  readonly posterior: Percentiles | undefined;
  /** The text that is offered in place of the typed text. */
  readonly value: string | undefined;
  /** The number of tries that tell as much as the typed range; only for uncertain shares. */
  readonly priorTries: number | undefined;
  /** The probability, before the actuals were known, of data at least this extreme. */
  readonly surprise: number;
  /** The probability that first and later months differ this much if nothing changed. */
  readonly drift: number | undefined;
};

export type WhatIsLearnt = {
  /** In the sheet's order. */
  readonly inputs: readonly Learnt[];
  readonly contradictions: readonly Contradiction[];
  readonly disagreements: readonly Disagreement[];
};

/** Surprise and drift are reported below this probability: once in a hundred. */
export const RARE = 0.01;

/**
 * What the closed months show about each input on which they give information; each input is learnt about by itself,
 * with all others as they are in the plan. Yields the share of the work that is done.
 */
export function* whatIsLearnt(compiled: Compiled): Generator<number, WhatIsLearnt> {
  const { byInput, contradictions, typed } = observationsIn(compiled);
  const inputs: Learnt[] = [];
  const rows = compiled.sheet.rows.filter(
    ({ id, kind }) => kind === "input" && (byInput.has(id) || Object.hasOwn(compiled.plan.actuals, id)),
  );
  for (const [done, { id, unit }] of rows.entries()) {
    const prior = typed(id);
    if (prior === undefined) continue;
    const learnt =
      fromCounts(compiled, id, unit, prior, byInput.get(id) ?? []) ?? fromOwn(compiled, id, unit, prior);
    if (learnt !== undefined) inputs.push(learnt);
    yield (done + 1) / rows.length;
  }
  return { inputs, contradictions, disagreements: disagreements(compiled) };
}

function fromCounts(
  compiled: Compiled,
  id: RowId,
  unit: Unit,
  prior: TypedDistribution,
  observations: readonly Observation[],
): Learnt | undefined {
  const kinds = new Set(observations.map(({ tried }) => tried === undefined));
  const itself = kinds.size === 1 && observations.every((one) => one.itself);
  const told = itself ? observations : withRate(compiled, id, prior, observations);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const lesson =
    prior.kind === "number"
      ? lessonOfCertain(prior.value, told)
      : itself
        ? lessonOfRate(prior, told)
        : lessonThrough(prior, told, expectedRates(compiled, id, told), `learn/${id}`);
  const sum = (count: (one: Observation) => number): number =>
    told.reduce((total, one) => total + count(one), 0);
  return {
    ...common(id, unit, prior, lesson),
    kind: prior.kind === "number" ? "certain" : "counts",
    months: new Set(told.map(({ month }) => month)).size,
    from: first.month,
    to: last.month,
    tried: kinds.has(false) ? sum(({ tried }) => tried ?? 0) : undefined,
    came: sum(({ came }) => came),
  };
}

/**
 * The observations that have a rate and give information. There is no rate in a month when the plan has no decided
 * deals (a win rate), and a count of 0 where 0 was expected shows nothing.
 */
function withRate(
  compiled: Compiled,
  id: RowId,
  prior: TypedDistribution,
  observations: readonly Observation[],
): readonly Observation[] {
  if (observations.length === 0) return observations;
  const rates = expectedRates(compiled, id, observations)(percentilesOf(prior)!.p50);
  return observations.filter(
    ({ tried, came }, i) => !Number.isNaN(rates[i]) && !(tried === undefined && came === 0 && rates[i] === 0),
  );
}

/**
 * What an input's own figures show, in the plan's months and in its history; used where no counts result from its
 * rate.
 */
function fromOwn({ plan }: Compiled, id: RowId, unit: Unit, prior: TypedDistribution): Learnt | undefined {
  const closed = closedMonth(plan);
  if (prior.kind === "number" || closed === undefined || !Object.hasOwn(plan.actuals, id)) return undefined;
  const months = Object.keys(plan.actuals[id]!)
    .filter((month) => month <= closed)
    .sort();
  if (months.length < FOR_OWN_FIGURES) return undefined;
  const lesson = lessonOfOwn(
    prior,
    months.map((month) => plan.actuals[id]![month]!),
    unit,
  );
  if (lesson === undefined) return undefined;
  return {
    ...common(id, unit, prior, lesson),
    kind: "own",
    months: months.length,
    from: months[0]!,
    to: months.at(-1)!,
    tried: undefined,
    came: undefined,
  };
}

function common(id: RowId, unit: Unit, prior: TypedDistribution, lesson: Lesson) {
  const { posterior } = lesson;
  return {
    row: id,
    ...lesson,
    prior: percentilesOf(prior)!,
    value: posterior === undefined ? undefined : rangeText(posterior.p5, posterior.p95, unit),
    priorTries: unit === "share" && prior.kind !== "number" ? triesOf(prior) : undefined,
  };
}
