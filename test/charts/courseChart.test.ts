import { expect, test } from "vitest";
import { courseOf } from "../../src/report/payback.ts";
import { netChart } from "../../src/ui/parts/charts/courseChart.ts";

const HEIGHT = 200;

/** A request of which every month brings so much less what it costs, in three like futures. */
function chartOf(monthly: readonly number[]) {
  const course = courseOf(
    monthly.map((x) => Float64Array.of(x, x, x)),
    Float64Array.from(monthly, (x) => Math.max(0, -x)),
  );
  return netChart({
    width: 400,
    height: HEIGHT,
    course,
    monthTicks: [{ at: monthly.length - 2, text: "Oct" }],
    value: String,
    readOut: String,
    words: { band90: "9 of 10 times", median: "median", paidBack: "paid back", deepest: "deepest" },
  });
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

test("the line keeps most of the height", () => {
  const { y } = chartOf([-100, -100, -100, -100]);
  expect(400 / (y.domain[1] - y.domain[0])).toBeGreaterThan(0.7);
});
