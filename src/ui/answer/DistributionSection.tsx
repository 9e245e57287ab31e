import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { monthOf, monthsBetween } from "../../model/month.ts";
import type { SheetRow } from "../../model/sheet.ts";
import { useApp } from "../../state/context.ts";
import { Chart } from "../charts/Chart.tsx";
import { distributionChart, outcomes } from "../charts/distributionChart.ts";
import { boundOf, wayOf } from "../goals/goalParts.ts";
import { hueOf } from "../hueOf.ts";
import { Button } from "../kit/Button.tsx";
import { reasonText } from "../../i18n/reasons.ts";
import { useText } from "../useText.ts";
import { axisText, isCertain, monthLaw } from "./answerFigures.ts";

const HEIGHT = 148;
const BARS = 24;

/** How often each outcome comes in the selected month. */
export function DistributionSection(props: { readonly row: SheetRow }): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const [asTable, setAsTable] = createSignal(false);
  const period = () => ({ from: session.month(), to: session.month() });
  const histogram = results.histogram(() => props.row.id, period, BARS);
  const summary = createMemo(() => results.summary(props.row.id));
  const law = createMemo(() => {
    const now = summary();
    return now === undefined ? undefined : monthLaw(now, session.month());
  });
  const month = () => format().month(session.months()[session.month()] ?? "", "long");
  const figure = (value: number) => axisText(value, props.row.unit, format());
  const label = () => words().charts.distributionLabel(props.row.label[session.language()], month());
  const whole = () => summary()?.whole ?? false;

  /** The goal stands in the picture of the month that it is about, where that month decides it. */
  const goal = createMemo(() => {
    if (props.row.total === "flow") return undefined;
    const { goals, start } = document.plan();
    const found = goals.find(
      (one) => one.row === props.row.id && monthsBetween(start, monthOf(one.by)) === session.month(),
    );
    if (found === undefined) return undefined;
    return {
      value: boundOf(found),
      way: wayOf(found),
      label: words().charts.goalBare(figure(boundOf(found))),
    };
  });
  const spec = (width: number) =>
    distributionChart({
      width,
      height: HEIGHT,
      histogram: histogram()!,
      whole: whole(),
      median: law()?.p50 ?? NaN,
      goal: goal(),
      value: figure,
      words: {
        median: words().charts.medianIs(figure(law()?.p50 ?? NaN)),
        bar: (range, share) => words().charts.readBar(range, format().percent(share)),
      },
    });
  const nothing = () => {
    const now = law();
    return now !== undefined && !Number.isFinite(now.p50) && !(now.novalue < 1);
  };

  return (
    <section class="answer-section">
      <header class="section-head">
        <h3>{words().answer.distribution(month())}</h3>
        <Show when={histogram() !== undefined && !nothing()}>
          <Button look="quiet" onClick={() => setAsTable(!asTable())}>
            {asTable() ? words().answer.hideTable : words().answer.showTable}
          </Button>
        </Show>
      </header>
      <Show
        when={!nothing()}
        fallback={<p class="soft">{reasonText(law()?.p50, props.row.id, session.language()) ?? ""}</p>}
      >
        <Show
          when={law() === undefined || !isCertain(law()!)}
          fallback={<p class="soft">{words().answer.certain}</p>}
        >
          <Show when={histogram()} fallback={<div class="chart-waiting" aria-hidden="true" />}>
            <Chart
              label={label()}
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
        <div class="table-scroll" tabindex="0" role="region" aria-label={words().answer.numbers}>
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
              <For each={outcomes({ histogram: histogram()!, whole: whole(), goal: goal(), value: figure })}>
                {(outcome) => (
                  <tr>
                    <th scope="row">{outcome.range}</th>
                    <td class="number">{format().percent(outcome.share)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}
