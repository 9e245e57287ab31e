import type { SaidLastTime } from "../../../../learning/saidLastTime.ts";
import { amountBeside, amountOfPair, amountText, spanText } from "../../../parts/comparison/amounts.ts";
import type { RequestFigure } from "../../../../report/request.ts";
import { centreOf } from "../../../../report/spread.ts";
import type { Spread } from "../../../../report/spread.ts";
import { monthText, pairOf, whenOfFigure } from "../tellFigures.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput, Held } from "./deckInput.ts";
import { numberFormat } from "./numberFormat.ts";

/** More rows than this do not fit in a table. */
const ROWS = 8;
/** The row of an earlier forecast that the chart shows, if the forecast has it; otherwise its first row. */
const CHARTED = "new_customers";

/** The last forecast and its actuals; the first time, the figures that a later meeting can check. */
export function lastTimeSlide(input: DeckInput): Slide {
  const { last, tell } = input;
  if (last === undefined) return firstSlide(input);
  const { deck } = tell.words;
  const made = tell.format.date(last.made, "long");
  const { rows } = last.said;
  const inside = rows.filter(({ outside }) => outside === undefined).length;
  return {
    id: "lastTime",
    kind: deck.lastTime,
    title:
      rows.length === 1
        ? deck.lastTimeOne(made, inside === 1)
        : deck.lastTimeTitle(made, String(inside), String(rows.length)),
    blocks: [...cameChart(input, last.months), cameTable(input, last.said)],
    notes: last.sentences,
  };
}

/** One row month by month: the forecast as lines, the actuals as bars. */
function cameChart({ tell }: DeckInput, figures: readonly Held[]): Block[] {
  const { deck } = tell.words;
  const { format } = tell;
  const row = figures.some((one) => one.row === CHARTED) ? CHARTED : figures[0]?.row;
  const shown = figures.filter((one) => one.row === row && [one.p5, one.p50, one.p95].every(Number.isFinite));
  if (row === undefined || shown.length === 0) return [];
  const within = shown.filter(({ inside90 }) => inside90).length;
  const values = (of: "p5" | "p50" | "p95" | "actual") => shown.map((one) => one[of]);
  const line = (name: string, of: "p5" | "p50" | "p95") =>
    ({ name, values: values(of), colour: "range", as: "line", dashed: of !== "p50" }) as const;
  return [
    {
      area: "left",
      kind: "chart",
      heading: deck.lastTimeChart(tell.label(row)),
      alt: deck.lastTimeAlt(tell.label(row), String(within), String(shown.length)),
      shape: "upright",
      categories: shown.map(({ month }) => format.month(month)),
      series: [
        { name: deck.cameSeries, values: values("actual"), colour: "with", as: "bar" },
        line(deck.middle, "p50"),
        line(deck.low, "p5"),
        line(deck.high, "p95"),
      ],
      format: numberFormat(values("p95"), tell.unit(row), format),
      labelled: false,
    },
  ];
}

/** Each row over the months since: the forecast, the actual, and whether it is within the range. */
function cameTable({ tell }: DeckInput, { rows }: SaidLastTime): Block {
  const { deck, forecasts } = tell.words;
  const { format } = tell;
  return {
    area: "right",
    kind: "table",
    columns: [
      { head: forecasts.row, share: 0.42 },
      { head: deck.said, share: 0.24, number: true },
      { head: forecasts.came, share: 0.17, number: true },
      { head: deck.verdict, share: 0.17, number: true },
    ],
    rows: rows.slice(0, ROWS).map(({ row, said, actual, outside }) => {
      const unit = tell.unit(row);
      const [verdict, strong] =
        outside === undefined
          ? [forecasts.inside, false]
          : [outside === "below" ? forecasts.isBelow : forecasts.isAbove, true];
      return [
        { text: tell.label(row) },
        { text: spanText(said.low, said.high, unit, format) },
        { text: amountBeside(actual, said, unit, format), strong: true },
        { text: verdict, strong, soft: !strong },
      ];
    }),
  };
}

function firstSlide({ data, tell, paragraph }: DeckInput): Slide {
  const { deck, report } = tell.words;
  const { format } = tell;
  const range = ([low, high]: readonly [number, number], row: string) =>
    spanText(low, high, tell.unit(row), format);
  const ends = (percentiles: Float64Array) => [percentiles[0] ?? NaN, percentiles.at(-1) ?? NaN] as const;
  const asks = data.plan === undefined;
  const amount = (figure: RequestFigure, spread: Spread) => {
    const { row } = figure;
    const x = centreOf(spread, tell.total(row));
    if (!asks) return amountText(x, tell.unit(row), format);
    const [low, high] = ends(spread.percentiles);
    return amountOfPair(x, pairOf(figure, tell), { low, high }, tell.unit(row), format);
  };
  return {
    id: "lastTime",
    kind: deck.firstKind,
    title: deck.firstTitle,
    blocks: [
      {
        area: "lead",
        kind: "sentences",
        sentences: [(asks ? deck.firstLead : deck.firstLeadPlan)(monthText(tell.until, tell))],
      },
      {
        area: "underLead",
        kind: "table",
        columns: [
          { head: report.columns.what, share: 0.4 },
          { head: deck.weSay, share: 0.15, number: true },
          { head: deck.nineOfTen, share: 0.25, number: true },
          ...(asks ? [{ head: deck.without, share: 0.2, number: true }] : []),
        ],
        rows: data.gives
          .slice(0, ROWS)
          .map((figure) => ({ ...figure, when: whenOfFigure(figure, tell) }))
          .map(({ when, ...figure }) => [
            { text: `${tell.label(figure.row)}, ${when}` },
            { text: amount(figure, figure.after), strong: true },
            { text: range(ends(figure.after.percentiles), figure.row) },
            ...(asks ? [{ text: amount(figure, figure.before), soft: true }] : []),
          ]),
      },
    ],
    notes: [paragraph("gives")],
  };
}
