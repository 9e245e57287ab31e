import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { isMoreTogether } from "../../../analysis/moreTogether.ts";
import { nextOutlook } from "../../../i18n/leadingStep.ts";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { nextStepFinds, nextStepSentence, pairSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { createWorth } from "../../parts/ask/createWorth.ts";
import { createNextSteps } from "./createNextSteps.ts";
import { FromMonth } from "./FromMonth.tsx";
import { StepTable } from "./StepTable.tsx";

/** Every lever, best first, and the best pairs: the effect, the cost, and when the effect shows. */
export function NextStepAnswer(): JSX.Element {
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const { looked, watch } = createOnScreen();
  const { asked, amount, setAmount, bought, better, pairs, apart, shown, outlook, isOverloaded } =
    createNextSteps(looked);
  const says = useAnswerText();
  const worth = createWorth(looked);
  const waits = () => {
    const found = asked.value();
    return asked.rough() && found !== undefined && !nextStepFinds(found, about.target(), says(), worth());
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
        <Show when={pairs().some((pair) => isMoreTogether(pair.effect, apart(pair)))}>
          <p class="small soft">{text().pairsLead}</p>
        </Show>
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
