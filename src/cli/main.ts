import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, MessagePort, parentPort, workerData } from "node:worker_threads";
import { checkPlan } from "../engine/checkPlan.ts";
import { faultsBesides } from "../engine/faultsBesides.ts";
import { makeSimulator } from "../engine/makeSimulator.ts";
import { makeInlineRunner } from "../engine/runner.ts";
import type { JobRunner } from "../engine/runner.ts";
import { issueText } from "../i18n/issueText.ts";
import { placePath } from "../i18n/placeText.ts";
import { loadAllWords } from "../i18n/words.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { sheetOf } from "../model/sheet.ts";
import { readPlan } from "../storage/decodePlan.ts";
import { makePool } from "../workers/pool.ts";
import { QUESTIONS } from "../report/questions.ts";
import { serveJobs } from "../workers/serveJobs.ts";
import { withSpareThread } from "./answerContext.ts";
import { runAnswer } from "./answers.ts";
import { readArguments } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import { chosenActuals } from "./chosenActuals.ts";
import { nodeWorker } from "./nodeWorker.ts";
import { expectedOutput, simulatedOutput } from "./output.ts";
import { makeSpareThread } from "./spareThread.ts";
import { runTable } from "./runTable.ts";
import { readTableArguments } from "./tableArguments.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

/** The exit status if the plan file or the arguments have errors. */
const BAD_INPUT = 2;

/** A plan that was read and checked, or one line for each error, with its place in the file. */
function openPlan(file: string): { readonly plan: Plan } | { readonly faults: readonly string[] } {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return { faults: [`${file}: the file can't be read`] };
  }
  const { plan, issues } = readPlan(text);
  const faultLine = ({ at, issue }: PlacedIssue): string => {
    // An error in the file as a whole follows the file's name.
    const place = at.length === 0 ? file : placePath(at);
    return `${place}: ${issueText(issue, "en").replaceAll(/\s*\n\s*/g, " ")}`;
  };
  if (plan === undefined) return { faults: issues.map(faultLine) };
  // The parts that could be read are checked too, so that all errors are reported at once.
  const found = issues.length === 0 ? checkPlan(plan) : [...issues, ...faultsBesides(plan, issues)];
  return found.length === 0 ? { plan } : { faults: found.map(faultLine) };
}

/** Errors for everything that the arguments name and the plan does not have. */
function unknown(plan: Plan, args: Arguments): string[] {
  const faults: string[] = [];
  if (args.scenario !== undefined && !plan.scenarios.some(({ name }) => name === args.scenario)) {
    faults.push(`--scenario: the plan has no scenario "${args.scenario}"`);
  }
  const ids = new Set(rowIds(plan));
  for (const id of args.rows ?? []) if (!ids.has(id)) faults.push(`--rows: the plan has no row "${id}"`);
  return faults;
}

function rowIds(plan: Plan): string[] {
  return sheetOf(plan).rows.map(({ id }) => id);
}

function makeRunner(workers: number): JobRunner {
  if (workers === 1) return makeInlineRunner(QUESTIONS, () => Promise.resolve());
  return makePool(workers, () => nodeWorker(fileURLToPath(import.meta.url)));
}

async function main(): Promise<number> {
  const say = (lines: readonly string[]): number => {
    process.stderr.write(`${lines.join("\n")}\n`);
    return BAD_INPUT;
  };
  if (process.argv.includes("--schema")) {
    const others = process.argv.slice(2).filter((arg) => arg !== "--schema");
    if (others.length > 0) return say(["--schema: stands alone"]);
    const { planSchema } = await import("../storage/planSchema.ts");
    await write(JSON.stringify(planSchema(), undefined, 2));
    return 0;
  }
  await loadAllWords("en");
  const table = readTableArguments(process.argv.slice(2));
  if (table !== undefined) {
    const answered = table.ok ? runTable(table.value) : table;
    if (!answered.ok) return say(answered.error);
    await write(JSON.stringify(answered.value));
    return 0;
  }
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) return say(read.error);
  const args = read.value;
  const opened = openPlan(args.file);
  if ("faults" in opened) return say(opened.faults);
  const chosen = chosenActuals(opened.plan, args);
  const faults = [...unknown(opened.plan, args), ...(chosen.ok ? [] : [chosen.error])];
  if (!chosen.ok || faults.length > 0) return say(faults);
  const plan = chosen.value;

  if (args.answer !== undefined) {
    await loadAllWords(plan.language);
    const { answer } = args;
    const answered =
      args.workers === 1
        ? runAnswer(plan, { ...args, answer })
        : withSpareThread(makeSpareThread(fileURLToPath(import.meta.url)), () =>
            runAnswer(plan, { ...args, answer }),
          );
    if (!answered.ok) return say(answered.error);
    await write(JSON.stringify(answered.value));
    return 0;
  }
  if (args.xlsx !== undefined) {
    const done = await writeWorkbook(plan, args, args.xlsx, makeRunner);
    return done === undefined ? 0 : say([done]);
  }

  const rows = args.rows ?? rowIds(plan);
  if (args.expected) {
    await write(JSON.stringify(expectedOutput(plan, args.scenario, rows)));
    return 0;
  }
  const runner = makeRunner(args.workers);
  try {
    const output = await simulatedOutput(makeSimulator(runner), plan, {
      scenario: args.scenario,
      trials: args.trials ?? plan.run.trials,
      seed: args.seed ?? plan.run.seed,
      chance: args.chance ?? plan.run.chance,
      rows,
    });
    await write(JSON.stringify(output));
  } finally {
    runner.close();
  }
  return 0;
}

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error instanceof Error ? reject(error) : resolve()));
  });
}

if (isMainThread) process.exitCode = await main();
else {
  // A parent thread that polls for messages, without waiting for them, passes a port of its own.
  const port = workerData instanceof MessagePort ? workerData : parentPort!;
  serveJobs({
    post: (message, transfer) => port.postMessage(message, transfer as ArrayBuffer[]),
    listen: (hear) => port.on("message", hear),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
}
