import { amountText, spanText } from "../../../parts/comparison/amounts.ts";
import { centreOf } from "../../../../report/spread.ts";
import { monthText } from "../paragraphs.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput, Held } from "./deckInput.ts";
import { numberFormat } from "./numberFormat.ts";

/** More rows than this have no room in a table. */
const ROWS = 8;
/** What is shown of an earlier forecast first, where it was kept. */
const CHARTED = "new_customers";

/** What was said last time and what came of it; the first time, what there is to be held to. */
export function lastTimeSlide(input: DeckInput): Slide {
  const { last, tell } = input;
  if (last === undefined || last.figures.length === 0) return firstSlide(input);
  const { deck } = tell.words;
  const made = tell.format.date(last.forecast.made, "long");
  const { figures } = last;
  const inside = figures.filter(({ inside90 }) => inside90).length;
  return {
    id: "lastTime",
    kind: deck.lastTime,
    title:
      figures.length === 1
        ? deck.lastTimeOne(made, inside === 1)
        : deck.lastTimeTitle(made, String(inside), String(figures.length)),
    blocks: [cameChart(input, figures), cameTable(input, figures)],
    notes: [`${last.forecast.name}, ${made}.`, last.said],
  };
}

function cameChart({ tell }: DeckInput, figures: readonly Held[]): Block {
  const { deck } = tell.words;
  const { format } = tell;
  const row = figures.some((one) => one.row === CHARTED) ? CHARTED : (figures[0]?.row ?? CHARTED);
  const shown = figures.filter((one) => one.row === row && [one.p5, one.p50, one.p95].every(Number.isFinite));
  const within = shown.filter(({ inside90 }) => inside90).length;
  const line = (name: string, values: readonly number[], dashed: boolean) =>
    ({ name, values, colour: "range", as: "line", dashed }) as const;
  return {
    area: "left",
    kind: "chart",
    heading: deck.lastTimeChart(tell.label(row)),
    alt: deck.lastTimeAlt(tell.label(row), String(within), String(shown.length)),
    shape: "upright",
    categories: shown.map(({ month }) => format.month(month)),
    series: [
      { name: deck.cameSeries, values: shown.map(({ actual }) => actual), colour: "with", as: "bar" },
      line(
        deck.low,
        shown.map(({ p5 }) => p5),
        true,
      ),
      line(
        deck.middle,
        shown.map(({ p50 }) => p50),
        false,
      ),
      line(
        deck.high,
        shown.map(({ p95 }) => p95),
        true,
      ),
    ],
    format: numberFormat(
      shown.map(({ p95 }) => p95),
      tell.unit(row),
      format,
    ),
    labelled: false,
  };
}

/** Each row in its last month: what was said, what came, and whether that is within. */
function cameTable({ tell }: DeckInput, figures: readonly Held[]): Block {
  const { deck, report } = tell.words;
  const { format } = tell;
  const latest = new Map<string, Held>();
  for (const one of figures) {
    const known = latest.get(one.row);
    if (known === undefined || known.month < one.month) latest.set(one.row, one);
  }
  return {
    area: "right",
    kind: "table",
    columns: [
      { head: report.columns.what, share: 0.36 },
      { head: deck.saidMonth, share: 0.18 },
      { head: deck.said, share: 0.19, number: true },
      { head: deck.came, share: 0.14, number: true },
      { head: deck.verdict, share: 0.13 },
    ],
    rows: [...latest.values()].slice(0, ROWS).map((one) => {
      const unit = tell.unit(one.row);
      return [
        { text: tell.label(one.row) },
        { text: format.month(one.month), soft: true },
        { text: spanText(one.p5, one.p95, unit, format) },
        { text: amountText(one.actual, unit, format), strong: true },
        one.inside90
          ? { text: deck.inside, soft: true }
          : { text: one.actual > one.p95 ? deck.above : deck.below, strong: true },
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
  const amount = (x: number, row: string) => amountText(x, tell.unit(row), format);
  return {
    id: "lastTime",
    kind: deck.lastTime,
    title: deck.firstTitle,
    blocks: [
      { area: "lead", kind: "sentences", sentences: [deck.firstLead(monthText(tell.until, tell))] },
      {
        area: "underLead",
        kind: "table",
        columns: [
          { head: report.columns.what, share: 0.4 },
          { head: deck.weSay, share: 0.15, number: true },
          { head: deck.nineOfTen, share: 0.25, number: true },
          { head: deck.without, share: 0.2, number: true },
        ],
        rows: data.gives
          .slice(0, ROWS)
          .map(({ row, before, after }) => [
            { text: tell.label(row) },
            { text: amount(centreOf(after, tell.total(row)), row), strong: true },
            { text: range(ends(after.percentiles), row) },
            { text: amount(centreOf(before, tell.total(row)), row), soft: true },
          ]),
      },
    ],
    notes: [paragraph("gives")],
  };
}
