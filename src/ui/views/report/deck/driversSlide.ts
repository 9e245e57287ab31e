import type { Bar } from "../../../../analysis/tornado.ts";
import { changeText } from "../../../parts/comparison/amounts.ts";
import { lowered } from "../../../../i18n/sentenceCase.ts";
import { spanFrom } from "../tellFigures.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";
import { changeFormat } from "./numberFormat.ts";

/** More bars than this are too thin to read. */
const BARS = 6;
const LOADS = 5;
/** Room for the figures beside the bars, as a share of the longest bar. */
const ROOM = 1.35;
const ROW = "new_customers";

/** The inputs that move the result most, and the bottleneck. */
export function driversSlide(input: DeckInput): Slide {
  const { data, tell, tornado, paragraph } = input;
  const { deck, report } = tell.words;
  const bars = (tornado?.bars ?? []).slice(0, BARS);
  const [first, second] = bars.map(({ row }) => tell.label(row));
  const asks = data.plan === undefined;
  const share = (x: number) => tell.format.percent(x, 0);
  return {
    id: "drivers",
    kind: deck.drivers,
    title:
      first === undefined
        ? deck.driversNone
        : second === undefined
          ? deck.driversTitleOne(first)
          : deck.driversTitle(first, lowered(second)),
    blocks: [
      ...(bars.length === 0 ? [] : [swingChart(bars, input)]),
      {
        area: "right",
        kind: "table",
        heading: report.headings.binds,
        columns: [
          { head: report.columns.load, share: 0.4 },
          ...(asks ? [{ head: report.columns.before, share: 0.2, number: true }] : []),
          { head: asks ? report.columns.after : report.columns.used, share: 0.2, number: true },
          { head: report.columns.full, share: 0.2, number: true },
        ],
        rows: data.loads.list
          .slice(0, LOADS)
          .map(({ row, before, after, fullAfter }) => [
            { text: tell.label(row) },
            ...(asks ? [{ text: share(before), soft: true }] : []),
            { text: share(after) },
            { text: share(fullAfter), strong: true },
          ]),
      },
      // As the table's heading, a sentence of several lines would overlap the table.
      ...(tell.binds === undefined
        ? []
        : [{ area: "foot", kind: "sentences", small: true, sentences: [tell.binds] } as const]),
    ],
    notes: [paragraph("binds"), paragraph("assumptions")],
  };
}

function swingChart(bars: readonly Bar[], { tell }: DeckInput): Block {
  const { deck } = tell.words;
  const low = bars.map((bar) => bar.low.effect);
  const high = bars.map((bar) => bar.high.effect);
  const end = ROOM * Math.max(...[...low, ...high].map(Math.abs));
  const change = (x: number) => changeText(x, tell.unit(ROW), tell.format);
  return {
    area: "left",
    kind: "chart",
    heading: deck.driversChart(`${tell.label(ROW)}, ${spanFrom(tell.from, tell)}`),
    alt: bars
      .map(({ row }, i) => deck.driversAlt(tell.label(row), change(low[i]!), change(high[i]!)))
      .join(" "),
    shape: "lying",
    categories: bars.map(({ row }) => tell.label(row)),
    series: [
      { name: deck.whenLow, values: low, colour: "without", as: "bar" },
      { name: deck.whenHigh, values: high, colour: "with", as: "bar" },
    ],
    format: changeFormat([...low, ...high], "", tell.format),
    labelled: true,
    ends: [-end, end],
  };
}
