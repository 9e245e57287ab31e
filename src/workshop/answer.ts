import type { Unit } from "../model/row.ts";

/** The levels of certainty, in per cent, that a person can choose for the value lying between two ends. */
export const SURE_LEVELS = [80, 90, 95] as const;
export type Sure = (typeof SURE_LEVELS)[number];
export const COMMON_SURE: Sure = 90;

/** One person's answer for one input; values are in the model's units: 20 % is 0.2. */
export type Said = {
  readonly low: number;
  readonly high: number;
  readonly sure: Sure;
  /** The likeliest value, if the person gave one: it is for the conversation and does not make the range narrower. */
  readonly middle?: number;
};

/** An answer with its person: an id within the workshop, and a name or initials if the person gave any. */
export type Answer = Said & { readonly by: string; readonly who?: string };

export type SaidFault = "order" | "share-ends" | "outside" | "middle";

/** What is wrong with an answer; undefined where it is valid. `min` and `max` are the row's allowed range. */
export function saidFault(
  { low, high, middle }: Said,
  unit: Unit,
  min = -Infinity,
  max = Infinity,
): SaidFault | undefined {
  if (!(low < high)) return "order";
  if (unit === "share" && (low <= 0 || high >= 1)) return "share-ends";
  if (low < min || high > max) return "outside";
  return middle !== undefined && !(middle >= low && middle <= high) ? "middle" : undefined;
}
