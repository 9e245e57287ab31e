import { fullInVain, lateToTell } from "./answerSentences.ts";
import type { SpokenConstraints } from "./answerSentences.ts";
import { clearIn, isBought, isSeen, nextOutlook } from "./leadingStep.ts";
import type { SpokenStep, SpokenTakes } from "./stepSentences.ts";

/**
 * Whether the sentence of each answer reports only a positive finding. Few trials can show that there is an effect,
 * but finding none in few trials proves nothing: an answer from few trials is shown only where these return true;
 * otherwise the page waits for more trials.
 */
export const findsSomething = {
  /**
   * A step that can be bought has a clear effect and, where the worth of a customer is known, one such step pays off.
   *
   * @param singles best first.
   * @param worth what a customer is worth at the date; NaN where it is not known.
   */
  nextStep: (
    singles: readonly Pick<SpokenStep, "levers" | "effect" | "costPerCustomer">[],
    target: { readonly kind: string },
    worth = NaN,
  ): boolean => {
    if (nextOutlook(singles, target) !== "steps") return false;
    const clear = clearIn(singles);
    const bought = singles.filter((step) => isBought(step) && clear(step));
    const isDear = (step: (typeof singles)[number]): boolean => (step.costPerCustomer ?? NaN) > worth;
    const best = bought[0];
    if (best === undefined || !isSeen(best, target)) return false;
    return !isDear(best) || bought.some(({ costPerCustomer }) => (costPerCustomer ?? NaN) <= worth);
  },
  /**
   * There is a bottleneck, and no capacity is reported as full without being one.
   *
   * @param from index of the first month that is reported.
   */
  constraints: (found: SpokenConstraints, from: number): boolean =>
    found.binding.some((id, t) => t >= from && id !== undefined) && fullInVain(found, from).length === 0,
  /** The level is reached, by a change or already in the plan. */
  takes: ({
    before,
    level,
    least,
  }: Pick<SpokenTakes, "before" | "level"> & { readonly least: unknown }): boolean =>
    before >= level || least !== undefined,
  seek: ({ value, effect }: { readonly value: unknown; readonly effect: unknown }): boolean =>
    value !== undefined && effect !== undefined,
  /** A lever has an effect, and after some month it is too late for it. */
  tooLate: (found: Parameters<typeof lateToTell>[0]): boolean => {
    const told = lateToTell(found);
    return told !== undefined && told.last !== told.starts.at(-1);
  },
  /** There are customers to share the cost, in most trials. */
  inPipe: ({ cacSameMonths, cacMatched }: Costs): boolean =>
    Number.isFinite(cacSameMonths.p50) && Number.isFinite(cacMatched.p50),
};

type Cost = { readonly p50: number };
type Costs = { readonly cacSameMonths: Cost; readonly cacMatched: Cost };
