import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { brierSentence, trackSentence } from "../../../i18n/trackSentences.ts";
import { trackRecord } from "../../../learning/trackRecord.ts";
import type { Calibration } from "../../../learning/calibration.ts";
import { startOfForecast } from "../../../learning/startOfForecast.ts";
import type { HeldFigure, HeldGoal } from "../../../learning/trackRecord.ts";
import type { ForecastGoal } from "../../../model/forecast.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { PictureBlock } from "../../parts/copying/PictureBlock.tsx";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { amountBeside, spanText } from "../../parts/comparison/amounts.ts";
import { CalibrationPicture } from "./CalibrationPicture.tsx";
import { FollowSection } from "./FollowSection.tsx";
import { WideTable } from "./WideTable.tsx";

/** How well the kept forecasts matched the actuals. */
export function TrackSection(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  // Cheap enough to need no worker; the choice of kept forecasts changes no answer about the plan.
  const record = createMemo(() => trackRecord(document.plan()));
  const levels = () => [record().summary.inside90, record().summary.inside50];
  const isJudged = () => record().summary.inside90.verdict !== "too-few";
  return (
    <FollowSection id="track" title={text().track} sentence={trackSentence(record().summary, says())}>
      <Show when={record().figures.length > 0}>
        <Show when={isJudged()}>
          <PictureBlock name={text().trackPicture} table={<CalibrationTable levels={levels()} />}>
            <CalibrationPicture levels={levels()} />
          </PictureBlock>
          <p class="soft small">{text().pictureMeans}</p>
        </Show>
        <TableBlock name={text().trackPicture}>
          <CalibrationTable levels={levels()} />
        </TableBlock>
      </Show>
      <Show when={record().goals.length > 0}>
        <GoalTable goals={record().goals} />
        <p class="soft small">{brierSentence(record().summary, says())}</p>
      </Show>
      <Show when={record().figures.length > 0}>
        <TableFold label={text().trackTable}>
          <TrackTable figures={record().figures} />
        </TableFold>
      </Show>
    </FollowSection>
  );
}

/** The numbers of the picture. */
function CalibrationTable(props: { readonly levels: readonly Calibration[] }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().followUpView;
  const number = (x: number) => format().number(x);
  const both = ([low, high]: readonly [number, number]) =>
    low === high ? number(low) : `${number(low)}–${number(high)}`;
  const heads = () => [text().figures, text().cameInside, text().wouldBeRight, text().luckAlone];
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{text().given}</th>
          <For each={heads()}>
            {(head) => (
              <th scope="col" class="number">
                {head}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.levels}>
          {(level) => (
            <tr>
              <th scope="row">{format().percent(level.level, 0)}</th>
              <td class="number">{number(level.figures)}</td>
              <td class="number">
                <strong>{number(level.inside)}</strong>
              </td>
              <td class="number">{both(level.right)}</td>
              <td class="number soft">{both(level.byLuck)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** Each forecast's goals: the stated probability, the outcome, and the score. */
function GoalTable(props: { readonly goals: readonly HeldGoal[] }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const goals = useGoalText();
  const title = (index: number, goal: ForecastGoal) => {
    const plan = document.plan();
    const forecast = plan.forecasts[index];
    return goals.title(goal, forecast === undefined ? undefined : startOfForecast(plan, forecast));
  };
  return (
    <WideTable label={text().trackGoals}>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{text().goal}</th>
            <th scope="col">{text().forecast}</th>
            <th scope="col" class="number">
              {text().chance}
            </th>
            <th scope="col">{text().outcome}</th>
            <th scope="col" class="number">
              {text().score}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.goals}>
            {({ forecast, goal, outcome, brier }) => (
              <tr>
                <th scope="row">{title(forecast, goal)}</th>
                <td>{document.plan().forecasts[forecast]?.name}</td>
                <td class="number">{format().probability(goal.probability)}</td>
                <td>{text().outcomes[outcome]}</td>
                <td class="number soft">
                  {brier === undefined ? "–" : format().number(brier, { decimals: 2 })}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </WideTable>
  );
}

function TrackTable(props: { readonly figures: readonly HeldFigure[] }): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const unit = (row: RowId) => document.sheet().byId.get(row)?.unit ?? "";
  const beside = (x: number, { row, p5, p95 }: HeldFigure) =>
    amountBeside(x, { low: p5, high: p95 }, unit(row), format());
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
              <td class="number">{beside(figure.p50, figure)}</td>
              <td class="number">{beside(figure.actual, figure)}</td>
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
