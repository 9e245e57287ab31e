import type { RequestData } from "../../../report/request.ts";
import type { Spread } from "../../../report/spread.ts";
import { amountBeside, amountText, spanText } from "../../parts/comparison/amounts.ts";
import type { StripFigure } from "./stripFigure.ts";
import { at, HIGH, LOW, spanFrom } from "./tellFigures.ts";
import type { Telling } from "./telling.ts";

/** The four figures of a plan by itself: customers, the goal's probability, the cost, and the margin after cost. */
export function planFigures(data: RequestData, tell: Telling): StripFigure[] {
  const { words, format, target } = tell;
  const { report, planReport } = words;
  const of = (row: string) => data.gives.find((figure) => figure.row === row)?.after;
  const likely = (spread: Spread | undefined, unit: string, from: number) =>
    spread === undefined
      ? ""
      : report.strip.likelyOver(
          spanText(at(spread, LOW), at(spread, HIGH), unit, format),
          spanFrom(from, tell),
        );
  const [customers, net] = [of("new_customers"), of("contribution")];
  const goal = data.goals[0]?.after;
  return [
    {
      head: planReport.strip.customers,
      value: amountText(customers?.mean ?? NaN, "", format),
      under: likely(customers, "", tell.from),
    },
    {
      head: planReport.strip.goal,
      value: goal === undefined ? report.strip.noGoal : format.probability(goal.probability),
      under: goal === undefined ? "" : target(0),
    },
    {
      head: planReport.strip.cost,
      value: amountText(data.ask.total.after.mean, "money", format),
      under: spanFrom(0, tell),
    },
    {
      head: planReport.strip.net,
      value:
        net === undefined
          ? amountText(NaN, "money", format)
          : amountBeside(net.mean, { low: at(net, LOW), high: at(net, HIGH) }, "money", format),
      under: likely(net, "money", 0),
    },
  ];
}
