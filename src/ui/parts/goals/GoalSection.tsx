import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { issueText } from "../../../i18n/issueText.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { firstGoal } from "../../../model/goalTime.ts";
import { GoalLine } from "./GoalLine.tsx";

/** The headline of the page: each goal as a sentence with its probability. */
export function GoalSection(): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const goals = () => document.plan().goals;
  const canAdd = () => !document.readOnly();

  /** Takes the goals, or says why not. */
  const setGoals = (next: readonly Goal[]): string | undefined => {
    const faults = document.dispatch({ kind: "set-goals", goals: next });
    const first = faults[0];
    if (first === undefined) return undefined;
    const [part, place] = first.at;
    const row = part === "goals" && typeof place === "number" ? (next[place]?.row ?? "") : "";
    const unit = document.sheet().byId.get(row)?.unit ?? "";
    return issueText(first.issue, session.language(), { unit, rowName: label, format: format() });
  };
  const replace = (index: number, goal: Goal) =>
    setGoals(goals().map((old, i) => (i === index ? goal : old)));
  const remove = (index: number) => {
    const before = goals();
    setGoals(before.filter((_, i) => i !== index));
    session.notify(words().answer.goalDeleted, {
      label: words().frame.undo,
      run: () => void setGoals(before),
    });
  };
  const add = () => {
    const goal = firstGoal(document.plan());
    setGoals([...goals(), goal]);
  };
  // Lines are kept by their place, so that editing one does not make it again.
  const places = () => Array.from({ length: goals().length }, (_, i) => i);

  return (
    <section class="goals" aria-label={words().answer.goals}>
      <For each={places()}>
        {(index) => (
          <Show when={goals()[index]}>
            {(goal) => (
              <GoalLine
                goal={goal()}
                index={index}
                first={index === 0}
                onChange={(next) => replace(index, next)}
                onRemove={() => remove(index)}
                onAdd={canAdd() ? add : undefined}
              />
            )}
          </Show>
        )}
      </For>
      <Show when={goals().length === 0}>
        <p class="goal-empty">
          <span class="soft">{words().answer.noGoal}</span>
          <Show when={canAdd()}>
            <Button onClick={add}>{words().answer.setGoal}</Button>
          </Show>
        </p>
      </Show>
    </section>
  );
}
