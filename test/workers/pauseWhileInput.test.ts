import { expect, test } from "vitest";
import { pauseWhileInput } from "../../src/workers/pauseWhileInput.ts";

/** What was asked of the workers for events that came at these times, in milliseconds. */
function restsAt(events: readonly (readonly [number, Event])[]): number[] {
  const target = new EventTarget();
  const rests: number[] = [];
  let clock = 0;
  pauseWhileInput(
    target,
    () => clock,
    (ms) => {
      expect(ms).toBeGreaterThan(100);
      rests.push(clock);
    },
  );
  for (const [at, event] of events) {
    clock = at;
    target.dispatchEvent(event);
  }
  return rests;
}

const moved = (buttons: number): Event => Object.assign(new Event("pointermove"), { buttons });

test("work rests at every key, press, drag and turn of the wheel", () => {
  const kinds = ["keydown", "pointerdown", "wheel"].map((type, i) => [i * 200, new Event(type)] as const);
  expect(restsAt([...kinds, [600, moved(1)]])).toEqual([0, 200, 400, 600]);
});

test("a pointer that only passes by does not hold work up", () => {
  expect(restsAt([[0, moved(0)]])).toEqual([]);
});

test("of events that come close together only some are told", () => {
  const drag = Array.from({ length: 20 }, (_, i) => [i * 8, moved(1)] as const);
  expect(restsAt(drag)).toEqual([0, 56, 112]);
});
