// What the first view says. Words that only later views need are in late.ts.
export { answerEarly as answer } from "./answerEarly.ts";
export { dates } from "./dates.ts";
export { frameEarly as frame } from "./frameEarly.ts";
export { gridEarly as grid } from "./gridEarly.ts";
export { groups } from "./groups.ts";
export { reasons } from "./reasons.ts";
export { storageEarly as storage } from "./storageEarly.ts";
export { units } from "./units.ts";
