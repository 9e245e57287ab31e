import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { goalOutcomeSentence, saidSentence } from "../../../i18n/saidSentences.ts";
import { trackSentence } from "../../../i18n/trackSentences.ts";
import { saidLastTime } from "../../../learning/saidLastTime.ts";
import type { SaidOfRow } from "../../../learning/saidLastTime.ts";
import { startOfForecast } from "../../../learning/startOfForecast.ts";
import { trackRecord } from "../../../learning/trackRecord.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { amountBeside, spanText } from "../../parts/comparison/amounts.ts";

/** The last kept forecast for the months with actuals since; nothing if no forecast is kept or no month has actuals. */
export function SaidLastTime(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().forecasts;
  const says = useAnswerText();
  const goals = useGoalText();
  const found = createMemo(() => saidLastTime(document.plan(), document.sheet()));
  return (
    <Show when={found()}>
      {(said) => {
        const forecast = () => document.plan().forecasts[said().forecast]!;
        const record = createMemo(() => trackRecord(document.plan()));
        const outcomes = () => record().goals.filter((one) => one.forecast === said().forecast);
        const several = () => record().summary.forecasts > 1;
        return (
          <section class="paper-section" data-section="said">
            <h3>{text().heading}</h3>
            <p class="paragraph">{saidSentence(said(), forecast(), says())}</p>
            <TableBlock name={text().table}>
              <SaidTable rows={said().rows} />
            </TableBlock>
            <Show when={said().rows.some((one) => one.said.added)}>
              <p class="soft small">{text().added}</p>
            </Show>
            <For each={outcomes()}>
              {({ goal, outcome }) => (
                <p class="paragraph">
                  {goalOutcomeSentence(
                    goals.named(goal, startOfForecast(document.plan(), forecast())),
                    goal.probability,
                    outcome,
                    says(),
                  )}
                </p>
              )}
            </For>
            <Show when={several()}>
              <p class="paragraph">{text().allForecasts(trackSentence(record().summary, says()))}</p>
            </Show>
          </section>
        );
      }}
    </Show>
  );
}

function SaidTable(props: { readonly rows: readonly SaidOfRow[] }): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().forecasts;
  const unit = (row: string) => document.sheet().byId.get(row)?.unit ?? "";
  const place = ({ outside }: SaidOfRow) =>
    outside === undefined
      ? text().inside
      : outside === "below"
        ? `▼ ${text().isBelow}`
        : `▲ ${text().isAbove}`;
  return (
    <table class="report-table">
      <caption class="unseen">{text().table}</caption>
      <thead>
        <tr>
          <th scope="col">{text().row}</th>
          <th scope="col" class="number">
            {text().said}
          </th>
          <th scope="col" class="number">
            {text().middle}
          </th>
          <th scope="col" class="number">
            {text().came}
          </th>
          <th scope="col">{text().place}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(one) => (
            <tr>
              <th scope="row">{label(one.row)}</th>
              <td class="number">{spanText(one.said.low, one.said.high, unit(one.row), format())}</td>
              <td class="number">{amountBeside(one.said.middle, one.said, unit(one.row), format())}</td>
              <td class="number">
                <strong>{amountBeside(one.actual, one.said, unit(one.row), format())}</strong>
              </td>
              <td>{place(one)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
