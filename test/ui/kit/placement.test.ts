import { expect, onTestFinished, test, vi } from "vitest";
import { dayOf } from "../../../src/ui/kit/dayOf.ts";
import { goToHeading } from "../../../src/ui/kit/goToHeading.ts";
import { hueOf } from "../../../src/ui/kit/hueOf.ts";
import { placeBeside } from "../../../src/ui/kit/placement.ts";
import { dialogOpened, topDialog } from "../../../src/ui/kit/topDialog.ts";
import { isPlanFile } from "../../../src/ui/parts/import/isPlanFile.ts";

const VIEW = { width: 1000, height: 600 };
const anchor = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

test("what floats stands below what it belongs to, flush with the side that is asked for", () => {
  expect(placeBeside(anchor(100, 50), { width: 200, height: 100 }, VIEW, "start")).toEqual({
    left: 100,
    top: 74,
  });
  expect(placeBeside(anchor(300, 50), { width: 200, height: 100 }, VIEW, "end")).toEqual({
    left: 180,
    top: 74,
  });
});

test("what floats stands above where there is no room below, and below where there is none above either", () => {
  const tall = { width: 200, height: 300 };
  expect(placeBeside(anchor(100, 400), tall, VIEW, "start").top).toBe(400 - 4 - 300);
  expect(placeBeside(anchor(100, 280), tall, VIEW, "start").top).toBe(280 + 20 + 4);
  // To the pixel: it fits below down to four pixels from the edge.
  const below = (top: number) =>
    placeBeside(anchor(0, top), { width: 10, height: 100 }, VIEW, "start").top > top;
  expect([below(600 - 4 - 100 - 4 - 20), below(600 - 4 - 100 - 4 - 19)]).toEqual([true, false]);
});

test("what floats never leaves the window by a side, as far as it fits", () => {
  const wide = { width: 400, height: 10 };
  expect(placeBeside(anchor(900, 0), wide, VIEW, "start").left).toBe(1000 - 400 - 4);
  expect(placeBeside(anchor(10, 0), wide, VIEW, "end").left).toBe(4);
  expect(placeBeside(anchor(10, 0), { width: 2000, height: 10 }, VIEW, "start").left).toBe(4);
});

test("a day is written as the plan file has dates, where the user is", () => {
  expect([dayOf(new Date(2027, 6, 5)), dayOf(new Date(2027, 10, 30, 23, 59))]).toEqual([
    "2027-07-05",
    "2027-11-30",
  ]);
});

test("each sub-process has a hue of its own, and all else the common one", () => {
  expect((["outbound", "inbound", "nurturing"] as const).map(hueOf)).toEqual([
    "--outbound",
    "--inbound",
    "--nurturing",
  ]);
  expect([hueOf("time"), hueOf(undefined)]).toEqual(["--accent", "--accent"]);
});

test("the dialog opened last is on top, until it is closed, in whatever order they close", () => {
  const [first, second] = [{}, {}] as HTMLDialogElement[];
  const closeFirst = dialogOpened(first!);
  const closeSecond = dialogOpened(second!);
  expect(topDialog()).toBe(second);
  closeFirst();
  expect(topDialog()).toBe(second);
  closeSecond();
  expect(topDialog()).toBeUndefined();
});

test.each([
  [true, `  {"format": "ubm-plan"}`, "deals.csv"],
  [true, "\n{", "x"],
  [false, "a;b\n1;2", "deals.csv"],
  [true, "", "plan.JSON"],
  [false, "", "plan.json.csv"],
])("a file is read as a plan (%s) that begins with “%s” and is called %s", async (isPlan, text, name) => {
  expect(await isPlanFile(new File([text], name))).toBe(isPlan);
});

test("a file that can't be read is known by its name", async () => {
  const broken = (name: string) =>
    ({ name, slice: () => ({ text: () => Promise.reject(new Error("gone")) }) }) as unknown as File;
  expect([await isPlanFile(broken("a.json")), await isPlanFile(broken("a.xlsx"))]).toEqual([true, false]);
});

test("a heading is gone to as soon as it is there, and is given up after a while", () => {
  const frames: (() => void)[] = [];
  const found: { element: unknown } = { element: null };
  vi.stubGlobal("requestAnimationFrame", (call: () => void) => void frames.push(call));
  const body = {};
  vi.stubGlobal("document", {
    getElementById: () => found.element,
    body,
    documentElement: { scrollHeight: 1, clientHeight: 1 },
  });
  vi.stubGlobal("getComputedStyle", () => ({ overflowY: "auto" }));
  onTestFinished(() => void vi.unstubAllGlobals());
  const scroller = { scrollTop: 100, parentElement: body, getBoundingClientRect: () => ({ top: 40 }) };
  const heading = { parentElement: scroller, getBoundingClientRect: () => ({ top: 340 }), focus: vi.fn() };
  goToHeading("answer");
  frames.shift()?.();
  expect(heading.focus).not.toHaveBeenCalled();
  found.element = heading;
  frames.shift()?.();
  expect(heading.focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
  expect(scroller.scrollTop).toBe(100 + 340 - 40 - 8);
  expect(frames).toEqual([]);
  found.element = null;
  goToHeading("nowhere", 3);
  for (let i = 0; i < 3; i += 1) frames.shift()?.();
  expect(frames).toEqual([]);
});
