import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Step } from "../../../analysis/nextStep.ts";
import { together } from "../../../analysis/nextStep.ts";
import { isCosted } from "../../../i18n/leverText.ts";
import { marginOfError } from "../../../lib/marginOfError.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { stepName, useAnswerText } from "../../parts/ask/answerText.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { effectText, errorText } from "../../parts/ask/effects.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import { barScale } from "./effectBar.ts";
import { EffectBarCell } from "./EffectBarCell.tsx";
import { STEPS_SHOWN } from "./stepsShown.ts";

/** Steps, best first: the effect of each, its cost, and when the effect shows. */
export function StepTable(props: {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Whether no step is shown until the user asks for them, because none has an effect that differs from zero. */
  readonly folded: boolean;
  /** Whether the sellers have more work than time in the plan as it stands. */
  readonly overloaded: boolean;
}): JSX.Element {
  const about = useAbout();
  const { words } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const [all, setAll] = createSignal(false);
  const first = () => (props.folded ? 0 : STEPS_SHOWN);
  const steps = () => (all() ? props.steps : props.steps.slice(0, first()));
  const scale = createMemo(() => barScale(props.steps.map(({ effect }) => effect)));
  return (
    <>
      <Show when={steps().length > 0}>
        <TableScroll name={props.label}>
          <table class="numbers steps">
            <thead>
              <tr>
                <th scope="col">{text().step}</th>
                <th scope="col" colspan="2">
                  {says().effectName(about.target())}
                </th>
                <th scope="col" class="number">
                  {text().costToDate}
                </th>
                <th scope="col" class="number">
                  {text().costPerCustomer}
                </th>
                <th scope="col" class="number">
                  {text().payback}
                </th>
                <th scope="col">{text().shows}</th>
                <th scope="col">
                  <span class="unseen">{text().putIntoScenario}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={steps()}>{(step) => <StepRow step={step} scale={scale()} />}</For>
            </tbody>
          </table>
        </TableScroll>
        <Show when={steps().some(takesAway)}>
          <p>{text().fewerSteps(props.overloaded)}</p>
        </Show>
        <Show when={steps().some(({ levers }) => !levers.every(isCosted))}>
          <p class="small soft">{text().notCostedNote}</p>
        </Show>
      </Show>
      <Show when={props.steps.length > first()}>
        <Button look="quiet" onClick={() => setAll(!all())}>
          {all() ? text().fewer : text().showAll(props.steps.length)}
        </Button>
      </Show>
    </>
  );
}

function StepRow(props: { readonly step: Step; readonly scale: readonly [number, number] }): JSX.Element {
  const about = useAbout();
  const { words, format } = useText();
  const { session } = useApp();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const money = (x: number) => format().moneyShort(Object.is(Math.round(x), -0) ? 0 : x);
  return (
    <tr>
      <th scope="row">{stepName(props.step, says())}</th>
      <td>
        <EffectBarCell effect={props.step.effect} scale={props.scale} />
      </td>
      <td class="number">
        {effectText(props.step.effect, about.measured(), format())}{" "}
        <span class="soft">{errorText(props.step.effect.error, about.measured(), format())}</span>
      </td>
      <td class="number">
        {money(props.step.cost.effect)}
        {props.step.levers.every(isCosted) ? "" : " *"}
      </td>
      <td class="number">
        {props.step.costPerCustomer === undefined || !props.step.levers.every(isCosted)
          ? "–"
          : money(props.step.costPerCustomer)}
      </td>
      <td class="number">
        {!props.step.levers.every(isCosted)
          ? "–"
          : props.step.payback === undefined
            ? text().notWithin
            : text().inMonths(props.step.payback)}
      </td>
      <td>
        {props.step.shows === undefined ? "–" : format().month(session.months()[props.step.shows] ?? "")}
      </td>
      <td>
        <PutButton change={together(props.step.levers)} name={stepName(props.step, says())} />
      </td>
    </tr>
  );
}

/** A step that adds more of something good but clearly brings fewer customers; it is shown as worse. */
function takesAway({ levers, customers, effect }: Step): boolean {
  const more = levers.every(({ kind }) => kind === "people" || kind === "spend" || kind === "rate");
  return more && effect.effect < 0 && customers.effect < -marginOfError(customers.error);
}
