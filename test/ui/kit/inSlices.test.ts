import { expect, test } from "vitest";
import { inSlices } from "../../../src/ui/kit/inSlices.ts";

function* counting(to: number): Generator<number, string> {
  for (let at = 1; at <= to; at += 1) yield at / to;
  return "counted";
}
/** A clock on which every look takes so long. */
const clock = (step: number) => {
  let now = 0;
  return () => (now += step);
};

test("what is over within a slice is over at once", () => {
  const done: (number | undefined)[] = [];
  const found = inSlices(counting(3), {
    signal: new AbortController().signal,
    onProgress: (share) => done.push(share),
    now: clock(1),
  });
  expect(found).toEqual({ done: "counted" });
  expect(done).toEqual([1 / 3, 2 / 3, 1]);
});

test("longer work goes on in later turns, and can be stopped between them", async () => {
  const going = inSlices(counting(5), { signal: new AbortController().signal, now: clock(100) });
  expect(going).toBeInstanceOf(Promise);
  expect(await going).toEqual({ done: "counted" });
  const stop = new AbortController();
  const stopped = inSlices(counting(5), { signal: stop.signal, now: clock(100) });
  stop.abort();
  expect(await stopped).toBeUndefined();
});
