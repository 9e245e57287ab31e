import { compilePlan } from "../engine/compilePlan.ts";
import { tallyGoal } from "../engine/goalTally.ts";
import { runTrials } from "../engine/runTrials.ts";
import type { RunResult } from "../engine/simulator.ts";
import { summarise } from "../engine/summarise.ts";
import { PROGRAM_VERSION } from "../model/programVersion.ts";
import type { Plan } from "../model/plan.ts";
import type { GroupId } from "../model/row.ts";
import { horizonOf } from "../model/horizon.ts";
import { sheetOf } from "../model/sheet.ts";
import { askedScenario } from "./askedScenario.ts";
import { requestReport } from "./request.ts";
import type { RequestData } from "./request.ts";
import type { PeriodNames } from "./xlsx/periodsSheet.ts";
import { makeWorkbook } from "./xlsx/makeWorkbook.ts";
import type { WorkbookResult } from "./xlsx/resultsSheet.ts";
import type { Language } from "../model/language.ts";

export type WorkbookArgs = {
  readonly language: Language;
  /** The groups' names in that language; a group without a name here is named by its id. */
  readonly groupNames: { readonly [group: GroupId]: string };
  /** The name of each goal in that language. */
  readonly goalNames: readonly string[];
  /** The scenario that is chosen when the workbook is opened. */
  readonly scenario: string | undefined;
  /** The names of quarters and fiscal years in that language. */
  readonly periodNames: PeriodNames;
};

/** Shares of the work that the runs and the report take; the rest is the writing. */
const RUNS = 0.5;
const REPORT = 0.4;

/**
 * A plan's workbook: the expected run as live formulas, and as figures the distribution of the headline
 * results in the baseline and in the scenario that is chosen.
 */
export function* workbook(plan: Plan, args: WorkbookArgs): Generator<number, Uint8Array<ArrayBuffer>> {
  const { language, groupNames, goalNames, scenario } = args;
  const cases = scenario === undefined ? [undefined] : [undefined, scenario];
  const results: WorkbookResult[] = [];
  for (const [index, one] of cases.entries()) {
    const from = (RUNS * index) / cases.length;
    results.push({ scenario: one, result: yield* simulated(plan, one, from, RUNS / cases.length) });
  }
  const steps = workbookReport(plan, scenario);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield RUNS + REPORT * step.value;
  return makeWorkbook(plan, {
    request: step.value,
    periodNames: args.periodNames,
    language,
    version: PROGRAM_VERSION,
    groupName: (group) => (Object.hasOwn(groupNames, group) ? groupNames[group]! : group),
    goalNames,
    scenario,
    results,
  });
}

/** The report in a workbook: on the plan, or on a scenario and its request. */
export function* workbookReport(plan: Plan, inView: string | undefined): Generator<number, RequestData> {
  const { scenario, baseline, opinion } = askedScenario(plan, sheetOf(plan), inView);
  const asked = opinion ? { scenario: undefined, baseline: undefined } : { scenario, baseline };
  return yield* requestReport(plan, { ...asked, until: horizonOf(plan) });
}

/** The headline results of a plan under a scenario, from the plan's number of trials. */
function* simulated(
  plan: Plan,
  scenario: string | undefined,
  from: number,
  share: number,
): Generator<number, RunResult> {
  const compiled = compilePlan(plan, scenario);
  const { trials, seed, chance } = plan.run;
  const sheetRows = compiled.sheet.rows.filter((row) => row.kind === "computed" && row.essential);
  const spec = {
    mode: chance ? "chance-on" : "chance-off",
    trials,
    seed,
    rows: sheetRows.map(({ id }) => id),
  } as const;
  const steps = runTrials(compiled, spec, { first: 0, count: trials });
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      yield from + (share * step.value) / trials;
      continue;
    }
    const { rows, goals } = step.value;
    return {
      trials,
      seed,
      chance,
      rows: new Map(
        sheetRows.map(({ id, total }) => [
          id,
          summarise({ row: id, total, pieces: [rows.get(id)!] }, trials, []),
        ]),
      ),
      goals: compiled.goals.map((goal, index) => tallyGoal(goal, goals[index]!)),
    };
  }
}
