import { atLevel } from "../../../engine/levels.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { CompareResult } from "../../../report/compare.ts";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { useApp } from "../../../state/context.ts";
import { axisText } from "../../parts/inspector/answerFigures.ts";
import { Chart } from "../../parts/charts/Chart.tsx";
import { FiguresTable } from "../../parts/copying/FiguresTable.tsx";
import { monthTicks } from "../../parts/charts/monthTicks.ts";
import { overlayChart } from "../../parts/charts/overlayChart.ts";
import type { OverlaySeries } from "../../parts/charts/overlayChart.ts";
import { BASELINE_LOOK, seriesLook } from "../../parts/charts/seriesLook.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { rowChoices } from "../../parts/goals/rowChoices.ts";
import { useText } from "../../kit/useText.ts";
import { amountText } from "../../parts/comparison/amounts.ts";

const HEIGHT = 260;

/** One row month by month in every scenario, with their fan charts overlaid. */
export function FanCompare(props: {
  readonly baseline: string | undefined;
  readonly scenarios: readonly (string | undefined)[];
}): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().compare;
  const [chosen, setChosen] = createSignal("customers");
  const row = () => document.sheet().byId.get(chosen());
  const answer = createAsked(
    () => ({
      name: "compare",
      args: { baseline: props.baseline, scenarios: props.scenarios, figures: [], fans: [chosen()] },
    }),
    // Its lines carry the names of their scenarios, but not the name of the row.
    { subject: ({ fans }) => fans },
  );
  const series = (found: CompareResult): OverlaySeries[] =>
    [found.baseline, ...found.scenarios].map(({ name, fans }, index) => {
      const levels = fans[0]?.percentiles ?? [];
      return {
        name: name ?? text().baseline,
        look: index === 0 ? BASELINE_LOOK : seriesLook(index - 1),
        low: atLevel(levels, 0.05) ?? [],
        median: atLevel(levels, 0.5) ?? [],
        high: atLevel(levels, 0.95) ?? [],
      };
    });
  const { heads, lines, readOut } = useFanTexts(() => row()?.unit ?? "");
  const closed = () => {
    const open = firstOpenMonth(document.plan());
    return open === 0 ? undefined : open - 1;
  };
  const fanLabel = () => {
    const [sentence, last] = [text().fanLabel(label(chosen())), closed()];
    if (last === undefined) return sentence;
    const month = format().month(session.months()[last] ?? "", "long");
    return `${sentence} ${words().cameSheet.closedNow(month)}.`;
  };
  return (
    <section class="view-section">
      <h3>
        {text().fans}:{" "}
        <InlineSelect
          text={label(chosen())}
          label={text().row}
          value={chosen()}
          choices={rowChoices(document.sheet(), session.language())}
          onChoose={setChosen}
        />
      </h3>
      <Show when={answer.value()} fallback={<div class="chart-waiting" />}>
        {(found) => (
          <Chart
            label={fanLabel()}
            table={<FiguresTable heads={heads(series(found()))} lines={lines(series(found()))} />}
            keysHint={words().charts.keysHint}
            failed={words().charts.failed}
            height={HEIGHT}
            hue="--accent"
            stale={answer.stale()}
            spec={(width) => {
              const all = series(found());
              return overlayChart({
                width,
                height: HEIGHT,
                months: session.months().length,
                closed: closed(),
                series: all,
                whole: [found().baseline, ...found().scenarios].every(({ fans }) => fans[0]?.whole === true),
                monthTicks: monthTicks(session.months(), width - 184, format()),
                value: (x) => axisText(x, row()?.unit ?? "", format()),
                readOut: (t) => readOut(all, t),
              });
            }}
          />
        )}
      </Show>
    </section>
  );
}

/** The fans as a table, and the readout for a month. */
function useFanTexts(unit: () => string) {
  const { session } = useApp();
  const { words, format } = useText();
  const text = () => words().compare;
  /** Three columns for each scenario: low, median and high. */
  const heads = (all: readonly OverlaySeries[]) => [
    words().answer.columnMonth,
    ...all.flatMap(({ name }) =>
      [words().answer.columnLow, words().answer.columnMedian, words().answer.columnHigh].map(
        (column) => `${name}: ${column}`,
      ),
    ),
  ];
  const lines = (all: readonly OverlaySeries[]) =>
    session
      .months()
      .map((month, t) => [
        format().month(month),
        ...all.flatMap(({ low, median, high }) =>
          [low, median, high].map((column) => amountText(column[t] ?? NaN, unit(), format())),
        ),
      ]);
  const readOut = (all: readonly OverlaySeries[], t: number) => {
    const say = (x: number | undefined) => amountText(x ?? NaN, unit(), format());
    const parts = all.map((one) =>
      text().readOne(one.name, say(one.median[t]), say(one.low[t]), say(one.high[t])),
    );
    return text().readFan(format().month(session.months()[t] ?? ""), parts.join("; "));
  };
  return { heads, lines, readOut };
}
