import { expect, test } from "vitest";
import { surplus } from "../../src/storage/snapshots.ts";

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
