import { ANALYSIS_QUESTIONS } from "../analysis/questions.ts";
import { IMPORT_QUESTIONS } from "../deals/questions.ts";
import { cameAgainstPlan } from "./cameAgainstPlan.ts";
import { compareScenarios } from "./compare.ts";
import { departures } from "./departures.ts";
import { forecastRun } from "./forecastRun.ts";
import { idleParts } from "./idleParts.ts";
import { requestReport } from "./request.ts";
import { selfTest } from "./selfTest/selfTest.ts";
import { workbook } from "./workbook.ts";

/**
 * Everything that can be asked of a plan besides its runs, by name: used by the page's workers and the command line.
 */
export const QUESTIONS = {
  ...ANALYSIS_QUESTIONS,
  ...IMPORT_QUESTIONS,
  "came-against-plan": cameAgainstPlan,
  compare: compareScenarios,
  departures,
  forecast: forecastRun,
  "idle-parts": idleParts,
  request: requestReport,
  "self-test": selfTest,
  workbook,
};

type Register = typeof QUESTIONS;

export type QuestionName = keyof Register;

/** A question's arguments besides the plan. Plain data. */
export type ArgumentsOf<N extends QuestionName> = Parameters<Register[N]>[1];

/** The answer to a question. Plain data. */
export type AnswerTo<N extends QuestionName> =
  ReturnType<Register[N]> extends Generator<number, infer Answer> ? Answer : never;

/** A question without its plan. */
export type Question<N extends QuestionName> = { readonly name: N; readonly args: ArgumentsOf<N> };
