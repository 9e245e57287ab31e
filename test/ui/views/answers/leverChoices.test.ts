import { expect, test } from "vitest";
import type { LeverRank } from "../../../../src/analysis/leverRanks.ts";
import { bestLever, leverChoices } from "../../../../src/ui/views/answers/leverChoices.ts";

const rank = (row: string, kind: LeverRank["kind"], after: number): LeverRank => ({
  row,
  kind,
  after,
  error: 0.01,
});
const RANKS = [rank("win", "rate", 0.95), rank("sellers", "people", 0.85), rank("hunters", "people", 0.5)];

test("of the levers that reach a level, one whose cost is known is chosen first", () => {
  expect(bestLever(RANKS, 0.8)?.row).toBe("sellers");
  expect(bestLever(RANKS, 0.9)?.row).toBe("win");
});

test("where none reaches it, the one that gets furthest is first", () => {
  expect(bestLever(RANKS, 0.99)?.row).toBe("win");
  expect(bestLever([], 0.99)).toBeUndefined();
});

test("people come before rates, and within a kind the lever that gets furthest comes first", () => {
  const rows = [...RANKS].reverse();
  const ordered = (ranks?: readonly LeverRank[]): string[] =>
    leverChoices(
      rows,
      ranks,
      (row) => row,
      (kind) => kind,
    ).map(({ value }) => value);
  expect(ordered(RANKS)).toEqual(["sellers", "hunters", "win"]);
  expect(ordered()).toEqual(["hunters", "sellers", "win"]);
});
