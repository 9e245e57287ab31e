import { atLevel } from "../../../engine/levels.ts";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Step } from "../../../analysis/nextStep.ts";
import { isBought, together } from "../../../analysis/nextStep.ts";
import { isCosted } from "../../../i18n/leverText.ts";
import { nextOutlook } from "../../../i18n/leadingStep.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import {
  nextStepFinds,
  nextStepSentence,
  pairSentence,
  stepName,
  useAnswerText,
} from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { createWorth } from "../../parts/ask/createWorth.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { barScale } from "./effectBar.ts";
import { EffectBarCell } from "./EffectBarCell.tsx";
import { effectText, errorText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { pageSignal } from "../../../state/pageMemory.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { MONEY_STEP } from "../../parts/ask/moneyStep.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import { marginOfError } from "../../../lib/marginOfError.ts";

const amountToSpend = pageSignal(MONEY_STEP);

const SHOWN = 8;

/** How much of the sellers' time is used. */
const SELLERS = "seller_load";

/** Every lever, best first, and the best pairs: what it moves, what it costs, when it shows. */
export function NextStepAnswer(): JSX.Element {
  const { answers, results } = useApp();
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const { looked, watch } = createOnScreen();
  const [amount, setAmount] = amountToSpend(answers);
  const asked = createAsked(
    () => ({
      name: "next-step",
      args: { ...about.about("next-step"), from: about.from(), amount: amount() },
    }),
    { looked },
  );
  const says = useAnswerText();
  const worth = createWorth(looked);
  const waits = () => {
    const found = asked.value();
    return asked.rough() && found !== undefined && !nextStepFinds(found, about.target(), says(), worth());
  };
  const bought = () => (asked.value()?.singles ?? []).filter(isBought);
  const better = () => (asked.value()?.singles ?? []).filter((step) => !isBought(step));
  /** Those that are told exactly: a list can be opened to see the others too, each with its own error. */
  const shown = () =>
    [bought(), better(), pairs()].flatMap((steps) => steps.slice(0, SHOWN).map(({ effect }) => effect));
  const outlook = () => nextOutlook(asked.value()?.singles ?? [], about.target());
  const isOverloaded = () => {
    const load = atLevel(results.summary(SELLERS)?.percentiles ?? [], 0.5) ?? [];
    return load.slice(0, says().until(about.target()) + 1).some((x) => x > 1);
  };
  const apart = (pair: Step) => {
    const singles = asked.value()?.singles ?? [];
    return pair.levers.flatMap(({ id }) => singles.find(({ levers }) => levers[0]?.id === id)?.effect ?? []);
  };
  /** A pair can be worth what neither of the two is alone. */
  const pairs = () => {
    const found = asked.value()?.pairs ?? [];
    // Of few trials it is not told that a pair does nothing.
    const unclear = asked.rough() && nextOutlook(found, about.target()) !== "steps";
    return outlook() === "met" || unclear ? [] : found;
  };
  const setTyped = (typed: string) => {
    const value = readNumber(typed, "money", format());
    if (value === undefined || value <= 0) return words().answer.notANumber;
    setAmount(value);
    return undefined;
  };
  return (
    <AnswerSection
      id="next-step"
      title={text().nextStep}
      sentence={
        asked.value() &&
        nextStepSentence({ ...asked.value()!, pairs: pairs() }, about.target(), says(), worth())
      }
      asked={asked}
      waits={waits()}
      rests={{
        trials: about.of("next-step").trials,
        effects: shown(),
        measured: about.measured(),
      }}
      watch={watch}
      controls={
        <p>
          {text().leversFrom} <FromMonth />. {text().moreMoney}{" "}
          <InlineEdit
            text={format().moneyShort(amount())}
            editText={format().number(amount())}
            label={text().amountLabel}
            onCommit={setTyped}
          />{" "}
          {text().aMonth}.
        </p>
      }
    >
      <h3>{text().steps}</h3>
      <StepTable
        label={text().steps}
        steps={bought()}
        folded={outlook() !== "steps"}
        overloaded={isOverloaded()}
      />
      <Show when={pairs().length > 0}>
        <h3>{text().pairs}</h3>
        <p>{pairSentence(pairs()[0]!, apart(pairs()[0]!), about.target(), says())}</p>
        <p class="small soft">{text().pairsLead}</p>
        <StepTable
          label={text().pairs}
          steps={pairs()}
          folded={nextOutlook(pairs(), about.target()) !== "steps"}
          overloaded={isOverloaded()}
        />
      </Show>
      <Show when={better().length > 0}>
        <h3>{text().betterSteps}</h3>
        <p class="small soft">{text().betterLead}</p>
        <StepTable
          label={text().betterSteps}
          steps={better()}
          folded={outlook() !== "steps"}
          overloaded={isOverloaded()}
        />
      </Show>
    </AnswerSection>
  );
}

/** More of something good that clearly brings fewer customers, and is shown as worse. */
function takesAway({ levers, customers, effect }: Step): boolean {
  const more = levers.every(({ kind }) => kind === "people" || kind === "spend" || kind === "rate");
  return more && effect.effect < 0 && customers.effect < -marginOfError(customers.error);
}

function StepTable(props: {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Shows none until asked for: no step does anything that can be told. */
  readonly folded: boolean;
  /** Whether the sellers have more to do than time for as the plan stands. */
  readonly overloaded: boolean;
}): JSX.Element {
  const about = useAbout();
  const { words } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const [all, setAll] = createSignal(false);
  const first = () => (props.folded ? 0 : SHOWN);
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
