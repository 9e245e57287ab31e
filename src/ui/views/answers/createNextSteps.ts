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

/** How much of the sellers' time is used. */
const SELLERS = "seller_load";

/** The steps that the workers find, as the card lists them. */
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
  /** A pair can be worth what neither of the two is alone. */
  const pairs = () => {
    const found = asked.value()?.pairs ?? [];
    // Of few trials it is not told that a pair does nothing.
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
    /** The effects of a pair's two steps, each alone. */
    apart: (pair: Step) =>
      pair.levers.flatMap(({ id }) => singles().find(({ levers }) => levers[0]?.id === id)?.effect ?? []),
    /** The effects that are told exactly. */
    shown: () =>
      [bought(), better(), pairs()].flatMap((steps) =>
        steps.slice(0, STEPS_SHOWN).map(({ effect }) => effect),
      ),
    /** Whether the sellers have more to do than time for as the plan stands. */
    isOverloaded: () => {
      const load = atLevel(results.summary(SELLERS)?.percentiles ?? [], 0.5) ?? [];
      return load.slice(0, says().until(about.target()) + 1).some((x) => x > 1);
    },
  };
}
