import type { IncidenceStep } from "../../../deals/incidence.ts";
import type { ChartSpec, MarkSpec } from "../charts/chartSpec.ts";
import { endLabels } from "../charts/endLabels.ts";
import { niceTicks } from "../charts/niceTicks.ts";

/** Shares won and lost by age: as they were seen, and as fitted where there is a curve. */
export type SharesInput = {
  readonly width: number;
  readonly height: number;
  readonly won: readonly IncidenceStep[];
  readonly lost: readonly IncidenceStep[];
  /** The last age that is drawn, in months. */
  readonly until: number;
  readonly fitted: ((age: number) => { readonly won: number; readonly lost: number }) | undefined;
  readonly age: (months: number) => string;
  readonly share: (share: number) => string;
  readonly readOut: (age: number) => string;
  readonly words: { readonly won: string; readonly lost: string };
};

const MARGINS = { top: 12, right: 84, bottom: 22, left: 46 };
const INKS = { won: "var(--good)", lost: "var(--warning)" };
/** Points of a fitted curve. */
const POINTS = 60;

/** Steps with their band for what was seen, dashes for what is fitted, won and lost in an ink each. */
export function sharesChart(input: SharesInput): ChartSpec {
  const { until, fitted } = input;
  const seen = { won: stepsUntil(input.won, until), lost: stepsUntil(input.lost, until) };
  const ages = Array.from({ length: POINTS + 1 }, (_, i) => (i * until) / POINTS);
  const curve = fitted === undefined ? [] : ages.map((t) => ({ t, ...fitted(t) }));
  const highest = Math.max(
    0.05,
    ...[...seen.won, ...seen.lost].map(({ high }) => high),
    ...curve.map(({ won, lost }) => Math.max(won, lost)),
  );
  const domain = [0, Math.min(1, highest * 1.04)] as const;
  const kinds = ["lost", "won"] as const;
  return {
    width: input.width,
    height: input.height,
    margins: MARGINS,
    x: {
      domain: [0, until],
      ticks: niceTicks(0, until, 6, true).map((at) => ({ at, text: input.age(at) })),
    },
    y: { domain, ticks: niceTicks(0, domain[1], 4).map((at) => ({ at, text: input.share(at) })) },
    marks: [
      ...kinds.flatMap((kind) => steps(seen[kind], INKS[kind])),
      ...kinds.flatMap((kind): MarkSpec[] =>
        curve.length === 0
          ? []
          : [
              {
                mark: "lineY",
                data: curve,
                options: { x: "t", y: kind, stroke: INKS[kind], strokeWidth: 1.5, strokeDasharray: "5 3" },
              },
            ],
      ),
      ...endLabels(
        kinds.map((kind) => ({
          text: input.words[kind],
          at: seen[kind].at(-1)?.share ?? NaN,
          ink: INKS[kind],
        })),
        { x: until, height: input.height, domain, margins: MARGINS },
      ),
    ],
    stops: Array.from({ length: Math.floor(until) + 1 }, (_, age) => ({ at: age, text: input.readOut(age) })),
  };
}

type Point = { readonly t: number; readonly share: number; readonly low: number; readonly high: number };

/** From 0 at age 0 to the age that is drawn last. */
function stepsUntil(list: readonly IncidenceStep[], until: number): Point[] {
  const points = list
    .filter(({ age }) => age <= until)
    .map(({ age, share, p5, p95 }) => ({ t: age, share, low: p5, high: p95 }));
  const all = [{ t: 0, share: 0, low: 0, high: 0 }, ...points];
  return [...all, { ...all.at(-1)!, t: until }];
}

function steps(points: readonly Point[], ink: string): MarkSpec[] {
  const curve = "step-after";
  return [
    {
      mark: "areaY",
      data: points,
      options: { x: "t", y1: "low", y2: "high", fill: ink, fillOpacity: 0.14, curve },
    },
    { mark: "lineY", data: points, options: { x: "t", y: "share", stroke: ink, strokeWidth: 2, curve } },
  ];
}

/** The share that was seen by an age: that of the last step up to it. */
export function shareAt(list: readonly IncidenceStep[], age: number): number {
  let share = 0;
  for (const step of list) {
    if (step.age > age) break;
    share = step.share;
  }
  return share;
}
