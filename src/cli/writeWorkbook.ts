import { writeFileSync } from "node:fs";
import { compilePlan } from "../engine/compilePlan.ts";
import { makeSimulator } from "../engine/makeSimulator.ts";
import type { JobRunner } from "../engine/runner.ts";
import { makeFormat } from "../i18n/format.ts";
import { goalTitle } from "../i18n/goalText.ts";
import { periodNames } from "../i18n/periodNames.ts";
import { groupName, loadAllWords } from "../i18n/words.ts";
import { countsFrom } from "../model/goalTime.ts";
import type { Plan } from "../model/plan.ts";
import { sheetOf } from "../model/sheet.ts";
import type { RequestData } from "../report/request.ts";
import { workbookReport } from "../report/workbook.ts";
import { makeWorkbook } from "../report/xlsx/makeWorkbook.ts";
import { PROGRAM_VERSION } from "../model/programVersion.ts";
import { speakingOf } from "./answerContext.ts";
import type { Arguments } from "./arguments.ts";

/**
 * Writes a plan's workbook: the expected run as live formulas, and next to it the simulated distribution of
 * the headline results in the baseline and in each scenario, as numbers. Returns the errors.
 */
export async function writeWorkbook(
  plan: Plan,
  args: Arguments,
  file: string,
  makeRunner: (workers: number) => JobRunner,
): Promise<string | undefined> {
  const { language } = plan;
  await loadAllWords(language);
  const rows = sheetOf(plan)
    .rows.filter((row) => row.kind === "computed" && row.essential)
    .map(({ id }) => id);
  const runner = makeRunner(args.workers);
  const simulator = makeSimulator(runner);
  const results = [];
  try {
    for (const scenario of [undefined, ...plan.scenarios.map(({ name }) => name)]) {
      const result = await simulator.run({
        plan,
        scenario,
        trials: args.trials ?? plan.run.trials,
        seed: args.seed ?? plan.run.seed,
        chance: args.chance ?? plan.run.chance,
        rows,
        totals: false,
      });
      results.push({ scenario, result });
    }
  } finally {
    runner.close();
  }
  const compiled = compilePlan(plan);
  const bytes = makeWorkbook(plan, {
    language,
    version: PROGRAM_VERSION,
    groupName: (group) => groupName(group, language),
    goalNames: plan.goals.map((goal) =>
      goalTitle(goal, countsFrom(goal, plan, compiled.sheet), speakingOf(plan, compiled)),
    ),
    scenario: args.scenario,
    results,
    request: reportOf(plan, args),
    periodNames: periodNames(plan, makeFormat(language, plan.currency)),
  });
  try {
    writeFileSync(file, bytes);
    return undefined;
  } catch {
    return `--xlsx: "${file}" can't be written`;
  }
}

/** The plan's report, worked out in this thread. */
function reportOf(plan: Plan, { scenario: inView, trials, seed, chance }: Arguments): RequestData {
  const run = {
    trials: trials ?? plan.run.trials,
    seed: seed ?? plan.run.seed,
    chance: chance ?? plan.run.chance,
  };
  const steps = workbookReport({ ...plan, run: { ...plan.run, ...run } }, inView);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
