import type { goalWords as en } from "../en/goalWords.ts";
import type { Translation } from "../translation.ts";

export const goalWords: Translation<typeof en> = {
  goalTarget: (most, bound, what, when, inMonth, from) =>
    `${most ? "högst" : "minst"} ${bound} ${what} ${from !== "" ? `från ${from} till och med` : inMonth ? "i" : "senast"} ${when}`,
  timesOf: (figure) => `${figure}\u00a0gångers`,
  timeOf: (figure, unit) => `${figure}\u00a0${unit}s`,
  goalNamed: (name, target) => `”${name}” (${target})`,
};
