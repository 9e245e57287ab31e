import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { FiguresTable } from "../../parts/copying/FiguresTable.tsx";
import { useText } from "../../kit/useText.ts";
import type { Telling } from "./telling.ts";

type Props = { readonly data: RequestData; readonly telling: Telling };

/** The probability of each goal without and with the request, or with the plan alone, as bars. */
export function GoalBars(props: Props): JSX.Element {
  const { words, format } = useText();
  const bar = (name: string, probability: number, strong: boolean) => (
    <div class="goal-bar" data-strong={strong}>
      <span>{name}</span>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${probability * 100}%` }} />
      </span>
      <strong>{format().probability(probability)}</strong>
    </div>
  );
  return (
    <For each={props.data.goals}>
      {(goal, index) => (
        <div
          class="goal-bars"
          data-alone={props.data.plan !== undefined}
          data-many={props.data.plan === undefined && props.data.goals.length > 1}
        >
          <p class="goal-bars-name">{props.telling.goal(index())}</p>
          <Show
            when={props.data.plan === undefined}
            fallback={bar(props.telling.target(index()), goal.after.probability, true)}
          >
            {bar(words().report.withoutLabel, goal.before.probability, false)}
            {bar(words().report.withLabel, goal.after.probability, true)}
          </Show>
        </div>
      )}
    </For>
  );
}

/** The same probabilities as a table that can be copied. */
export function GoalBarTable(props: Props): JSX.Element {
  const { words, format } = useText();
  const text = () => words().report;
  const chance = (goal: { readonly probability: number }) => format().probability(goal.probability);
  const lines = () =>
    props.data.goals.map((goal, index) => [
      props.telling.goal(index),
      ...(props.data.plan === undefined ? [chance(goal.before)] : []),
      chance(goal.after),
    ]);
  const heads = () =>
    props.data.plan === undefined
      ? [words().compare.goal, text().withoutLabel, text().withLabel]
      : [words().compare.goal, words().answerViews.probability];
  return <FiguresTable heads={heads()} lines={lines()} />;
}
