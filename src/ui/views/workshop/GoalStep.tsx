import { createEffect, Show } from "solid-js";
import type { JSX } from "solid-js";
import { raised } from "../../../i18n/sentenceCase.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { createChance } from "./createChance.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** The goal and its probability before anybody has answered. */
export function GoalStep(): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().workshop;
  const goals = useGoalText();
  const workshop = useWorkshop();
  const chance = createChance(() => undefined);
  const title = () => {
    const goal = document.plan().goals[0];
    return goal === undefined ? label("new_customers") : raised(goals.target(goal));
  };
  createEffect(() => {
    const known = chance();
    if (known !== undefined && workshop.now()?.before === undefined) workshop.change({ before: known });
  });
  return (
    <>
      <p class="stage-kicker">{text().goal}</p>
      <h2 tabindex="-1">{title()}</h2>
      <Show when={document.plan().goals.length > 0}>
        <p class="stage-sentence" aria-live="polite">
          <Show when={chance() !== undefined} fallback={text().workingOut}>
            {text().chanceNow(format().probabilityWords(chance() ?? NaN))}
          </Show>
        </p>
      </Show>
      <p class="stage-soft">{text().goalHow}</p>
    </>
  );
}
