import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isPercent } from "../../../model/units.ts";
import { monthOf, monthsBetween } from "../../../model/month.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
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
  const name = (month: number) => format().month(session.months()[month] ?? "");
  const figure = (value: number) => axisText(value, props.row.unit, format());

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
      : fanCut({ summary: found, months: session.months().length, expected, goal: goal() });
  };
  const readOut = (month: number) => {
    const now = summary();
    const law = now === undefined ? undefined : monthLaw(now, month);
    if (law === undefined || !Number.isFinite(law.p50)) return words().charts.readNothing(name(month));
    const expected = results.expected().rows.get(props.row.id)?.[month] ?? NaN;
    const range = format().range(
      law.p5,
      law.p95,
      isPercent(props.row.unit) || (props.row.unit === "money" && format().language === "sv")
        ? props.row.unit
        : "",
      "short",
    );
    return words().charts.readMonth(name(month), figure(law.p50), range, figure(expected));
  };
  const label = () =>
    words().charts.fanLabel(
      props.row.label[session.language()],
      name(0),
      name(Math.max(0, session.months().length - 1)),
    );

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
                monthTicks: (room) => monthTicks(session.months(), room, format()),
                value: (value) => axisText(value, props.row.unit, format()),
                readOut,
                words: words().charts,
              })
            }
          />
        )}
      </Show>
      <Show when={cut()}>
        <p class="soft small">{cut() === "endless" ? words().charts.cutEndless : words().charts.cut}</p>
      </Show>
      <Show when={asTable() && summary()}>
        {(shown) => <NumbersTable row={props.row} summary={shown()} />}
      </Show>
    </section>
  );
}
