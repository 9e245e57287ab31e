import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { Chart } from "../charts/Chart.tsx";
import { fanChart } from "../charts/fanChart.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { axisText } from "./answerFigures.ts";
import { NumbersTable } from "./NumbersTable.tsx";
import { createFanTexts } from "./createFanTexts.ts";

const HEIGHT = 208;

/** The row over the months with its bands, and the same as a table. */
export function FanSection(props: { readonly row: SheetRow }): JSX.Element {
  const { results, session } = useApp();
  const { words, format } = useText();
  const [asTable, setAsTable] = createSignal(false);
  const summary = createMemo(() => results.summary(props.row.id));
  const fan = createFanTexts(() => props.row, summary);
  const { came, goal, label, readOut, ticks, cut, day } = fan;

  return (
    <section class="answer-section">
      <header class="section-head">
        <h3>{words().answer.overMonths}</h3>
        <Button look="quiet" onClick={() => setAsTable(!asTable())}>
          {asTable() ? words().answer.hideTable : words().answer.showTable}
        </Button>
      </header>
      <Show when={summary()} fallback={<div class="chart-waiting" aria-hidden="true" />}>
        {(shown) => (
          <Chart
            label={label()}
            table={<NumbersTable row={props.row} summary={shown()} came={came()} />}
            keysHint={words().charts.keysHint}
            height={HEIGHT}
            hue={hueOf(props.row.group)}
            stale={results.stale()}
            failed={words().charts.failed}
            spec={(width) =>
              fanChart({
                width,
                height: HEIGHT,
                summary: shown(),
                months: session.months().length,
                expected: results.expected().rows.get(props.row.id) ?? [],
                selected: session.month(),
                goal: goal(),
                came: came(),
                monthTicks: ticks,
                value: (value) => axisText(value, props.row.unit, format()),
                readOut,
                words: {
                  ...words().charts,
                  came: words().cameSheet.chart.came,
                  ...(came().forecast === undefined
                    ? {}
                    : { forecast: words().cameSheet.chart.forecast(day()) }),
                },
              })
            }
          />
        )}
      </Show>
      <Show when={cut()}>
        <p class="soft small">{cut() === "endless" ? words().charts.cutEndless : words().charts.cut}</p>
      </Show>
      <Show when={asTable() && summary()}>
        {(shown) => <NumbersTable row={props.row} summary={shown()} came={came()} />}
      </Show>
    </section>
  );
}
