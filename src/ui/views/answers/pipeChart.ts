import type { ChartSpec, Tick } from "../../parts/charts/chartSpec.ts";
import { niceTicks } from "../../parts/charts/niceTicks.ts";

export type PipeChartInput = {
  readonly width: number;
  readonly height: number;
  /** Mean number of customers in each month after the date. */
  readonly byMonth: readonly number[];
  readonly monthTicks: readonly Tick[];
  readonly value: (value: number) => string;
  readonly readOut: (month: number) => string;
};

/** The number of months after a date by which 99 % of the customers have come. */
export function monthsToCome(byMonth: readonly number[]): number {
  const all = byMonth.reduce((sum, x) => sum + x, 0);
  let so = 0;
  for (let k = 0; k < byMonth.length; k++) {
    so += byMonth[k]!;
    if (so >= 0.99 * all) return k + 1;
  }
  return byMonth.length;
}

/** Customers still to come, by month after the date, as bars. */
export function pipeChart(input: PipeChartInput): ChartSpec {
  const bars = input.byMonth.map((customers, k) => ({ from: k - 0.5, to: k + 0.5, customers }));
  const most = Math.max(0, ...input.byMonth);
  const top = most > 0 ? most * 1.08 : 1;
  return {
    width: input.width,
    height: input.height,
    margins: { top: 10, right: 10, bottom: 22, left: 44 },
    x: { domain: [-0.5, Math.max(0.5, bars.length - 0.5)], ticks: input.monthTicks },
    y: { domain: [0, top], ticks: niceTicks(0, top, 3).map((at) => ({ at, text: input.value(at) })) },
    marks: [
      {
        mark: "rectY",
        data: bars,
        options: {
          x1: "from",
          x2: "to",
          y: "customers",
          fill: "var(--chart-hue)",
          fillOpacity: 0.6,
          inset: 1,
        },
      },
    ],
    stops: bars.map((_, k) => ({ at: k, text: input.readOut(k) })),
  };
}
