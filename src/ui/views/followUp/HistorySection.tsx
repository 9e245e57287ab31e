import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { historySentence } from "../../../i18n/followUpSentences.ts";
import { trialsOf } from "../../../state/answerTrials.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { FollowSection } from "./FollowSection.tsx";

/** A goal's probability as of each closed month. */
export function HistorySection(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const goals = useGoalText();
  const [chosen, setChosen] = createSignal(0);
  const all = () => document.plan().goals;
  const index = () => Math.min(chosen(), all().length - 1);
  const asked = createAsked(() => {
    if (all().length === 0) return undefined;
    const { trials, seed, chance } = document.plan().run;
    const name = "goal-history" as const;
    return { name, args: { scenario: document.scenario(), ...trialsOf(name, trials), seed, chance } };
  });
  const title = (at: number) => {
    const goal = all()[at];
    return goal === undefined ? "" : goals.title(goal);
  };
  const points = createMemo(() => asked.value()?.filter(({ goal }) => goal === index()) ?? []);
  const sentence = () => {
    if (all().length === 0) return text().noGoal;
    return asked.value() === undefined ? undefined : historySentence(title(index()), points(), says());
  };
  return (
    <FollowSection
      id="history"
      title={text().history}
      sentence={sentence()}
      asked={asked}
      controls={
        <Show when={all().length > 1}>
          {text().historyGoal}:{" "}
          <InlineSelect
            text={title(index())}
            label={text().historyGoal}
            value={String(index())}
            choices={all().map((_, at) => ({ value: String(at), label: title(at) }))}
            onChoose={(value) => setChosen(Number(value))}
          />
        </Show>
      }
    >
      <Show when={points().length > 0}>
        <div
          class="table-wide follow-scroll"
          tabindex="0"
          role="region"
          aria-label={words().answerViews.tableOf(text().history)}
        >
          <table class="figures-table goal-table">
            <thead>
              <tr>
                <th scope="col">{text().asOf}</th>
                <th scope="col">{text().chance}</th>
              </tr>
            </thead>
            <tbody>
              <For each={points()}>
                {(point) => (
                  <tr>
                    <th scope="row">{format().month(point.asOf)}</th>
                    <td>
                      <span class="bar" aria-hidden="true">
                        <span style={{ width: `${point.probability * 100}%` }} />
                      </span>
                      <strong>{format().probability(point.probability)}</strong>{" "}
                      <span class="soft small">{format().plusMinus(2 * point.error, "share")}</span>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </FollowSection>
  );
}
