import { expect, test } from "vitest";
import { makeOpeningMark } from "../../src/storage/openingMark.ts";
import { makeFakeClock, makeTextStorage } from "./support.ts";

const storage = () => makeTextStorage();
const clock = makeFakeClock();
const page = (kept: ReturnType<typeof makeTextStorage>) => makeOpeningMark(kept, clock);

test("a plan with which the page froze twice is set aside, the others are not", () => {
  const kept = storage();
  page(kept).begin("p");
  expect(page(kept).isAside("p")).toBe(false);
  clock.advance(20_000);
  page(kept).begin("p");
  expect(page(kept).isAside("p")).toBe(true);
  expect(page(kept).isAside("q")).toBe(false);
});

test("a plan that several tabs open at once, or a tab reads again, is not counted twice", () => {
  const kept = storage();
  const [first, second] = [page(kept), page(kept)];
  first.begin("p");
  second.begin("p");
  expect(page(kept).isAside("p")).toBe(false);
  first.up();
  for (let i = 0; i < 5; i += 1) {
    clock.advance(20_000);
    first.begin("p");
  }
  expect(page(kept).isAside("p")).toBe(false);
  page(kept).begin("p");
  expect(page(kept).isAside("p")).toBe(false);
});

test("a plan with which the page came up is not counted, whether time told or the user or the page's end", () => {
  const kept = storage();
  const first = page(kept);
  first.begin("p");
  first.shown();
  clock.advance(3_000);
  const second = page(kept);
  second.begin("p");
  second.shown();
  second.up();
  const third = page(kept);
  third.begin("p");
  expect(page(kept).isAside("p")).toBe(false);
});

test("a plan at which the page fell is set aside at once, but not once the page had come up with it", () => {
  const kept = storage();
  const first = page(kept);
  first.begin("p");
  expect(first.failed()).toBe(true);
  expect(page(kept).isAside("p")).toBe(true);
  const second = page(kept);
  second.begin("q");
  second.up();
  expect(second.failed()).toBe(false);
});

test("a plan that was set aside is tried again when it is asked for, and comes back if it comes up", () => {
  const kept = storage();
  const first = page(kept);
  first.begin("p");
  first.failed();
  const second = page(kept);
  second.begin("p");
  second.up();
  expect(page(kept).isAside("p")).toBe(false);
});

test("where nothing can be kept, nothing is set aside, and a fault is told instead of a new start", () => {
  const mark = makeOpeningMark(undefined, clock);
  mark.begin("p");
  expect(mark.failed()).toBe(false);
  expect(mark.isAside("p")).toBe(false);
  const full = makeOpeningMark(
    {
      getItem: () => "7",
      setItem: () => {
        throw new Error("no room");
      },
      removeItem: () => {
        throw new Error("not allowed");
      },
    },
    clock,
  );
  full.begin("p");
  full.up();
  expect(full.failed()).toBe(false);
});
