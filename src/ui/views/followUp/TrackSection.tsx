import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { brierSentence, trackSentence } from "../../../i18n/trackSentences.ts";
import { trackRecord } from "../../../learning/trackRecord.ts";
import type { HeldFigure } from "../../../learning/trackRecord.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { amountText, spanText } from "../../parts/comparison/amounts.ts";
import { FollowSection } from "./FollowSection.tsx";

/** How the kept forecasts have held against what came. */
export function TrackSection(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  // No work for a worker, and which forecasts are kept changes no answer that is asked of the plan.
  const record = createMemo(() => trackRecord(document.plan()));
  const sentence = () =>
    [trackSentence(record().summary, says()), brierSentence(record().summary, says())].join(" ").trim();
  return (
    <FollowSection id="track" title={text().track} sentence={sentence()}>
      <Show when={record().figures.length > 0}>
        <TableFold label={text().trackTable}>
          <TrackTable figures={record().figures} />
        </TableFold>
      </Show>
    </FollowSection>
  );
}

function TrackTable(props: { readonly figures: readonly HeldFigure[] }): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const unit = (row: RowId) => document.sheet().byId.get(row)?.unit ?? "";
  const place = ({ inside90, actual, p5 }: HeldFigure) =>
    inside90 ? text().inside : actual < p5 ? `▼ ${text().below}` : `▲ ${text().above}`;
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{text().row}</th>
          <th scope="col">{text().month}</th>
          <th scope="col">{text().forecast}</th>
          <th scope="col" class="number">
            {text().range}
          </th>
          <th scope="col" class="number">
            {text().middle}
          </th>
          <th scope="col" class="number">
            {text().actual}
          </th>
          <th scope="col">{text().place}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.figures}>
          {(figure) => (
            <tr>
              <th scope="row">{label(figure.row)}</th>
              <td>{format().month(figure.month)}</td>
              <td>{document.plan().forecasts[figure.forecast]?.name}</td>
              <td class="number">{spanText(figure.p5, figure.p95, unit(figure.row), format())}</td>
              <td class="number">{amountText(figure.p50, unit(figure.row), format())}</td>
              <td class="number">{amountText(figure.actual, unit(figure.row), format())}</td>
              <td class="follow-place" data-outside={!figure.inside90}>
                {place(figure)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
