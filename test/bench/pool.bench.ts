import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeWorker } from "../../src/cli/nodeWorker.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import type { Simulator } from "../../src/engine/simulator.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { makePool } from "../../src/workers/pool.ts";
import type { Bench } from "./report.ts";
import { timeInTurn } from "./timeInTurn.ts";

export const name: Bench["name"] = "Workers";

const ROWS = ["new_customers", "customers", "mrr", "cac", "ltv_to_cac", "pipeline_coverage", "total_cost"];
const REPEATS = 9;
/** Until the engine has made its fast code. */
const WARM_UP = 8;
const MILLION = 1_000_000;

export const run: Bench["run"] = async (report, note) => {
  const { bundle } = (await import(pathToFileURL(`${process.cwd()}/scripts/bundle.mjs`).href)) as {
    bundle: (entry: string) => Promise<string>;
  };
  const program = await bundle("src/cli/main.ts");
  const simulators = [1, 2].map((size) => makeSimulator(makePool(size, () => nodeWorker(program))));
  const [one, two] = simulators as [Simulator, Simulator];
  try {
    for (let i = 0; i < WARM_UP; i++) {
      await timed(one, 20_000);
      await timed(two, 20_000);
    }
    const { a, b, ratio } = await timeInTurn(
      () => timed(one, 20_000),
      () => timed(two, 20_000),
      REPEATS,
    );
    report("20,000 trials × 24 months, 7 rows kept, one worker", a, "ms");
    report("the same, two workers", b, "ms");
    report("times as fast with two workers (at least 1.8)", ratio, "×");
    let reports = 0;
    await two.run(request(200_000), { onProgress: () => reports++ });
    report("reports of progress in 200,000 trials", reports, "");
    note("a million trials on the command line, in a process of their own:");
    for (const [workers, name, most] of [
      [1, "in one thread", ""],
      [2, "on two workers", " (at most 25)"],
    ] as const) {
      const { seconds, megabytes } = millionTrials(program, workers);
      report(`1,000,000 trials × 24 months, 10 rows kept, ${name}${most}`, seconds, "s");
      report(`most memory of the process, ${name} (at most 300)`, megabytes, "MB");
    }
  } finally {
    for (const simulator of simulators) simulator.close();
  }
};

/**
 * Linux counts into the most memory of a process what its parent had when it began it (getrusage(2), ru_maxrss), here the
 * bench itself; the high water of its own is in /proc. Elsewhere Node is asked. Kilobytes.
 */
const TELL_MEMORY = `
  import { readFileSync } from "node:fs";
  process.on("exit", () => {
    let most = process.resourceUsage().maxRSS;
    try { most = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
    process.stderr.write(most + " ");
  });
`;

/** A run of the command line, which tells at its end how much memory it had at most. */
function millionTrials(
  program: string,
  workers: number,
): { readonly seconds: number; readonly megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-bench-"));
  try {
    const file = join(folder, "plan.json");
    writeFileSync(file, encodePlan(request(MILLION).plan));
    const tellMemory = `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`;
    const rows = [...ROWS, "open_opportunities", "meetings_booked", "opportunities_new"].join(",");
    const started = performance.now();
    const { stderr, status } = spawnSync(
      process.execPath,
      [
        "--import",
        tellMemory,
        program,
        file,
        "--trials",
        String(MILLION),
        "--rows",
        rows,
        "--workers",
        String(workers),
      ],
      { encoding: "utf8", maxBuffer: 2 ** 26 },
    );
    if (status !== 0) throw new Error(`the command line failed: ${stderr}`);
    // Threads tell of the whole process too; the most is what counts. Kilobytes.
    const most = Math.max(...stderr.split(" ").map(Number).filter(Number.isFinite));
    return { seconds: (performance.now() - started) / 1000, megabytes: most / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function request(trials: number) {
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  return { plan, scenario: undefined, trials, seed: 1, chance: true, rows: ROWS };
}

async function timed(simulator: Simulator, trials: number): Promise<number> {
  const started = performance.now();
  await simulator.run(request(trials));
  return performance.now() - started;
}
