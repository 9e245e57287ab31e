import { expect, test } from "vitest";
import { makePump } from "../../src/state/makePump.ts";

function pumped() {
  const controller = new AbortController();
  const ends: (() => void)[] = [];
  let begun = 0;
  let overtaken = 0;
  const want = makePump(
    () => {
      begun += 1;
      return new Promise<void>((end) => ends.push(end));
    },
    { signal: controller.signal, overtaken: () => (overtaken += 1) },
  );
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { want, end, stop: () => controller.abort(), begun: () => begun, overtaken: () => overtaken };
}

test("work is begun at once, and what is wanted meanwhile, however often, is done once after it", async () => {
  const { want, end, begun, overtaken } = pumped();
  want();
  expect(begun()).toBe(1);
  want();
  want();
  expect(begun()).toBe(1);
  await end();
  expect([begun(), overtaken()]).toEqual([2, 1]);
  await end();
  expect([begun(), overtaken()]).toEqual([2, 1]);
  want();
  expect(begun()).toBe(3);
});

test("what is wanted after it was stopped is not done", async () => {
  const { want, end, stop, begun } = pumped();
  want();
  want();
  stop();
  await end();
  expect(begun()).toBe(1);
  want();
  expect(begun()).toBe(1);
});
