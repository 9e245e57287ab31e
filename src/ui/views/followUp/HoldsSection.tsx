import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isCosted } from "../../../i18n/leverText.ts";
import { leadingStep, nextOutlook, shortList } from "../../../i18n/leadingStep.ts";
import type { Step } from "../../../analysis/nextStep.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { useShowView } from "../../kit/showView.ts";
import { useText } from "../../kit/useText.ts";
import {
  bindsFinds,
  bindsSentence,
  nextStepFinds,
  nextStepSentence,
  stepName,
  useAnswerText,
} from "../../parts/ask/answerText.ts";
import { effectText, errorText } from "../../parts/ask/effects.ts";
import type { Followed } from "./createFollowed.ts";
import { FollowSection } from "./FollowSection.tsx";
import { WideTable } from "./WideTable.tsx";
import { marginOfError } from "../../../lib/marginOfError.ts";

/** How many steps are shown; the answers view shows them all. */
const SHOWN = 5;
const CHANCE = { kind: "chance" } as const;

/** What holds the goal back from here on, and the best next steps. */
export function HoldsSection(props: { readonly followed: Followed }): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const show = useShowView();
  const goal = () => props.followed.goal();
  const open = () => goal() !== undefined && props.followed.isClosed() && !props.followed.decided();
  const amount = () => ({ kind: "amount", goal: goal() ?? 0 }) as const;
  const binds = createAsked(() =>
    open()
      ? { name: "constraints" as const, args: { ...props.followed.run("constraints"), target: amount() } }
      : undefined,
  );
  const { steps } = props.followed;
  const clear = createMemo(() => {
    const found = steps.value();
    if (found === undefined || nextOutlook(found.singles, CHANCE) === "met") return [];
    const lead = leadingStep(found, CHANCE)?.lead;
    const singles = nextOutlook(found.singles, CHANCE) === "steps" ? found.singles : [];
    const some = singles.filter(({ effect }) => effect.effect > marginOfError(effect.error));
    // The step named in the sentence is also in the table, even if it is a pair.
    return shortList(lead === undefined || some.includes(lead) ? some : [lead, ...some], SHOWN);
  });
  const sentence = () => {
    if (document.plan().goals.length === 0) return text().noGoal;
    if (!props.followed.isClosed()) return text().holdsNone;
    if (props.followed.decided()) return text().holdsDecided;
    const found = binds.value();
    if (found !== undefined && binds.rough() && !bindsFinds(found, says())) return undefined;
    return found === undefined ? undefined : bindsSentence(found, amount(), says());
  };
  const step = () => {
    const found = steps.value();
    const target = { kind: "chance", goal: goal() ?? 0 } as const;
    // With few trials only positive findings are stated.
    if (found !== undefined && steps.rough() && !nextStepFinds(found, target, says())) return "";
    return found === undefined ? "" : nextStepSentence(found, target, says());
  };
  return (
    <FollowSection id="holds" title={text().holds} sentence={sentence()} asked={binds}>
      <Show when={open()}>
        <p class="follow-sentence" classList={{ stale: steps.stale() }}>
          {step()}
        </p>
        <Show when={clear().length > 0}>
          <StepTable steps={clear()} />
        </Show>
        <p>
          <Button look="quiet" onClick={() => show("answers", "next-step")}>
            {text().holdsMore}
          </Button>
        </p>
      </Show>
    </FollowSection>
  );
}

function StepTable(props: { readonly steps: readonly Step[] }): JSX.Element {
  const { session } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const money = (x: number) => (Math.abs(x) < 0.5 ? format().number(0) : format().moneyShort(x));
  return (
    <WideTable label={text().steps}>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{text().step}</th>
            <th scope="col" class="number">
              {text().stepChance}
            </th>
            <th scope="col" class="number">
              {text().stepCost}
            </th>
            <th scope="col">{text().stepShows}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.steps}>
            {(step) => (
              <tr>
                <th scope="row">{stepName(step, says())}</th>
                <td class="number">
                  <strong>{effectText(step.effect, CHANCE, format())}</strong>{" "}
                  <span class="soft small">{errorText(step.effect.error, CHANCE, format())}</span>
                </td>
                <td class="number">{step.levers.every(isCosted) ? money(step.cost.effect) : "–"}</td>
                <td>{step.shows === undefined ? "–" : format().month(session.months()[step.shows] ?? "")}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </WideTable>
  );
}
