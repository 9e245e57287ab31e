import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { together } from "../../../analysis/nextStep.ts";
import { leadingStep } from "../../../i18n/leadingStep.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { stepName, useAnswerText } from "../../parts/ask/answerText.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { createNextSteps } from "./AnswerSteps.tsx";
import { createChance } from "./createChance.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

/** The best step as a scenario beside the plan, and the goal's probability in each. */
export function ScenarioStep(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const says = useAnswerText();
  const about = useAbout();
  const { asked } = createNextSteps();
  /** The step that the previous answer named. */
  const best = () => {
    const found = asked.value();
    return found && (leadingStep(found, about.target())?.lead ?? found.singles[0]);
  };
  return (
    <>
      <p class="stage-kicker">{text().scenario}</p>
      <h2 tabindex="-1">
        <Show when={best()} fallback={asked.stale() ? text().workingOut : text().scenarioNone}>
          {(step) => stepName(step(), says())}
        </Show>
      </h2>
      <p class="stage-soft">{text().scenarioLead}</p>
      <Show when={best()}>
        {(step) => (
          <div class="stage-actions">
            <PutButton strong change={together(step().levers)} name={stepName(step(), says())} />
          </div>
        )}
      </Show>
      <Show when={best() !== undefined && document.plan().scenarios.length === 0}>
        <p class="stage-soft">{text().scenarioNotMade}</p>
      </Show>
      <Show when={document.plan().goals.length > 0 && document.plan().scenarios.length > 0}>
        <TableBlock name={text().chances}>
          <table class="stage-table">
            <caption>{text().chances}</caption>
            <tbody>
              <Chance name={text().thePlan} scenario={undefined} />
              <For each={document.plan().scenarios.map(({ name }) => name)}>
                {(name) => <Chance name={name} scenario={name} />}
              </For>
            </tbody>
          </table>
        </TableBlock>
      </Show>
    </>
  );
}

function Chance(props: { readonly name: string; readonly scenario: string | undefined }): JSX.Element {
  const { words, format } = useText();
  const chance = createChance(() => props.scenario);
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td class="number">
        {chance() === undefined ? words().workshop.workingOut : format().probability(chance()!)}
      </td>
    </tr>
  );
}
