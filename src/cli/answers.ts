import { compilePlan } from "../engine/compilePlan.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Plan } from "../model/plan.ts";
import { readAnswerArguments } from "./answerArguments.ts";
import type { AnswerArguments } from "./answerArguments.ts";
import { plain } from "./answerContext.ts";
import { ANSWERS } from "./answerItems.ts";

/** The printed output: JSON data, with infinities as text and missing values as null. */
export type AnswerOutput = {
  readonly answer: string;
  readonly trials: number;
  readonly seed: number;
  readonly sentence: string;
  readonly items: readonly object[];
};

/** An answer about a plan without errors, or one line for each error in the question. */
export function runAnswer(plan: Plan, args: AnswerArguments): Result<AnswerOutput, readonly string[]> {
  const asked = readAnswerArguments(plan, args);
  if (!asked.ok) return asked;
  const compiled = compilePlan(plan, asked.value.scenario);
  const said = ANSWERS[asked.value.answer](plan, compiled, asked.value);
  if (!said.ok) return err(said.error);
  const { sentence, items, ...more } = said.value;
  const { answer, trials, seed } = asked.value;
  const rest = plain(more) as object;
  return ok({ answer, trials, seed, sentence, items: plain(items) as object[], ...rest });
}
