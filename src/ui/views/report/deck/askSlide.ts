import { raised } from "../../../../i18n/sentenceCase.ts";
import { addMonths } from "../../../../model/month.ts";
import { amountText } from "../../../parts/comparison/amounts.ts";
import { changesText } from "../changes.ts";
import { monthText } from "../paragraphs.ts";
import { stripFigures } from "../stripFigures.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";
import { numberFormat } from "./numberFormat.ts";

/** More changes than this are on the last slide only. */
const TOLD = 5;

/** What is asked for, and by when it has to be decided. */
export function askSlide(input: DeckInput): Slide {
  const { data, tell, paragraph } = input;
  const { deck, report } = tell.words;
  const { differences } = data.ask;
  const end = tell.format.month(tell.months[tell.until] ?? "");
  const total = data.ask.total.difference.mean;
  const money = (x: number) => amountText(x, "money", tell.format);
  const asked = (total < 0 ? deck.titleSaves : deck.titleAsk)(money(Math.abs(total)), end);
  const begins = beginsAt(input);
  const by = begins === undefined ? undefined : decideBy(tell.months[begins] ?? "");
  const late = by !== undefined && by < input.today;
  const decided =
    by === undefined || begins === undefined
      ? undefined
      : late
        ? { title: deck.decideNow(asked), note: deck.decideNowNote(monthText(begins, tell)) }
        : {
            title: deck.decideBy(asked, tell.format.date(by, "long")),
            note: deck.decideByNote(monthText(begins, tell), tell.format.date(by, "long")),
          };
  const told = differences.slice(0, differences.length > TOLD ? TOLD - 1 : TOLD);
  const changes = told.map((one) => raised(changesText([one], tell)));
  const left = differences.length - told.length;
  if (left > 0) changes.push(deck.andMore(String(left)));
  return {
    id: "ask",
    kind: `${report.kind} · ${input.scenario}`,
    title: decided?.title ?? deck.titleNothing,
    blocks: [
      { area: "strip", kind: "figures", figures: stripFigures(data, tell) },
      { area: "underLeft", kind: "sentences", heading: deck.whatWeDo, sentences: changes, listed: true },
      courseChart(input),
    ],
    notes: [
      ...(decided === undefined ? [] : [decided.note]),
      paragraph("summary"),
      paragraph("ask"),
      paragraph("payback"),
    ],
  };
}

/** Index of the first month in which an input differs. */
function beginsAt({ data }: DeckInput): number | undefined {
  const firsts = data.ask.differences.flatMap(({ stretches }) => stretches[0]?.from ?? []);
  return firsts.length === 0 ? undefined : Math.min(...firsts);
}

/** The last day before a month. */
function decideBy(month: string): string {
  const before = addMonths(month, -1);
  const [year, number] = before.split("-").map(Number) as [number, number];
  return `${before}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}

function courseChart({ data, tell }: DeckInput): Block {
  const { deck } = tell.words;
  const { format, months } = tell;
  const { cost, gain } = data.course;
  const last = cost.length - 1;
  const money = (x: number | undefined) => amountText(x ?? NaN, "money", format);
  return {
    area: "underRight",
    kind: "chart",
    heading: deck.course,
    alt: deck.courseAlt(monthText(last, tell), money(cost[last]), money(gain[last])),
    shape: "upright",
    categories: months.slice(0, cost.length).map((month) => format.month(month)),
    series: [
      { name: deck.cost, values: [...cost], colour: "without", as: "line" },
      { name: deck.gain, values: [...gain], colour: "with", as: "line" },
    ],
    format: numberFormat([...cost, ...gain], "money", format),
    labelled: false,
  };
}
