import { expect, test } from "vitest";
import { newestFirst, surplus } from "../../src/storage/snapshots.ts";

const DAY = 24 * 3600_000;
const NOW = Date.UTC(2027, 2, 31, 12);
const at = (milliseconds: number) => {
  const time = new Date(NOW - milliseconds).toISOString();
  return { key: time, at: time };
};

test("the newest 20 earlier versions are kept whatever their age", () => {
  const old = Array.from({ length: 20 }, (_, i) => at(400 * DAY + i * 1000));
  expect(surplus(old, NOW)).toEqual([]);
  expect(surplus([...old, at(401 * DAY)], NOW)).toEqual([at(401 * DAY).key]);
});

test("beyond them the last of each day is kept for 14 days", () => {
  const today = Array.from({ length: 20 }, (_, i) => at(i * 1000));
  const before = [at(DAY), at(DAY + 1000), at(2 * DAY), at(14 * DAY), at(14 * DAY + 1)];
  expect(surplus([...today, ...before], NOW)).toEqual([at(DAY + 1000).key, at(14 * DAY + 1).key]);
});

test("versions of a time that has not come are older than those made since the clock is right again", () => {
  const now = new Date(NOW).toISOString();
  const keyOf = (milliseconds: number, count: number) =>
    `snapshot/p/${new Date(NOW - milliseconds).toISOString()}-${String(count).padStart(6, "0")}`;
  const ahead = Array.from({ length: 25 }, (_, i) => keyOf(-(400 * DAY) - i * 1000, i));
  const right = [keyOf(2000, 26), keyOf(1000, 27), keyOf(0, 28)];
  const sorted = newestFirst([...right, ...ahead], now);
  expect(sorted.slice(0, 3)).toEqual([...right].reverse());
  const kept = sorted.map((key) => ({ key, at: key.slice("snapshot/p/".length, -7) }));
  expect(surplus(kept, NOW).every((key) => ahead.includes(key))).toBe(true);
});
