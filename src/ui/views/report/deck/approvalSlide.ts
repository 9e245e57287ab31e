import { raised } from "../../../../i18n/sentenceCase.ts";
import { amountText } from "../../../parts/comparison/amounts.ts";
import { endFrom } from "../tellFigures.ts";
import { phasesOf, whenOf } from "../changes.ts";
import type { Block, DeckCell, DeckTable, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";
import { numberFormat } from "./numberFormat.ts";

/** The number of lines that fit on the slide. */
const LINES = 9;
/** With at most this many lines a chart fits below. */
const FEW = 4;
/** A smaller amount of money than this counts as zero. */
const NOTHING = 0.5;

/**
 * The exact subject of the approval: every input that changes, when, from which value to which, and the money by year.
 */
export function approvalSlide(input: DeckInput): Slide {
  const { data, tell, paragraph } = input;
  const { deck } = tell.words;
  const total = data.ask.total.difference.mean;
  const end = endFrom(data.ask.counted, tell, "short");
  const said = amountText(Math.abs(total), "money", tell.format);
  const nothing = data.ask.differences.length === 0;
  return {
    id: "approval",
    kind: deck.approval,
    title: nothing ? deck.approvalNothing : (total < 0 ? deck.approvalSaves : deck.approvalTitle)(said, end),
    blocks: nothing
      ? []
      : [
          ...changes(input),
          moneyTable(input),
          { area: "foot", kind: "sentences", small: true, sentences: [deck.decision] },
        ],
    notes: [paragraph("ask"), deck.approvalNote, paragraph("years")],
  };
}

/** The table of changes and, if they are few, the cost by month below it. */
function changes(input: DeckInput): readonly Block[] {
  const table = changeTable(input);
  return table.rows.length > FEW ? [table] : [table, costChart(input)];
}

function costChart({ data, tell }: DeckInput): Block {
  const { deck } = tell.words;
  const { format, months } = tell;
  const byMonth = [...data.ask.byMonth.slice(data.ask.counted, data.until + 1)];
  const end = months[data.until] ?? "";
  const total = amountText(data.ask.total.difference.mean, "money", format);
  return {
    area: "underWideLeft",
    kind: "chart",
    heading: deck.costChart,
    alt: deck.costAlt(format.month(end, "long"), total),
    shape: "upright",
    categories: months.slice(data.ask.counted, data.until + 1).map((month) => format.month(month)),
    series: [{ name: deck.cost, values: byMonth, colour: "with", as: "bar" }],
    format: numberFormat(byMonth, "money", format),
    labelled: false,
  };
}

function changeTable({ data, tell }: DeckInput): Block & DeckTable {
  const { deck } = tell.words;
  const lines = data.ask.differences.flatMap(({ row, stretches }) =>
    phasesOf(row, stretches, tell).map((phase, index): DeckCell[] => [
      { text: index === 0 ? tell.label(row) : "", strong: true },
      { text: raised(whenOf(phase, tell)), soft: true },
      { text: phase.before },
      { text: phase.after, strong: true },
    ]),
  );
  const shown = lines.length > LINES ? lines.slice(0, LINES - 1) : lines;
  const left = lines.length - shown.length;
  const more =
    left > 0 ? [[{ text: deck.more("…", String(left)), soft: true }, blank(), blank(), blank()]] : [];
  return {
    area: "wideLeft",
    kind: "table",
    columns: [
      { head: deck.what, share: 0.32 },
      { head: deck.when, share: 0.32 },
      { head: deck.from, share: 0.18, number: true },
      { head: deck.to, share: 0.18, number: true },
    ],
    rows: [...shown, ...more],
  };
}

function moneyTable({ data, tell, yearStarts }: DeckInput): Block {
  const { deck } = tell.words;
  const { format, months } = tell;
  const money = (x: number): DeckCell => ({ text: amountText(x, "money", format) });
  const { byMonth, parts, total } = data.ask;
  // Only the months that count, so that the years add up to the total.
  const years = data.years.flatMap(({ period: { from, to } }): DeckCell[][] => {
    if (from > data.until) return [];
    const last = Math.min(to, data.until);
    const sum = byMonth.slice(from, last + 1).reduce((a, b) => a + b, 0);
    const year = format.yearOf(months[from] ?? "", months[last] ?? "", yearStarts);
    return [[{ text: year }, money(sum)]];
  });
  const named = [
    [deck.payroll, parts.payroll],
    [deck.ads, parts.ads],
    [deck.other, parts.other],
    [deck.commission, parts.commission],
  ] as const;
  return {
    area: "narrowRight",
    kind: "table",
    columns: [
      { head: deck.year, share: 0.62 },
      { head: deck.amount, share: 0.38, number: true },
    ],
    rows: [
      ...years,
      [
        { text: deck.total, strong: true },
        { ...money(total.difference.mean), strong: true },
      ],
      ...named
        .filter(([, amount]) => Math.abs(amount) >= NOTHING)
        .map(([name, amount]): DeckCell[] => [
          { text: name, soft: true },
          { ...money(amount), soft: true },
        ]),
    ],
  };
}

function blank(): DeckCell {
  return { text: "" };
}
