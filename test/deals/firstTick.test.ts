import { expect, test } from "vitest";
import { untickedReason } from "../../src/deals/firstTick.ts";
import type { DealPart, HeldNumber } from "../../src/deals/firstTick.ts";
import type { FoundDeals } from "../../src/deals/questions.ts";

/** What of an answer matters here: how many are decided, and when the plan begins. */
function found(of: { won?: number; lost?: number; monthsToStart?: number; differ?: number }) {
  const { won = 20, lost = 30, monthsToStart = 0, differ = 0 } = of;
  const lessons = { monthsToStart, history: { differ } };
  return { summary: { won, lost }, lessons } as unknown as Pick<FoundDeals, "summary" | "lessons">;
}

test.each<[string, DealPart, HeldNumber, Parameters<typeof found>[0], ReturnType<typeof untickedReason>]>([
  ["what was measured goes before the template's number", "outbound_win_rate", "template", {}, undefined],
  ["and before what was measured earlier", "outbound_win_rate", "measured", {}, undefined],
  ["but not before what somebody typed", "outbound_win_rate", "own", {}, "own"],
  ["few decided deals say little", "outbound_win_rate", "template", { won: 4, lost: 5 }, "few"],
  ["ten are enough", "outbound_win_rate", "template", { won: 4, lost: 6 }, undefined],
  ["deals that were all won mislead", "outbound_win_rate", "template", { lost: 0 }, "one-sided"],
  ["open now is not open then", "start_win_rate", "template", { monthsToStart: -1 }, "after-start"],
  [
    "the cycle is the same whenever the plan began",
    "cycle_months",
    "template",
    { monthsToStart: -1 },
    undefined,
  ],
  ["history comes where there is none", "history", "template", {}, undefined],
  ["but not over other figures", "history", "template", { differ: 2 }, "other-history"],
])("%s", (_, part, held, of, why) => {
  expect(untickedReason(part, found(of), held)).toBe(why);
});
