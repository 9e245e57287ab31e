import { atLevel } from "../../../engine/levels.ts";
import type { Level } from "../../../engine/levels.ts";
import type { RequestData } from "../../../report/request.ts";
import type { Spread } from "../../../report/spread.ts";
import { amountText, changeText, spanText } from "../../parts/comparison/amounts.ts";
import { backText } from "./paragraphs.ts";
import { spanFrom } from "./tellFigures.ts";
import type { StripFigure } from "./stripFigure.ts";
import type { Telling } from "./telling.ts";

/** The four figures of a request that a board looks at first: what is asked for, customers, payback and the goal. */
export function requestFigures(data: RequestData, telling: Telling): StripFigure[] {
  const { format, months } = telling;
  const text = telling.words.report.strip;
  const end = format.month(months[data.until] ?? "");
  const customers = data.gives.find(({ row }) => row === "new_customers")?.difference;
  const { payback } = data;
  const { from } = data.course;
  const back = data.course.payback.month[3] ?? NaN;
  const goal = data.goals[0];
  const within = format.probability(payback.within);
  const cost = data.ask.total.difference.mean;
  return [
    {
      head: cost < 0 ? text.saves : text.ask,
      // If no input differs, an amount would be mistaken for one that was asked for.
      value: data.ask.differences.length === 0 ? text.askNone : amountText(Math.abs(cost), "money", format),
      under: spanFrom(data.ask.counted, telling),
    },
    customersFigure(customers, telling),
    {
      head: text.payback,
      ...(from === undefined
        ? { value: text.nothing, under: "" }
        : Number.isFinite(back)
          ? { value: backText(back, telling), under: text.withinBy(within, end) }
          : payback.within === 0
            ? { value: text.never, under: text.neverBy(end) }
            : { value: within, under: text.chanceBy(end) }),
    },
    {
      head: text.goal,
      value: goal === undefined ? text.noGoal : format.probability(goal.after.probability),
      under: goal === undefined ? "" : text.from(format.probability(goal.before.probability)),
    },
  ];
}

/** How many more, or how many fewer: never "more customers −16". */
function customersFigure(difference: Spread | undefined, telling: Telling): StripFigure {
  const { words, format } = telling;
  const text = words.report.strip;
  const mean = difference?.mean ?? NaN;
  const at = (level: Level): number => atLevel(difference?.percentiles ?? [], level) ?? NaN;
  const [low, high] = [at(0.05), at(0.95)];
  const fewer = mean < 0;
  return {
    head: fewer ? text.fewerCustomers : text.customers,
    value: fewer ? amountText(-mean, "", format) : changeText(mean, "", format),
    under: text.likelyOver(
      fewer ? spanText(0 - high, 0 - low, "", format) : spanText(low, high, "", format),
      spanFrom(telling.from, telling),
    ),
  };
}
