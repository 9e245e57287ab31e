import type { Unit } from "../model/row.ts";

/** How sure a person can say to be that the value lies between two ends, in per cent. */
export const SURE_LEVELS = [80, 90, 95] as const;
export type Sure = (typeof SURE_LEVELS)[number];
export const COMMON_SURE: Sure = 90;

/** What one person says of one input; values as the model counts them: 20 % is 0.2. */
export type Said = {
  readonly low: number;
  readonly high: number;
  readonly sure: Sure;
  /** The likeliest value, if the person gave one: for the conversation, it makes the range no narrower. */
  readonly middle?: number;
};

/** With who says it: an id within the workshop, and a name or initials if the person gave any. */
export type Answer = Said & { readonly by: string; readonly who?: string };

export type SaidFault = "order" | "share-ends" | "outside" | "middle";

/** What is wrong with an answer; undefined where it is one. `min` and `max` are the row's allowed range. */
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
