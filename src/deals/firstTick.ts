import type { LessonRow } from "./lessons.ts";
import type { FoundDeals } from "./questions.ts";

/** What deals can add to a plan: an input's value, or the actuals by month. */
export type DealPart = LessonRow | "history";

/** The origin of the plan's current number: the template, a measurement in an earlier import, or a person. */
export type HeldNumber = "template" | "measured" | "own";

/** Why a part is not ticked at first. */
export type UntickedReason = "own" | "few" | "one-sided" | "after-start" | "other-history";

/** Fewer decided deals than this are not enough to be proposed. */
const FEW = 10;

/**
 * Whether a part is proposed: a measured value takes precedence over the template's number and over an earlier
 * measurement, but not over a number that somebody typed, and not where it would mislead: where it comes from few
 * deals, from deals that all ended the same way, or from deals that were open after the plan began. Undefined where
 * the part is ticked at first, else the reason why not.
 */
export function untickedReason(
  part: DealPart,
  { summary, lessons }: Pick<FoundDeals, "summary" | "lessons">,
  held: HeldNumber,
): UntickedReason | undefined {
  const { won, lost } = summary;
  if (part === "history" && (lessons.history?.differ ?? 0) > 0) return "other-history";
  if (held === "own") return "own";
  if (won + lost < FEW) return "few";
  if (won === 0 || lost === 0) return "one-sided";
  const isOfStart = part === "open_opportunities_start" || part === "start_win_rate";
  return isOfStart && lessons.monthsToStart < 0 ? "after-start" : undefined;
}
