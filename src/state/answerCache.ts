import type { Plan } from "../model/plan.ts";
import { sameModel } from "./sameModel.ts";

/** Earlier answers, by plan and question; the least recently used are dropped. */
export type AnswerCache = {
  readonly find: (plan: Plan, question: string) => { readonly answer: unknown } | undefined;
  readonly keep: (plan: Plan, question: string, answer: unknown) => void;
};

/** @param room how many answers are kept. */
export function makeAnswerCache(room: number): AnswerCache {
  // The one looked at last stands at the end.
  const kept: { readonly plan: Plan; readonly question: string; readonly answer: unknown }[] = [];
  const indexOf = (plan: Plan, question: string): number =>
    kept.findIndex((one) => one.question === question && sameModel(one.plan, plan));
  return {
    find: (plan, question) => {
      const at = indexOf(plan, question);
      if (at < 0) return undefined;
      const [one] = kept.splice(at, 1);
      kept.push(one!);
      return one;
    },
    keep: (plan, question, answer) => {
      const at = indexOf(plan, question);
      if (at >= 0) kept.splice(at, 1);
      kept.push({ plan, question, answer });
      if (kept.length > room) kept.shift();
    },
  };
}
