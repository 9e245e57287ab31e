import { createMemo } from "solid-js";
import { isPercent } from "../../../model/units.ts";
import { addMonths, monthOf, monthsBetween, monthsFrom } from "../../../model/month.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { cameInChart, firstShown } from "../charts/cameInChart.ts";
import { fanCut } from "../charts/fanChart.ts";
import { monthTicks } from "../charts/monthTicks.ts";
import { boundOf } from "../../../model/goal.ts";
import { useText } from "../../kit/useText.ts";
import { axisText, monthPercentiles } from "./answerFigures.ts";
import type { Accessor } from "solid-js";
import type { RowSummary } from "../../../engine/simulator.ts";

/** What is drawn and said of a row over the months: what came, the goal's level, what is read out of each month. */
export function createFanTexts(row: Accessor<SheetRow>, summary: Accessor<RowSummary | undefined>) {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const name = (month: number) => format().month(addMonths(document.plan().start, month));
  const figure = (value: number) => axisText(value, row().unit, format());

  const came = createMemo(() => cameInChart(document.plan(), row().id, document.scenario()));
  const day = () => format().date(came().forecast?.made ?? "");
  const said = createMemo(() => new Map(came().forecast?.points.map((point) => [point.t, point])));
  const actual = createMemo(() => new Map(came().points.map(({ t, value }) => [t, value])));

  /** A goal on a stock or a ratio is a level that the row is to be at; on a flow it is a sum over months. */
  const goal = createMemo(() => {
    if (row().total === "flow") return undefined;
    const index = document.plan().goals.findIndex((candidate) => candidate.row === row().id);
    const found = document.plan().goals[index];
    if (found === undefined) return undefined;
    const chance = results.run()?.goals[index]?.probability;
    const what = axisText(boundOf(found), row().unit, format());
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
    const expected = results.expected().rows.get(row().id) ?? [];
    return found === undefined
      ? undefined
      : fanCut({ summary: found, months: session.months().length, expected, goal: goal(), came: came() });
  };
  const range = (low: number, high: number) =>
    format().range(
      low,
      high,
      isPercent(row().unit) || (row().unit === "money" && format().language === "sv") ? row().unit : "",
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
    const percentiles = now === undefined ? undefined : monthPercentiles(now, month);
    if (percentiles === undefined || !Number.isFinite(percentiles.p50))
      return words().charts.readNothing(name(month));
    const expected = results.expected().rows.get(row().id)?.[month] ?? NaN;
    const now90 = range(percentiles.p5, percentiles.p95);
    return withForecast(
      month,
      words().charts.readMonth(name(month), figure(percentiles.p50), now90, figure(expected)),
    );
  };
  const label = () => {
    const last = session.months().length - 1;
    const point = came().points.at(-1);
    const kept = came().forecast;
    const text = words().cameSheet.chart;
    return [
      words().charts.fanLabel(
        row().label[session.language()],
        name(firstShown(came())),
        name(Math.max(0, last)),
      ),
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

  return { came, goal, label, readOut, ticks, cut, day };
}
