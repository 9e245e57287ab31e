import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { GoalLine } from "./GoalLine.tsx";
import { useGoals } from "./useGoals.ts";

/** The headline of the page: each goal as a sentence with its probability. */
export function GoalSection(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const { goals, replace, remove, add } = useGoals();
  const canAdd = () => !document.readOnly();
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
