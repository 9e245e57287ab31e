import type { LessonRow } from "./lessons.ts";
import type { FoundDeals } from "./questions.ts";

/** What deals can give a plan: an input's value, or the history by month. */
export type DealPart = LessonRow | "history";

/** Whose number the plan has now: the template's, one that was measured in an earlier import, or somebody's own. */
export type HeldNumber = "template" | "measured" | "own";

/** Why a part is not ticked at first. */
export type UntickedReason = "own" | "few" | "one-sided" | "after-start" | "other-history";

/** Fewer decided deals than this say little. */
const FEW = 10;

/**
 * Whether a part is proposed: what was measured goes before the template's number and before what was measured earlier,
 * but not before what somebody typed, and not where it would mislead: of few deals, of those that all went one way, or of
 * what was open after the plan began. Undefined where it is ticked at first, else the reason why not.
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
