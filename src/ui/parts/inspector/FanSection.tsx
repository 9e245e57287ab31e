import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isPercent } from "../../../model/units.ts";
import { addMonths, monthOf, monthsBetween, monthsFrom } from "../../../model/month.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { cameInChart, firstShown } from "../charts/cameInChart.ts";
import { Chart } from "../charts/Chart.tsx";
import { fanChart, fanCut } from "../charts/fanChart.ts";
import { monthTicks } from "../charts/monthTicks.ts";
import { boundOf } from "../../../model/goal.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { axisText, monthLaw } from "./answerFigures.ts";
import { NumbersTable } from "./NumbersTable.tsx";

const HEIGHT = 208;

/** The row over the months with its bands, and the same as a table. */
export function FanSection(props: { readonly row: SheetRow }): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const [asTable, setAsTable] = createSignal(false);
  const summary = createMemo(() => results.summary(props.row.id));
  const name = (month: number) => format().month(addMonths(document.plan().start, month));
  const figure = (value: number) => axisText(value, props.row.unit, format());

  const came = createMemo(() => cameInChart(document.plan(), props.row.id, document.scenario()));
  const day = () => format().date(came().forecast?.made ?? "");
  const said = createMemo(() => new Map(came().forecast?.points.map((point) => [point.t, point])));
  const actual = createMemo(() => new Map(came().points.map(({ t, value }) => [t, value])));

  /** A goal on a stock or a ratio is a level that the row is to be at; on a flow it is a sum over months. */
  const goal = createMemo(() => {
    if (props.row.total === "flow") return undefined;
    const index = document.plan().goals.findIndex((candidate) => candidate.row === props.row.id);
    const found = document.plan().goals[index];
    if (found === undefined) return undefined;
    const chance = results.run()?.goals[index]?.probability;
    const what = axisText(boundOf(found), props.row.unit, format());
    return {
      value: boundOf(found),
      month: monthsBetween(document.plan().start, monthOf(found.by)),
      label:
        chance === undefined
          ? words().charts.goalBare(what)
          : words().charts.goal(what, format().probability(chance)),
    };
  });
  const cut = () => {
    const found = summary();
    const expected = results.expected().rows.get(props.row.id) ?? [];
    return found === undefined
      ? undefined
      : fanCut({ summary: found, months: session.months().length, expected, goal: goal(), came: came() });
  };
  const range = (low: number, high: number) =>
    format().range(
      low,
      high,
      isPercent(props.row.unit) || (props.row.unit === "money" && format().language === "sv")
        ? props.row.unit
        : "",
      "short",
    );
  /** What the kept forecast said of a month, behind what else is read out of it. */
  const withForecast = (month: number, text: string) => {
    const then = said().get(month);
    if (then === undefined || !Number.isFinite(then.p50)) return text;
    return `${text}; ${words().cameSheet.chart.readForecast(day(), range(then.p5, then.p95))}`;
  };
  const readOut = (month: number) => {
    const value = actual().get(month);
    if (value !== undefined)
      return withForecast(month, words().cameSheet.chart.read(name(month), figure(value)));
    const now = summary();
    const law = now === undefined ? undefined : monthLaw(now, month);
    if (law === undefined || !Number.isFinite(law.p50)) return words().charts.readNothing(name(month));
    const expected = results.expected().rows.get(props.row.id)?.[month] ?? NaN;
    const now90 = range(law.p5, law.p95);
    return withForecast(
      month,
      words().charts.readMonth(name(month), figure(law.p50), now90, figure(expected)),
    );
  };
  const label = () => {
    const [row, last] = [props.row.label[session.language()], session.months().length - 1];
    const point = came().points.at(-1);
    const kept = came().forecast;
    const text = words().cameSheet.chart;
    return [
      words().charts.fanLabel(row, name(firstShown(came())), name(Math.max(0, last))),
      ...(point === undefined ? [] : [text.sentence(name(point.t), figure(point.value))]),
      ...(kept === undefined ? [] : [text.behind(kept.name, day())]),
    ].join(" ");
  };
  /** What stands along the axis, which may begin before the plan. */
  const ticks = (room: number) => {
    const first = firstShown(came());
    const months = monthsFrom(addMonths(document.plan().start, first), session.months().length - first);
    return monthTicks(months, room, format()).map(({ at, text }) => ({ at: at + first, text }));
  };

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
