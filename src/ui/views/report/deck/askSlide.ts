import { raised } from "../../../../i18n/sentenceCase.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import { addMonths } from "../../../../model/month.ts";
import type { Course } from "../../../../report/payback.ts";
import type { PlanMoney } from "../../../../report/planMoney.ts";
import { amountText } from "../../../parts/comparison/amounts.ts";
import { changesText } from "../changes.ts";
import { planFigures } from "../planFigures.ts";
import { requestFigures } from "../requestFigures.ts";
import { endFrom, money, monthText } from "../tellFigures.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";
import { numberFormat } from "./numberFormat.ts";

/** If there are more changes than this, they are on the last slide only. */
const TOLD = 5;
/** The most months that a line shows: more names than this would be slanted. */
const POINTS = 12;

/** The request, and the date by which to decide it; for a plan by itself its results and costs. */
export function askSlide(input: DeckInput): Slide {
  if (input.data.plan !== undefined) return planSlide(input, input.data.plan);
  const { data, tell, paragraph } = input;
  const { deck } = tell.words;
  const { differences } = data.ask;
  const end = endFrom(data.ask.counted, tell, "short");
  const total = data.ask.total.difference.mean;
  const asked = (total < 0 ? deck.titleSaves : deck.titleAsk)(money(Math.abs(total), tell), end);
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
    kind: `${input.kind} · ${input.title}`,
    title: decided?.title ?? deck.titleNothing,
    blocks: [
      { area: "strip", kind: "figures", figures: requestFigures(data, tell) },
      { area: "underLeft", kind: "sentences", heading: deck.whatWeDo, sentences: changes, listed: true },
      courseChart(input, data.course, deck),
    ],
    notes: [
      ...(decided === undefined ? [] : [decided.note]),
      paragraph("summary"),
      paragraph("ask"),
      paragraph("payback"),
    ],
  };
}

function planSlide(input: DeckInput, plan: PlanMoney): Slide {
  const { data, tell, paragraph } = input;
  const { deck, planReport } = tell.words;
  const customers = data.gives.find(({ row }) => row === "new_customers")?.after.mean ?? NaN;
  const end = endFrom(tell.from, tell, "short");
  return {
    id: "ask",
    kind: input.kind,
    title: deck.titlePlan(
      amountText(customers, "", tell.format),
      end,
      money(data.ask.total.after.mean, tell),
    ),
    blocks: [
      { area: "strip", kind: "figures", figures: planFigures(data, tell) },
      { area: "underLeft", kind: "sentences", sentences: [paragraph("summary")] },
      courseChart(input, plan.course, { ...deck, course: planReport.chartCourse }),
    ],
    notes: [paragraph("summary"), paragraph("payback")],
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

function courseChart(
  { tell }: DeckInput,
  { cost, gain }: Course,
  deck: Pick<Dictionary["deck"], "course" | "courseAlt" | "cost" | "gain">,
): Block {
  const { format, months } = tell;
  const last = cost.length - 1;
  const step = Math.ceil(cost.length / POINTS);
  // A cumulative line loses nothing by having fewer points; the last month is always among them.
  const some = <T>(list: ArrayLike<T>) => Array.from(list).filter((_, t) => (last - t) % step === 0);
  return {
    area: "underRight",
    kind: "chart",
    heading: deck.course,
    alt: deck.courseAlt(
      monthText(last, tell),
      money(cost[last] ?? NaN, tell),
      money(gain[last] ?? NaN, tell),
    ),
    shape: "upright",
    categories: some(months.slice(0, cost.length)).map((month) => format.month(month)),
    series: [
      { name: deck.cost, values: some(cost), colour: "without", as: "line" },
      { name: deck.gain, values: some(gain), colour: "with", as: "line" },
    ],
    format: numberFormat([...cost, ...gain], "money", format),
    labelled: false,
  };
}
