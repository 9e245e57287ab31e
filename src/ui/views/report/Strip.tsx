import { atLevel } from "../../../engine/levels.ts";
import type { Level } from "../../../engine/levels.ts";
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import type { Spread } from "../../../report/spread.ts";
import { amountText, changeText, spanText } from "../../parts/comparison/amounts.ts";
import { useText } from "../../kit/useText.ts";
import { backText } from "./paragraphs.ts";
import { planFigures } from "./planFigures.ts";
import type { Telling } from "./telling.ts";

/** A figure with what it is of, and what stands under it. */
export type StripFigure = { readonly head: string; readonly value: string; readonly under: string };

/** The four figures that a board looks at first. */
export function Strip(props: { readonly data: RequestData; readonly telling: Telling }): JSX.Element {
  const { words } = useText();
  const text = () => words().report.strip;
  /** How many more, or how many fewer: never "more customers −16". */
  const customersFigure = (difference: Spread | undefined): StripFigure => {
    const { format } = props.telling;
    const mean = difference?.mean ?? NaN;
    const at = (level: Level): number => atLevel(difference?.percentiles ?? [], level) ?? NaN;
    const [low, high] = [at(0.05), at(0.95)];
    const fewer = mean < 0;
    return {
      head: fewer ? text().fewerCustomers : text().customers,
      value: fewer ? amountText(-mean, "", format) : changeText(mean, "", format),
      under: text().likely(fewer ? spanText(0 - high, 0 - low, "", format) : spanText(low, high, "", format)),
    };
  };
  const figures = (): StripFigure[] => {
    const { data, telling } = props;
    if (data.plan !== undefined) return planFigures(data, telling);
    const { format, months } = telling;
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
        head: cost < 0 ? text().saves : text().ask,
        value: amountText(Math.abs(cost), "money", format),
        under: text().askTo(end),
      },
      customersFigure(customers),
      {
        head: text().payback,
        ...(from === undefined
          ? { value: text().nothing, under: "" }
          : Number.isFinite(back)
            ? { value: backText(back, telling), under: text().withinBy(within, end) }
            : payback.within === 0
              ? { value: text().never, under: text().neverBy(end) }
              : { value: within, under: text().chanceBy(end) }),
      },
      {
        head: text().goal,
        value: goal === undefined ? text().noGoal : format.probability(goal.after.probability),
        under: goal === undefined ? "" : text().from(format.probability(goal.before.probability)),
      },
    ];
  };
  return (
    <dl class="report-strip">
      <For each={figures()}>
        {(figure) => (
          <div>
            <dt>{figure.head}</dt>
            <dd class="report-strip-value">{figure.value}</dd>
            <Show when={figure.under !== ""}>
              <dd class="soft small">{figure.under}</dd>
            </Show>
          </div>
        )}
      </For>
    </dl>
  );
}
