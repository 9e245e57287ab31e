import { marginOfError } from "../lib/marginOfError.ts";
import { shownChange } from "./shownChange.ts";
import type { SpokenLever } from "./leverText.ts";
import type { SpokenEffect } from "./spoken.ts";

/** What the choice of the best step needs to know about each step. */
type Judged = {
  readonly levers: readonly SpokenLever[];
  readonly effect: SpokenEffect;
  /** Undefined where the step does not clearly bring customers. */
  readonly costPerCustomer?: number | undefined;
};

/** Steps, each list best first; no pairs while they are not known. */
type Steps<S> = { readonly singles: readonly S[]; readonly pairs: readonly S[] };

/** What to report of steps that can be bought, single ones and pairs of them. */
export type LeadingStep<S> = {
  /** The best single step; a pair where there is none, or where a pair has more effect at a lower cost per customer. */
  readonly lead: S;
  /** Whether there is a pair with a larger effect than the lead, which then is the best single step alone. */
  readonly single: boolean;
  /** The best single step where a pair leads. */
  readonly alone?: S;
  /** The pair with a larger effect than the leading single step, and a higher or unknown cost per customer. */
  readonly further?: S;
  /** A step that is neither of these but brings customers at a clearly lower cost each than the lead. */
  readonly cheaper?: S;
};

/** Costs per customer that differ by at least this factor differ clearly; they are not known more precisely. */
const CLEARLY = 1.25;

/**
 * The step to begin with of those that can be bought and clearly have a good effect, judged by what the answer shows:
 * how much it moves the target, then what a customer costs. Undefined where there is none, or none that moves a
 * chance visibly.
 */
export function leadingStep<S extends Judged>(
  steps: Steps<S>,
  target: { readonly kind: string },
): LeadingStep<S> | undefined {
  const leading = leadingOf(steps);
  return leading !== undefined && isSeen(leading.lead, target) ? leading : undefined;
}

/** Whether a step moves a chance to another whole hundredth, as it is shown; true for any other target. */
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

/** The steps that can be bought and clearly have a good effect. */
export function clearlyBought<S extends Pick<Judged, "levers" | "effect">>({
  singles,
  pairs,
}: Steps<S>): Steps<S> {
  const clear = clearIn(singles);
  const some = (list: readonly S[]): S[] => list.filter((step) => isBought(step) && clear(step));
  return { singles: some(singles), pairs: some(pairs) };
}

/** People and money can be decided on. */
export function isBought({ levers }: Pick<Judged, "levers">): boolean {
  return levers.every(({ kind }) => kind === "people" || kind === "spend");
}

/** The share of a short list's lines for inputs that can only be improved, while there is more that can be bought. */
const BETTER_SHARE = 0.4;

/**
 * A short list of steps: first what can be bought, then inputs that can only be improved and that nobody can decide on.
 * Each kind keeps its order; the list contains both where both are known.
 *
 * @param room how many lines the list has.
 */
export function shortList<S extends Pick<Judged, "levers">>(steps: readonly S[], room: number): S[] {
  const bought = steps.filter(isBought);
  const better = steps.filter((step) => !isBought(step));
  const kept = Math.min(better.length, Math.max(Math.floor(BETTER_SHARE * room), room - bought.length));
  return [...bought.slice(0, room - kept), ...better.slice(0, kept)];
}

/** Above this chance only a step that clearly adds to it is worth doing; above the second, none is. */
const NEAR_CERTAIN = 0.95;
const CERTAIN = 0.99;

type HasEffect = Pick<Judged, "effect">;

/** 1 where more is better in a list sorted best first, −1 where less is better. */
function betterIn(steps: readonly HasEffect[]): 1 | -1 {
  return steps.length > 1 && steps.at(-1)!.effect.effect > steps[0]!.effect.effect ? -1 : 1;
}

/** Whether a step of a list, best first, clearly has a good effect: the list shows whether more is better. */
export function clearIn(steps: readonly HasEffect[]): (step: HasEffect) => boolean {
  const better = betterIn(steps);
  return ({ effect }) => better * effect.effect > marginOfError(effect.error);
}

/**
 * What can be done among steps, best first: "steps"; "unclear" where none moves the target beyond its
 * error; "met" where a goal is so nearly certain that no step for it is worth doing.
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
