import { expect, test } from "vitest";
import { untickedReason } from "../../src/deals/firstTick.ts";
import type { DealPart, HeldNumber } from "../../src/deals/firstTick.ts";
import type { FoundDeals } from "../../src/deals/questions.ts";

/**
 * The parts of an answer that matter here: the numbers of decided deals, when the plan begins, and differing actuals.
 */
function found(of: { won?: number; lost?: number; monthsToStart?: number; differ?: number }) {
  const { won = 20, lost = 30, monthsToStart = 0, differ = 0 } = of;
  const lessons = { monthsToStart, history: { differ } };
  return { summary: { won, lost }, lessons } as unknown as Pick<FoundDeals, "summary" | "lessons">;
}

test.each<[string, DealPart, HeldNumber, Parameters<typeof found>[0], ReturnType<typeof untickedReason>]>([
  [
    "a measured value takes precedence over the template's number",
    "outbound_win_rate",
    "template",
    {},
    undefined,
  ],
  ["and over an earlier measurement", "outbound_win_rate", "measured", {}, undefined],
  ["but not over a number that somebody typed", "outbound_win_rate", "own", {}, "own"],
  ["few decided deals are not enough", "outbound_win_rate", "template", { won: 4, lost: 5 }, "few"],
  ["ten are enough", "outbound_win_rate", "template", { won: 4, lost: 6 }, undefined],
  ["deals that were all won mislead", "outbound_win_rate", "template", { lost: 0 }, "one-sided"],
  [
    "deals open now were not all open when the plan began",
    "start_win_rate",
    "template",
    { monthsToStart: -1 },
    "after-start",
  ],
  [
    "the cycle is the same whenever the plan began",
    "cycle_months",
    "template",
    { monthsToStart: -1 },
    undefined,
  ],
  ["the history is proposed where the plan has no actuals", "history", "template", {}, undefined],
  ["but not over different actuals", "history", "template", { differ: 2 }, "other-history"],
])("%s", (_, part, held, of, why) => {
  expect(untickedReason(part, found(of), held)).toBe(why);
});
