import type { Accessor } from "solid-js";
import { atLevel } from "../../../engine/levels.ts";
import { useApp } from "../../../state/context.ts";
import { useAnswerText } from "./answerText.ts";
import { useAbout } from "./createAbout.ts";

/** What a customer is worth. */
const WORTH = "ltv";

/** The median of what a customer is worth at the target's date; NaN while it is not known or not `wanted`. */
export function createWorth(wanted: Accessor<boolean>): Accessor<number> {
  const { document, results } = useApp();
  const about = useAbout();
  const says = useAnswerText();
  results.want(() => (wanted() && document.sheet().byId.has(WORTH) ? [WORTH] : []));
  return () => {
    const median = atLevel(results.summary(WORTH)?.percentiles ?? [], 0.5);
    return median?.[says().until(about.target())] ?? NaN;
  };
}
