import { describe, expect, test } from "vitest";
import { MONTH_DAYS } from "../../src/deals/durations.ts";
import type { Lifetime } from "../../src/deals/durations.ts";
import { incidenceOf } from "../../src/deals/incidence.ts";

const Z95 = 1.6448536269514722;

describe("the shares won and lost by age", () => {
  test("are shares of all deals where none is open, with the band of a plain share", () => {
    const deals: Lifetime[] = Array.from({ length: 40 }, (_, i) => ({
      state: i % 4 === 0 ? "won" : "lost",
      days: 10 + i,
    }));
    const { won, lost } = incidenceOf(deals);
    const end = won.at(-1)!;
    expect(end.share).toBeCloseTo(0.25, 12);
    expect(lost.at(-1)!.share).toBeCloseTo(0.75, 12);
    // Without open deals the variance is p(1 − p)/n.
    expect(end.p95 - end.share).toBeCloseTo(Z95 * Math.sqrt((0.25 * 0.75) / 40), 9);
  });

  test("count open deals up to their age, worked out by hand", () => {
    // At age 1 one of four is won: 1/4. The open one leaves at 2. Of the rest, 3/4 of all deals, the lost one at 3 is
    // one of two, and the won one at 4 the last.
    const { won, lost } = incidenceOf([
      { state: "won", days: 1 },
      { state: "open", days: 2 },
      { state: "lost", days: 3 },
      { state: "won", days: 4 },
    ]);
    expect(won.map(({ share }) => share)).toEqual([1 / 4, 1 / 4 + 3 / 8]);
    expect(lost.map(({ share }) => share)).toEqual([3 / 8]);
    expect(won.map(({ age }) => age * MONTH_DAYS)).toEqual([1, 4]);
  });

  test("have bands within 0 and 1 that hold the share", () => {
    const deals: Lifetime[] = Array.from({ length: 60 }, (_, i) => ({
      state: i % 3 === 0 ? "open" : i % 3 === 1 ? "won" : "lost",
      days: (i * 37) % 90,
    }));
    const { won, lost } = incidenceOf([...deals, { state: "won", days: undefined }]);
    for (const { share, p5, p95 } of [...won, ...lost]) {
      expect(p5).toBeGreaterThanOrEqual(0);
      expect(p5).toBeLessThanOrEqual(share);
      expect(p95).toBeGreaterThanOrEqual(share);
      expect(p95).toBeLessThanOrEqual(1);
    }
    expect(won.at(-1)!.share + lost.at(-1)!.share).toBeLessThanOrEqual(1 + 1e-12);
  });

  test("are empty without decided deals", () => {
    expect(incidenceOf([{ state: "open", days: 5 }])).toEqual({ won: [], lost: [] });
  });
});
