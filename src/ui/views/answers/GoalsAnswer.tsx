import { atLevel } from "../../../engine/levels.ts";
import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { GoalAnswer } from "../../../analysis/goals.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { boundOf, wayOf } from "../../../model/goal.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { ChanceHistory } from "./ChanceHistory.tsx";
import { createAsked } from "../../../state/createAsked.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import {
  goalCalm,
  goalExpected,
  goalOdds,
  goalSentence,
  goalWarnings,
  useAnswerText,
} from "../../parts/ask/answerText.ts";
import { changeText } from "../../parts/ask/effects.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import { marginOfError } from "../../../lib/marginOfError.ts";

/** Every goal: how likely it is, how far off, and whether it makes sense as a goal. */
export function GoalsAnswer(): JSX.Element {
  const about = useAbout();
  const { words } = useText();
  const { looked, watch } = createOnScreen();
  const asked = createAsked(() => ({ name: "goals", args: about.of("goals") }), { looked });
  const says = useAnswerText();
  const sentence = () => {
    const goals = asked.value();
    if (goals === undefined) return undefined;
    return goals.length === 0 ? words().answerViews.noGoals : goalSentence(goals[0]!, says());
  };
  return (
    <AnswerSection
      id="goals"
      title={words().answerViews.makeIt}
      sentence={sentence()}
      asked={asked}
      rests={{
        trials: about.of("goals").trials,
        effects: (asked.value() ?? []).map(({ result }) => ({ error: result.error })),
        measured: { kind: "chance" },
      }}
      watch={watch}
    >
      <For each={asked.value()}>{(goal, i) => <GoalPart goal={goal} first={i() === 0} />}</For>
    </AnswerSection>
  );
}

/** One goal: a bar of its probability with its error, any warnings about the goal, and its figures. */
function GoalPart(props: { readonly goal: GoalAnswer; readonly first: boolean }): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const row = () => document.sheet().byId.get(props.goal.goal.row);
  const unit = () => (row()?.unit === "money" ? "money" : row()?.unit === "share" ? "share" : "");
  const value = (x: number) => format().value(x, unit(), "short");
  /** How far the median is from the goal, with its sign: percentages in percentage points. */
  const gap = () =>
    unit() === "share"
      ? text().points(changeText(props.goal.gap, { kind: "row", unit: "share" }, format()))
      : signed(props.goal.gap, value);
  const result = () => props.goal.result;
  const warnings = createMemo(() => goalWarnings(props.goal, says()));
  const calm = () => goalCalm(props.goal, says());

  return (
    <div class="ans-goal">
      <Show when={!props.first}>
        <p class="ans-second">{goalSentence(props.goal, says())}</p>
      </Show>
      <div class="ans-chance" aria-hidden="true">
        <span class="ans-chance-fill" style={{ width: `${result().probability * 100}%` }} />
        <span
          class="ans-chance-error"
          style={{
            left: `${Math.max(0, result().probability - marginOfError(result().error)) * 100}%`,
            width: `${Math.min(1, 2 * marginOfError(result().error)) * 100}%`,
          }}
        />
      </div>
      <Show when={warnings().length === 0 || calm() !== undefined}>
        <p class="ans-check soft">{calm() ?? goalOdds(props.goal, says())}</p>
      </Show>
      <Show when={warnings().length > 0}>
        <ul class="ans-checks">
          <For each={warnings()}>
            {(check) => (
              <li class="ans-check">
                <span aria-hidden="true">▲</span> {check}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={goalExpected(props.goal, says())}>{(sentence) => <p>{sentence()}</p>}</Show>
      <TableScroll name={text().goalFigures}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{label(props.goal.goal.row)}</th>
              <th scope="col" class="number">
                {wayOf(props.goal.goal) === "at-least" ? words().answer.atLeast : words().answer.atMost}
              </th>
              <th scope="col" class="number">
                {words().answer.columnLow}
              </th>
              <th scope="col" class="number">
                {words().answer.columnMedian}
              </th>
              <th scope="col" class="number">
                {words().answer.columnHigh}
              </th>
              <th scope="col" class="number">
                {text().medianOff}
              </th>
              <th scope="col" class="number">
                {text().probability}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{says().date(props.goal.to)}</th>
              <td class="number">{value(boundOf(props.goal.goal))}</td>
              <td class="number">{value(atLevel(result().percentiles, 0.05) ?? NaN)}</td>
              <td class="number">{value(props.goal.median)}</td>
              <td class="number">{value(atLevel(result().percentiles, 0.95) ?? NaN)}</td>
              <td class="number">{gap()}</td>
              <td class="number">
                {format().probabilityWithError(result().probability, marginOfError(result().error))}
              </td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
      <ChanceHistory index={props.goal.index} />
    </div>
  );
}

function signed(x: number, value: (x: number) => string): string {
  const text = value(Math.abs(x));
  return x === 0 ? text : `${x < 0 ? "−" : "+"}${text}`;
}
