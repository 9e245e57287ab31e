import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Histogram } from "../../../engine/simulator.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { Chart } from "../charts/Chart.tsx";
import { distributionChart, outcomes } from "../charts/distributionChart.ts";
import { boundOf, wayOf } from "../../../model/goal.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { reasonText } from "../../../i18n/reasons.ts";
import { useText } from "../../kit/useText.ts";
import { goalOf, periodName } from "./answerPeriods.ts";
import type { AnswerPeriod, PeriodKind } from "./answerPeriods.ts";
import { axisText, isCertain } from "./answerFigures.ts";
import type { MonthPercentiles } from "./answerFigures.ts";
import { TableScroll } from "../copying/TableScroll.tsx";

const HEIGHT = 148;

type Props = {
  readonly row: SheetRow;
  readonly period: AnswerPeriod;
  /** Those that can be chosen. */
  readonly periods: readonly AnswerPeriod[];
  readonly percentiles: MonthPercentiles | undefined;
  readonly histogram: Histogram | undefined;
  readonly onPeriod: (kind: PeriodKind) => void;
};

/** How often each outcome comes in the chosen month, quarter or year. */
export function DistributionSection(props: Props): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const [asTable, setAsTable] = createSignal(false);
  const tableName = () => `${props.row.label[session.language()]}: ${month()}`;
  const histogram = () => props.histogram;
  const percentiles = () => props.percentiles;
  const name = (period: AnswerPeriod) => periodName(period, document.plan(), format());
  const month = () => name(props.period);
  const figure = (value: number) => axisText(value, props.row.unit, format());
  const label = () => words().charts.distributionLabel(props.row.label[session.language()], month());
  const whole = () => results.summary(props.row.id)?.whole ?? false;

  /** The goal stands in the picture of the period that decides it. */
  const goal = createMemo(() => {
    const found = goalOf(props.row, props.period, document.plan());
    if (found === undefined) return undefined;
    const value = boundOf(found.goal);
    const chance = results.run()?.goals[found.index]?.probability;
    const { goal: withChance, goalBare } = words().charts;
    const label =
      chance === undefined
        ? goalBare(figure(value))
        : withChance(figure(value), format().probability(chance));
    return { value, way: wayOf(found.goal), label };
  });
  const spec = (width: number) =>
    distributionChart({
      width,
      height: HEIGHT,
      histogram: histogram()!,
      whole: whole(),
      median: percentiles()?.p50 ?? NaN,
      goal: goal(),
      value: figure,
      words: {
        median: words().charts.medianIs(figure(percentiles()?.p50 ?? NaN)),
        bar: (range, share) => words().charts.readBar(range, format().percent(share)),
      },
    });
  const table = () => (
    <OutcomeTable
      outcomes={outcomes({ histogram: histogram()!, whole: whole(), goal: goal(), value: figure })}
    />
  );
  const nothing = () => {
    const now = percentiles();
    return now !== undefined && !Number.isFinite(now.p50) && !(now.novalue < 1);
  };

  return (
    <section class="answer-section">
      <header class="section-head">
        <h3>
          {words().answer.distribution}{" "}
          <InlineSelect
            text={month()}
            label={words().answer.period}
            value={props.period.kind}
            choices={props.periods.map((period) => ({ value: period.kind, label: name(period) }))}
            onChoose={(kind) => props.onPeriod(kind as PeriodKind)}
          />
        </h3>
        <Show when={histogram() !== undefined && !nothing()}>
          <Button look="quiet" onClick={() => setAsTable(!asTable())}>
            {asTable() ? words().answer.hideTable : words().answer.showTable}
          </Button>
        </Show>
      </header>
      <Show
        when={!nothing()}
        fallback={
          <p class="soft">{reasonText(percentiles()?.p50, props.row.id, session.language()) ?? ""}</p>
        }
      >
        <Show
          when={percentiles() === undefined || !isCertain(percentiles()!)}
          fallback={<p class="soft">{words().answer.certain}</p>}
        >
          <Show when={histogram()} fallback={<div class="chart-waiting" aria-hidden="true" />}>
            <Chart
              label={label()}
              table={table()}
              keysHint={words().charts.keysHint}
              height={HEIGHT}
              hue={hueOf(props.row.group)}
              stale={results.stale()}
              failed={words().charts.failed}
              spec={spec}
            />
          </Show>
        </Show>
      </Show>
      <Show when={asTable() && histogram() !== undefined}>
        <TableScroll name={tableName()}>{table()}</TableScroll>
      </Show>
    </section>
  );
}

function OutcomeTable(props: { readonly outcomes: ReturnType<typeof outcomes> }): JSX.Element {
  const { words, format } = useText();
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{words().answer.columnOutcome}</th>
          <th scope="col" class="number">
            {words().answer.columnShare}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.outcomes}>
          {(outcome) => (
            <tr>
              <th scope="row">{outcome.range}</th>
              <td class="number">{format().percent(outcome.share)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
