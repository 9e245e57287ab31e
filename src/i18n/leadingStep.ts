import { marginOfError } from "../lib/marginOfError.ts";
import { shownChange } from "./shownChange.ts";
import type { SpokenLever } from "./leverText.ts";
import type { SpokenEffect } from "./spoken.ts";

/** What a choice of the best step needs to know of each. */
type Judged = {
  readonly levers: readonly SpokenLever[];
  readonly effect: SpokenEffect;
  /** Undefined where the step does not clearly bring customers. */
  readonly costPerCustomer?: number | undefined;
};

/** Steps, each list best first; no pairs while they are not known. */
type Steps<S> = { readonly singles: readonly S[]; readonly pairs: readonly S[] };

/** What to say of steps that can be bought, single ones and pairs of them. */
export type LeadingStep<S> = {
  /** The best step: a single one, or two together that give more and a customer for less. */
  readonly lead: S;
  /** Whether a pair gives more than the lead, which then is the best single step alone. */
  readonly single: boolean;
  /** The best single step where a pair leads. */
  readonly alone?: S;
  /** The pair that gives more than the leading single step, and at a higher cost per customer or one that is not known. */
  readonly further?: S;
  /** Where it is neither of these: what brings a customer for clearly less than the lead. */
  readonly cheaper?: S;
};

/** A customer for so many times less is clearly cheaper; costs per customer are known no better. */
const CLEARLY = 1.25;

/**
 * The step to begin with of those that can be bought and clearly do good, judged by what the answer shows: how much it
 * moves the target, then what a customer costs. Undefined where there is none, or none that moves a chance so far that
 * it is seen.
 */
export function leadingStep<S extends Judged>(
  steps: Steps<S>,
  target: { readonly kind: string },
): LeadingStep<S> | undefined {
  const leading = leadingOf(steps);
  return leading !== undefined && isSeen(leading.lead, target) ? leading : undefined;
}

/** Whether a step moves a chance to another whole hundredth, as it is shown; of anything else it is not asked. */
export function isSeen({ effect: { before, after } }: HasEffect, target: { readonly kind: string }): boolean {
  return target.kind !== "chance" || Math.round(before * 100) !== Math.round(after * 100);
}

function leadingOf<S extends Judged>(steps: Steps<S>): LeadingStep<S> | undefined {
  const { singles, pairs } = clearlyBought(steps);
  const better = betterIn(steps.singles);
  const [single, pair] = [singles[0], pairs[0]];
  if (single === undefined) return pair === undefined ? undefined : { lead: pair, single: false };
  const isMore =
    pair !== undefined &&
    better * (pair.effect.effect - single.effect.effect) > marginOfError(pair.effect.error) &&
    better * (shownChange(pair.effect) - shownChange(single.effect)) > 0;
  const price = ({ costPerCustomer }: Judged): number => costPerCustomer ?? Infinity;
  const lead = isMore && price(pair) < price(single) ? pair : single;
  const cheapest = [...singles, ...pairs].reduce((a, b) => (price(b) < price(a) ? b : a));
  const named = [lead, single, isMore ? pair : undefined];
  const isCheaper =
    !named.includes(cheapest) && price(cheapest) > 0 && price(cheapest) * CLEARLY < price(lead);
  return {
    lead,
    single: isMore && lead === single,
    ...(lead === single ? {} : { alone: single }),
    ...(isMore && lead === single ? { further: pair } : {}),
    ...(isCheaper ? { cheaper: cheapest } : {}),
  };
}

/** The steps that can be bought and clearly do good. */
export function clearlyBought<S extends Pick<Judged, "levers" | "effect">>({
  singles,
  pairs,
}: Steps<S>): Steps<S> {
  const clear = clearIn(singles);
  const some = (list: readonly S[]): S[] => list.filter((step) => isBought(step) && clear(step));
  return { singles: some(singles), pairs: some(pairs) };
}

/** People and money are decided on. */
export function isBought({ levers }: Pick<Judged, "levers">): boolean {
  return levers.every(({ kind }) => kind === "people" || kind === "spend");
}

/** The share of a short list's lines that what one can only get better at takes while there is more to buy. */
const BETTER_SHARE = 0.4;

/**
 * A short list of steps: what can be bought, then what one can only get better at, which nobody can decide on. Each
 * kind stays in its order; both are there where both are known.
 *
 * @param room how many lines the list has.
 */
export function shortList<S extends Pick<Judged, "levers">>(steps: readonly S[], room: number): S[] {
  const bought = steps.filter(isBought);
  const better = steps.filter((step) => !isBought(step));
  const kept = Math.min(better.length, Math.max(Math.floor(BETTER_SHARE * room), room - bought.length));
  return [...bought.slice(0, room - kept), ...better.slice(0, kept)];
}

/** A chance above which only a step that clearly adds to it is worth doing; and above which none is. */
const NEAR_CERTAIN = 0.95;
const CERTAIN = 0.99;

type HasEffect = Pick<Judged, "effect">;

/** 1 where more is better in a list, best first, −1 where less is. */
function betterIn(steps: readonly HasEffect[]): 1 | -1 {
  return steps.length > 1 && steps.at(-1)!.effect.effect > steps[0]!.effect.effect ? -1 : 1;
}

/** Whether a step of a list, best first, clearly does good: the list tells whether more is better. */
export function clearIn(steps: readonly HasEffect[]): (step: HasEffect) => boolean {
  const better = betterIn(steps);
  return ({ effect }) => better * effect.effect > marginOfError(effect.error);
}

/**
 * What there is to do among steps, best first: "steps"; "unclear" where none moves the target beyond its
 * error; "met" where a goal is so near certain that none is worth doing for it.
 */
export function nextOutlook(
  steps: readonly HasEffect[],
  target: { readonly kind: string },
): "steps" | "unclear" | "met" {
  const best = steps[0];
  if (best === undefined) return "unclear";
  const isClear = clearIn(steps)(best);
  const { before } = best.effect;
  const met = before > CERTAIN || (before > NEAR_CERTAIN && !isClear);
  return target.kind === "chance" && met ? "met" : isClear ? "steps" : "unclear";
}
