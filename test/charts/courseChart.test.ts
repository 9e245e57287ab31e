import { expect, test } from "vitest";
import { courseOf } from "../../src/report/payback.ts";
import { netChart } from "../../src/ui/parts/charts/courseChart.ts";

const HEIGHT = 200;

const FRAME = {
  width: 400,
  height: HEIGHT,
  monthTicks: [],
  value: String,
  readOut: String,
  words: { band90: "9 of 10 times", median: "median", paidBack: "paid back", deepest: "deepest" },
};

/** A request of which every month brings so much less what it costs, in three like futures. */
function chartOf(monthly: readonly number[]) {
  const course = courseOf(
    monthly.map((x) => Float64Array.of(x, x, x)),
    Float64Array.from(monthly, (x) => Math.max(0, -x)),
  );
  return netChart({ ...FRAME, course, monthTicks: [{ at: monthly.length - 2, text: "Oct" }] });
}

/** How far under the top of the names of the months, or above it, a word's middle stands; in pixels. */
function aboveMonths(spec: ReturnType<typeof chartOf>, text: string): number {
  const mark = spec.marks.find(
    (one) => one.mark === "text" && (one.data as { text?: string }[])[0]?.text === text,
  );
  const { y } = mark!.data[0] as { y: number };
  const [low, high] = spec.y.domain;
  const plot = HEIGHT - spec.margins.top - spec.margins.bottom;
  return ((y - low) / (high - low)) * plot - Number(mark!.options.dy);
}

test("the word at the deepest point stands clear of the months' names, also where that is the lowest end", () => {
  for (const monthly of [
    [-100, -100, -100, -100],
    [-100, -300, 50, 60],
    [-5, 1, 1, 1],
  ]) {
    // Half the height of a letter.
    expect(aboveMonths(chartOf(monthly), "deepest"), String(monthly)).toBeGreaterThan(6);
  }
});

test("the dot at the deepest point is the mean that texts and tables tell, where median and mean differ", () => {
  const course = courseOf(
    [Float64Array.of(-100, -100, -40), Float64Array.of(150, 150, 150)],
    new Float64Array(2),
  );
  const spec = netChart({ ...FRAME, course });
  const dot = spec.marks.find((one) => one.mark === "dot");
  expect(dot!.data[0]).toMatchObject({ t: 0, y: -80 });
});

test("the line keeps most of the height", () => {
  const { y } = chartOf([-100, -100, -100, -100]);
  expect(400 / (y.domain[1] - y.domain[0])).toBeGreaterThan(0.7);
});
