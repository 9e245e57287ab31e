import { pathToFileURL } from "node:url";
import { nodeWorker } from "../../src/cli/nodeWorker.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import type { Simulator } from "../../src/engine/simulator.ts";
import { newPlan } from "../../src/model/newPlan.ts";
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
    one.close();
    note("a million trials:");
    let most = 0;
    let reports = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 50);
    const started = performance.now();
    await two.run(request(MILLION), { onProgress: () => reports++ });
    clearInterval(watch);
    report(
      "1,000,000 trials × 24 months, 7 rows kept, two workers",
      (performance.now() - started) / 1000,
      "s",
    );
    report("most memory of the process (at most 500)", most / 2 ** 20, "MB");
    report("reports of progress", reports, "");
  } finally {
    for (const simulator of simulators) simulator.close();
  }
};

function request(trials: number) {
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  return { plan, scenario: undefined, trials, seed: 1, chance: true, rows: ROWS };
}

async function timed(simulator: Simulator, trials: number): Promise<number> {
  const started = performance.now();
  await simulator.run(request(trials));
  return performance.now() - started;
}
