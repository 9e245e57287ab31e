import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import type { Bench } from "./report.ts";
import { timeInTurn } from "./timeInTurn.ts";
import { startYardstick } from "./yardstick/startYardstick.ts";

export const name: Bench["name"] = "The whole command: read, run, summarise, write";

const ROWS =
  "new_customers,opportunities_new,meetings_booked,pipeline_value,pipeline_coverage,cac,ltv,ltv_to_cac,seller_load,mrr";
const REPEATS = 5;
/** The yardstick's size. */
const MONTHS = 36;
const TRIALS = 10_000;

/** Questions as the command line takes them, at as many trials as the plan has. */
const ANSWERS: readonly (readonly string[])[] = [
  ["goals"],
  ["in-pipe"],
  ["two-way", "--x", "hunters", "--y", "sellers"],
  ["takes", "--lever", "hunters"],
  ["tornado"],
  ["next-step"],
  ["constraints"],
  ["too-late"],
];

export const run: Bench["run"] = async (report, note) => {
  const { bundle } = (await import(pathToFileURL(`${process.cwd()}/scripts/bundle.mjs`).href)) as {
    bundle: (entry: string) => Promise<string>;
  };
  const program = await bundle("src/cli/main.ts");
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-bench-"));
  const fileOf = (plan: Plan, file: string): string => {
    writeFileSync(join(folder, file), encodePlan(plan));
    return join(folder, file);
  };
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  try {
    const long = fileOf({ ...plan, months: MONTHS }, "long.json");
    const simulate = (trials: number): number =>
      timed(program, [long, "--trials", String(trials), "--rows", ROWS]);
    // What a start takes is in both and falls out.
    const ours = (): number => (simulate(3 * TRIALS) - simulate(TRIALS)) / 2;
    const what = `${TRIALS} trials × ${MONTHS} months, 10 rows summarised, without the start`;
    const yardstick = startYardstick(process.cwd());
    if (yardstick === undefined)
      note("There is no gcc on this machine, so no yardstick in C to compare with.");
    else {
      const { a, b, ratio } = await timeInTurn(ours, () => yardstick.time("all"), REPEATS);
      yardstick.stop();
      report(what, a, "ms");
      report("the same model in C: sums, every value kept and sorted", b, "ms");
      report("times the yardstick's time (1.0 is the aim)", ratio, "×");
    }
    report("the command with its start, 10,000 trials × 36 months", simulate(TRIALS), "ms");
    note(
      `answers, ${plan.run.trials} trials × ${plan.months} months, each a command with its start (at most 2 s; too-late 4 s):`,
    );
    const short = fileOf(plan, "plan.json");
    for (const asked of ANSWERS) {
      report(asked[0]!, timed(program, [short, "--answer", ...asked]) / 1000, "s");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The milliseconds that a command takes. */
function timed(program: string, args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the command line failed: ${stderr}`);
  return performance.now() - started;
}
