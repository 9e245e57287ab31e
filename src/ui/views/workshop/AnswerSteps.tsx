import { createMemo, For, Show } from "solid-js";
import { leadingStep, shortList } from "../../../i18n/leadingStep.ts";
import type { JSX } from "solid-js";
import type { Constraints } from "../../../analysis/constraints.ts";
import type { NextSteps } from "../../../analysis/nextStep.ts";
import { createAsked } from "../../../state/createAsked.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { useText } from "../../kit/useText.ts";
import { AskedState } from "../../parts/ask/AnswerSection.tsx";
import {
  bindsFinds,
  bindsSentence,
  nextStepFinds,
  nextStepSentence,
  stepName,
  useAnswerText,
} from "../../parts/ask/answerText.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { createWorth } from "../../parts/ask/createWorth.ts";
import { effectText } from "../../parts/ask/effects.ts";
import { amountOf } from "../../parts/ask/targets.ts";

const BEST = 3;

type Answered<T> = { readonly asked: Asked<T>; readonly sentence: () => string | undefined };

/** The bottleneck of the plan's goal, in a sentence. */
export function createBinds(): Answered<Constraints> {
  const about = useAbout();
  const says = useAnswerText();
  const asked = createAsked(() => ({
    name: "constraints" as const,
    args: { ...about.about("constraints"), scenario: undefined },
  }));
  const sentence = () => {
    const found = asked.value();
    // With few trials only positive findings are stated; the same holds for the steps below.
    if (found !== undefined && asked.rough() && !bindsFinds(found, says())) return undefined;
    return found === undefined ? undefined : bindsSentence(found, amountOf(about.target()), says());
  };
  return { asked, sentence };
}

/** The plan's levers, best first, and the best in a sentence. */
export function createNextSteps(): Answered<NextSteps> {
  const about = useAbout();
  const says = useAnswerText();
  const worth = createWorth(() => true);
  const asked = createAsked(() => ({
    name: "next-step" as const,
    // Asked about the plan itself: in a scenario that already has the best step, another step would be the best.
    args: { ...about.about("next-step"), scenario: undefined, from: about.from() },
  }));
  const sentence = () => {
    const found = asked.value();
    if (found !== undefined && asked.rough() && !nextStepFinds(found, about.target(), says(), worth()))
      return undefined;
    return found === undefined ? undefined : nextStepSentence(found, about.target(), says(), worth());
  };
  return { asked, sentence };
}

export function BindsStep(): JSX.Element {
  const { words } = useText();
  const { asked, sentence } = createBinds();
  return (
    <>
      <p class="stage-kicker">{words().workshop.binds}</p>
      <Told asked={asked} sentence={sentence()} />
    </>
  );
}

/** The best next step in a sentence, and the three best steps with the effect of each. */
export function NextStepStep(): JSX.Element {
  const { words, format } = useText();
  const about = useAbout();
  const says = useAnswerText();
  const { asked, sentence } = createNextSteps();
  const best = createMemo(() => {
    const found = asked.value();
    if (found === undefined || sentence() === undefined) return [];
    const lead = leadingStep(found, about.target())?.lead;
    const others = found.singles.filter((step) => step !== lead);
    return shortList(lead === undefined ? others : [lead, ...others], BEST);
  });
  return (
    <>
      <p class="stage-kicker">{words().workshop.nextStep}</p>
      <Told asked={asked} sentence={sentence()} />
      <Show when={best().length > 0}>
        <p class="stage-soft">
          {words().workshop.nextSteps} ({says().effectName(about.target())})
        </p>
        <ol class="stage-list">
          <For each={best()}>
            {(step) => (
              <li>
                {words().workshop.stepWith(
                  stepName(step, says()),
                  effectText(step.effect, about.measured(), format()),
                )}
              </li>
            )}
          </For>
        </ol>
      </Show>
    </>
  );
}

/** An answer's sentence as the heading of its step, and the progress of the computation. */
function Told(props: { readonly asked: Asked<unknown>; readonly sentence: string | undefined }): JSX.Element {
  const { words } = useText();
  return (
    <>
      <h2 tabindex="-1" class="stage-answer" classList={{ stale: props.asked.stale() }} aria-live="polite">
        {props.sentence ?? words().workshop.workingOut}
      </h2>
      <AskedState asked={props.asked} />
    </>
  );
}
