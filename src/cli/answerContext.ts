import { trialsOf } from "../report/roughTrials.ts";
import { QUESTIONS } from "../report/questions.ts";
import type { AnswerTo, ArgumentsOf, QuestionName } from "../report/questions.ts";
import type { LeverStep } from "../analysis/levers.ts";
import { stepCode } from "../analysis/levers.ts";
import type { Effect } from "../analysis/pair.ts";
import { WAITING, withSpareHands } from "../analysis/spareHands.ts";
import type { Target } from "../analysis/target.ts";
import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { makeFormat } from "../i18n/format.ts";
import { goalTitle } from "../i18n/goalText.ts";
import type { Speaking } from "../i18n/leverText.ts";
import type { SpokenTarget } from "../i18n/spoken.ts";
import { countsFrom } from "../model/goalTime.ts";
import { addMonths } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Result } from "../lib/result.ts";
import type { Asked } from "./answerArguments.ts";
import type { SpareThread } from "./spareThread.ts";

/** How an answer about a plan is worded: in the plan's language. */
export function speakingOf(plan: Plan, compiled: Compiled): Speaking {
  const { language } = plan;
  const format = makeFormat(language, plan.currency);
  return {
    language,
    format,
    row: (id) => {
      const row = compiled.sheet.byId.get(id);
      return { label: row?.label[language] ?? id, unit: row?.unit ?? "", total: row?.total };
    },
    month: (index) => format.month(addMonths(plan.start, index), "long"),
    mean: (row, month) => inputMeans(compiled.rows.get(row) as CompiledInput, compiled)[month] ?? NaN,
  };
}

/** What the answer is about, for its wording. */
export function spokenTarget(plan: Plan, compiled: Compiled, target: Target): SpokenTarget {
  if (target.kind === "row") {
    return { kind: "row", row: target.row, flow: isFlow(compiled, target.row), to: target.to };
  }
  const goal = plan.goals[target.goal]!;
  if (target.kind === "chance")
    return {
      kind: "chance",
      goal: goalTitle(goal, countsFrom(goal, plan, compiled.sheet), speakingOf(plan, compiled)),
    };
  const { to } = compiled.goals[target.goal]!;
  return { kind: "row", row: goal.row, flow: isFlow(compiled, goal.row), to };
}

function isFlow(compiled: Compiled, row: RowId): boolean {
  return compiled.sheet.byId.get(row)?.total === "flow";
}

/** An effect in the form used by the items. */
export function effectItem({ before, after, effect, error, trials, novalue, infinite }: Effect): object {
  return {
    before,
    after,
    effect,
    error,
    compared: trials,
    ...(novalue + infinite > 0 ? { novalue, infinite } : {}),
  };
}

/** How far a lever moves its row: "+1", "+10%", "+1pp". */
export function changeOf(compiled: Compiled, row: RowId, step: LeverStep): string {
  return stepCode(step, compiled.sheet.byId.get(row)?.unit ?? "");
}

export function monthAt(plan: Plan, index: number | undefined): string | null {
  return index === undefined ? null : addMonths(plan.start, index);
}

/** JSON data: infinities are the texts "Infinity" and "-Infinity", no value is null, columns are lists. */
export function plain(value: unknown): unknown {
  if (typeof value === "number")
    return Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value);
  if (value === undefined) return null;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}

/** Answers a registered question with the same number of trials as on the page, so that both give the same answer. */
export function answered<N extends QuestionName>(
  name: N,
  plan: Plan,
  args: ArgumentsOf<N> & { readonly trials?: number },
): AnswerTo<N> {
  const ask = QUESTIONS[name] as (plan: Plan, args: ArgumentsOf<N>) => Generator<number, AnswerTo<N>>;
  return finished(ask(plan, args.trials === undefined ? args : { ...trialsOf(name, args.trials), ...args }));
}

let spare: SpareThread | undefined;

/** Works out answers with the help of another thread; the results are the same to the last digit. */
export function withSpareThread<T>(thread: SpareThread, work: () => T): T {
  spare = thread;
  try {
    return work();
  } finally {
    spare = undefined;
    thread.close();
  }
}

/** Runs to the end: nobody watches progress on the command line. */
function finished<T>(steps: Generator<number, T>): T {
  const next = (): IteratorResult<number, T> =>
    spare === undefined ? steps.next() : withSpareHands(spare.hands, () => steps.next());
  let step = next();
  for (; step.done !== true; step = next()) {
    if (Object.is(step.value, WAITING)) spare?.wait();
    else spare?.look();
  }
  return step.value;
}

/** An answer in words and as data, before it is converted to plain data. */
export type Said = {
  readonly sentence: string;
  readonly items: readonly object[];
  readonly [more: string]: unknown;
};

export type Answering = (plan: Plan, compiled: Compiled, asked: Asked) => Result<Said, readonly string[]>;
