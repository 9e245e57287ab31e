import type { goalWords as en } from "../en/goalWords.ts";
import type { Translation } from "../translation.ts";

export const goalWords: Translation<typeof en> = {
  goalTarget: (most, bound, what, when, inMonth) =>
    `${most ? "högst" : "minst"} ${bound} ${what} ${inMonth ? "i" : "senast"} ${when}`,
  timesOf: (figure) => `${figure}\u00a0gångers`,
  timeOf: (figure, unit) => `${figure}\u00a0${unit}s`,
  goalFrom: (target, from) => `${target}, räknat från ${from}`,
  goalNamed: (name, target) => `”${name}” (${target})`,
};
