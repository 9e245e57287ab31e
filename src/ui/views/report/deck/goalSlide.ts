import { amountText } from "../../../parts/comparison/amounts.ts";
import { madeText } from "../paragraphs.ts";
import { endFrom } from "../tellFigures.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";
import { chanceFormat } from "./numberFormat.ts";

/** More goals than this can't be read side by side. */
const GOALS = 4;

/** The goal's probability without the request and with it. */
export function goalSlide(input: DeckInput): Slide {
  const { data, tell, paragraph } = input;
  const { deck, report } = tell.words;
  const first = data.goals[0];
  const chance = (p: number) => tell.format.probability(p);
  const [before, after] = [chance(first?.before.probability ?? NaN), chance(first?.after.probability ?? NaN)];
  const asks = data.plan === undefined;
  const futures = (asks ? deck.inFutures : deck.inFuturesAlone)(
    tell.format.number(data.trials, { decimals: 0 }),
  );
  const { made, broken } = first?.after.difference ?? { made: 0, broken: 0 };
  return {
    id: "goal",
    kind: data.plan === undefined ? report.headings.goal : deck.goalChart,
    title:
      first === undefined
        ? deck.goalNone
        : !asks
          ? deck.goalChance(tell.target(0), after)
          : before === after
            ? deck.goalStays(tell.target(0), after)
            : deck.goalTitle(tell.target(0), before, after),
    blocks: [
      ...(first === undefined ? [] : [goalChart(input)]),
      customersChart(input, first === undefined ? "wide" : "right"),
      {
        area: "foot",
        kind: "sentences",
        small: true,
        sentences: [...(first === undefined || !asks ? [] : [madeText(made, broken, tell)]), futures],
      },
    ],
    notes: [paragraph("goal"), paragraph("gives")],
  };
}

function goalChart({ data, tell }: DeckInput): Block {
  const { deck } = tell.words;
  const goals = data.goals.slice(0, GOALS);
  const chances = (of: "before" | "after") => goals.map((goal) => goal[of].probability);
  const alone = data.plan !== undefined;
  const said = goals.map(({ before, after }, index) => {
    const [without, withIt] = [before, after].map(({ probability }) => tell.format.probability(probability));
    return alone
      ? `${tell.target(index)}: ${withIt}.`
      : `${tell.target(index)}: ${deck.without} ${without}, ${deck.withIt} ${withIt}.`;
  });
  return {
    area: "left",
    kind: "chart",
    heading: deck.goalChart,
    alt: said.join(" "),
    shape: "upright",
    categories: goals.map((_, index) => tell.target(index)),
    series:
      data.plan === undefined
        ? [
            { name: deck.without, values: chances("before"), colour: "without", as: "bar" },
            { name: deck.withIt, values: chances("after"), colour: "with", as: "bar" },
          ]
        : [{ name: deck.goalChart, values: chances("after"), colour: "with", as: "bar" }],
    format: chanceFormat(tell.format),
    labelled: true,
    ends: [0, 1],
  };
}

function customersChart({ data, tell }: DeckInput, area: "wide" | "right"): Block {
  const { deck } = tell.words;
  const { format, months } = tell;
  const soFar = (list: Float64Array) => {
    let sum = 0;
    return [...list.slice(tell.from, data.until + 1)].map((x) => (sum += x));
  };
  const [before, after] = [soFar(data.customers.before), soFar(data.customers.after)];
  const count = (list: readonly number[]) => amountText(list.at(-1) ?? NaN, "", format);
  return {
    area,
    kind: "chart",
    heading: deck.customersChart,
    alt:
      data.plan === undefined
        ? deck.customersAlt(endFrom(tell.from, tell), count(before), count(after))
        : deck.customersAlone(endFrom(tell.from, tell), count(after)),
    shape: "upright",
    categories: months.slice(tell.from, data.until + 1).map((month) => format.month(month)),
    series:
      data.plan === undefined
        ? [
            { name: deck.without, values: before, colour: "without", as: "line" },
            { name: deck.withIt, values: after, colour: "with", as: "line" },
          ]
        : [{ name: deck.customersChart, values: after, colour: "with", as: "line" }],
    format: "#,##0",
    labelled: false,
  };
}
