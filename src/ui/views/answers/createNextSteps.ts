import type { Accessor } from "solid-js";
import type { Step } from "../../../analysis/nextStep.ts";
import { isBought } from "../../../analysis/nextStep.ts";
import { atLevel } from "../../../engine/levels.ts";
import { nextOutlook } from "../../../i18n/leadingStep.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { MONEY_STEP } from "../../parts/ask/moneyStep.ts";
import { STEPS_SHOWN } from "./stepsShown.ts";

const amountToSpend = pageSignal(MONEY_STEP);

/** The share of the sellers' time that is used. */
const SELLERS = "seller_load";

/** The steps found by the workers, as the card lists them. */
export function createNextSteps(looked: Accessor<boolean>) {
  const { answers, results } = useApp();
  const about = useAbout();
  const says = useAnswerText();
  const [amount, setAmount] = amountToSpend(answers);
  const asked = createAsked(
    () => ({
      name: "next-step",
      args: { ...about.about("next-step"), from: about.from(), amount: amount() },
    }),
    { looked },
  );
  const singles = () => asked.value()?.singles ?? [];
  const bought = () => singles().filter(isBought);
  const better = () => singles().filter((step) => !isBought(step));
  const outlook = () => nextOutlook(singles(), about.target());
  /** A pair can have an effect that neither of its steps has alone. */
  const pairs = () => {
    const found = asked.value()?.pairs ?? [];
    // With few trials the card does not say that a pair has no effect.
    const unclear = asked.rough() && nextOutlook(found, about.target()) !== "steps";
    return outlook() === "met" || unclear ? [] : found;
  };
  return {
    asked,
    amount,
    setAmount,
    bought,
    better,
    pairs,
    outlook,
    /** The effects of the two steps of a pair, each alone. */
    apart: (pair: Step) =>
      pair.levers.flatMap(({ id }) => singles().find(({ levers }) => levers[0]?.id === id)?.effect ?? []),
    /** The effects that are shown exactly. */
    shown: () =>
      [bought(), better(), pairs()].flatMap((steps) =>
        steps.slice(0, STEPS_SHOWN).map(({ effect }) => effect),
      ),
    /** Whether the sellers have more work than time in the plan as it stands. */
    isOverloaded: () => {
      const load = atLevel(results.summary(SELLERS)?.percentiles ?? [], 0.5) ?? [];
      return load.slice(0, says().until(about.target()) + 1).some((x) => x > 1);
    },
  };
}
