import { expect, test } from "vitest";
import { shareAt, sharesChart } from "../../../../src/ui/parts/import/sharesChart.ts";

const step = (age: number, share: number) => ({ age, share, p5: share / 2, p95: Math.min(1, share * 1.5) });
const WON = [step(2, 0.1), step(4, 0.2)];
const LOST = [step(1, 0.3), step(9, 0.7)];
const INPUT = {
  width: 600,
  height: 200,
  won: WON,
  lost: LOST,
  until: 6,
  fitted: (age: number) => ({ won: age / 40, lost: age / 10 }),
  age: String,
  share: String,
  readOut: (age: number) => `at ${age}`,
  words: { won: "Won", lost: "Lost" },
};

test("the share at an age is that of the last step up to it", () => {
  expect([0, 1.9, 2, 3, 4, 50].map((age) => shareAt(WON, age))).toEqual([0, 0, 0.1, 0.1, 0.2, 0.2]);
});

test("steps begin at nothing and go on to the last age that is drawn; later ones are left out", () => {
  const { marks, stops } = sharesChart(INPUT);
  const lines = marks.filter(({ mark, options }) => mark === "lineY" && options["curve"] === "step-after");
  const shares = lines.map(({ data }) =>
    data.map((point) => [Reflect.get(point, "t"), Reflect.get(point, "share")]),
  );
  expect(shares).toEqual([
    [
      [0, 0],
      [1, 0.3],
      [6, 0.3],
    ],
    [
      [0, 0],
      [2, 0.1],
      [4, 0.2],
      [6, 0.2],
    ],
  ]);
  expect(stops.map(({ text }) => text)).toEqual(["at 0", "at 1", "at 2", "at 3", "at 4", "at 5", "at 6"]);
});

test("fitted curves are dashes over the steps; without a fit there are none", () => {
  const dashed = (spec: ReturnType<typeof sharesChart>) =>
    spec.marks.filter(({ options }) => options["strokeDasharray"] !== undefined).length;
  expect(dashed(sharesChart(INPUT))).toBe(2);
  expect(dashed(sharesChart({ ...INPUT, fitted: undefined }))).toBe(0);
});
