import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeIdleTurns } from "../../src/state/idleTurns.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what nobody waits for is done in turn, one at a time, once nothing else is under way", () => {
  const turns = makeIdleTurns();
  const done: string[] = [];
  const asked = turns.begin();
  let over: (() => void) | undefined;
  turns.wait(() => {
    done.push("first");
    over = turns.begin();
  });
  turns.wait(() => void done.push("second"));
  vi.advanceTimersByTime(60_000);
  expect(done).toEqual([]);
  asked();
  asked();
  vi.advanceTimersByTime(60_000);
  expect(done).toEqual(["first"]);
  over!();
  vi.advanceTimersByTime(60_000);
  expect(done).toEqual(["first", "second"]);
});

test("whoever no longer wants a turn gets none", () => {
  const turns = makeIdleTurns();
  const turn = vi.fn();
  turns.wait(turn)();
  vi.advanceTimersByTime(60_000);
  expect(turn).not.toHaveBeenCalled();
});
