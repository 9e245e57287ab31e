import { compilePlan } from "../../src/engine/compilePlan.ts";
import type { Compiled } from "../../src/engine/compilePlan.ts";
import { runJob } from "../../src/engine/jobs.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { assert } from "../../src/lib/assert.ts";
import { giveColumn } from "../../src/lib/columnMemory.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { RowId } from "../../src/model/row.ts";
import type { Bench, Report } from "./report.ts";
import { median, timeInTurn, timeOf } from "./timeInTurn.ts";
import { startYardstick } from "./yardstick/startYardstick.ts";

export const name: Bench["name"] = "Monte Carlo, one thread";

const TRIALS = 10_000;
const REPEATS = 5;
const MONTHS = 36;

/** What a page shows at first sight: kept trial by trial; all other rows are run and let go. */
const KEPT: readonly RowId[] = [
  "new_customers",
  "opportunities_new",
  "meetings_booked",
  "pipeline_value",
  "pipeline_coverage",
  "cac",
  "ltv",
  "ltv_to_cac",
  "seller_load",
  "mrr",
];

export const run: Bench["run"] = async (report, note) => {
  const compiled = compilePlan(referencePlan(MONTHS));
  await benchExpected(report);
  await benchYardstick(compiled, report, note);
  await benchGrowth(report, note);
};

function referencePlan(months: number): Plan {
  return { ...newPlan("reference", { language: "en", start: "2027-01" }), months, goals: [] };
}

/** Each run is of another plan than the one before, since of the same plan nothing has to be worked out again. */
async function benchExpected(report: Report): Promise<void> {
  const plan = referencePlan(MONTHS);
  for (const [what, row] of [
    ["the dials a day changed", "dials_per_day"],
    ["the price changed", "price_month"],
  ] as const) {
    const plans = [20, 30].map((value) => compilePlan({ ...plan, rows: { [row]: { value } } }));
    const times: number[] = [];
    for (let i = 0; i < 100; i++) times.push(await timeOf(() => runExpected(plans[i % 2]!)));
    report(`expected run, ${MONTHS} months, warm, ${what}`, median(times.slice(50)), "ms");
  }
}

async function benchYardstick(
  compiled: Compiled,
  report: Report,
  note: (text: string) => void,
): Promise<void> {
  const what = `${TRIALS} trials × ${MONTHS} months, every row run, ${KEPT.length} kept`;
  const ours = (): Promise<number> => timeOf(() => runAllRows(compiled, TRIALS));
  const yardstick = startYardstick(process.cwd());
  if (yardstick === undefined) {
    note("There is no gcc on this machine, so no yardstick in C to compare with.");
    const times: number[] = [];
    for (let i = 0; i <= REPEATS; i++) times.push(await ours());
    report(what, median(times.slice(1)), "ms");
    return;
  }
  try {
    const { a, b, ratio } = await timeInTurn(ours, () => yardstick.time("sums"), REPEATS);
    report(what, a, "ms");
    report("the same model in C, sums only", b, "ms");
    report("times the yardstick's time (1.0 is the aim)", ratio, "×");
  } finally {
    yardstick.stop();
  }
}

/** Twice as much should take twice as long: the time for one trial, month and row hardly changes. */
async function benchGrowth(report: Report, note: (text: string) => void): Promise<void> {
  note("nanoseconds for one row in one month of one trial:");
  for (const [trials, months] of [
    [5_000, 36],
    [10_000, 36],
    [20_000, 36],
    [10_000, 12],
    [10_000, 24],
    [10_000, 72],
  ] as const) {
    await reportCell(
      report,
      `${trials} trials × ${months} months`,
      compilePlan(referencePlan(months)),
      trials,
    );
  }
  for (const extra of [100, 200]) {
    const plan = { ...referencePlan(MONTHS), rows: extraRows(extra) };
    await reportCell(
      report,
      `${TRIALS} trials × ${MONTHS} months, ${extra} more rows`,
      compilePlan(plan),
      TRIALS,
    );
  }
}

async function reportCell(report: Report, what: string, compiled: Compiled, trials: number): Promise<void> {
  runAllRows(compiled, Math.min(trials, 1000));
  const time = median([
    await timeOf(() => runAllRows(compiled, trials)),
    await timeOf(() => runAllRows(compiled, trials)),
    await timeOf(() => runAllRows(compiled, trials)),
  ]);
  const cells = trials * compiled.months.length * compiled.sheet.rows.length;
  report(what, (time * 1e6) / cells, "ns");
}

/** Rows that differ in every trial, each made from one of the model's. */
function extraRows(count: number): Plan["rows"] {
  const from = ["revenue", "payroll", "meetings_booked", "qualified_leads", "visitors"];
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const source = from[i % from.length] ?? "revenue";
      return [`extra_${i}`, { kind: "computed", formula: `${source} * ${i + 1} + prev(${source})` }] as const;
    }),
  );
}

/**
 * Runs every row and keeps ten of them trial by trial: the job that a worker does, which keeps the machine's memory for
 * the next run. The columns are given back for reuse, as they are when they have been summarised; the yardstick in C
 * uses the same memory in every run too.
 */
function runAllRows({ plan, sheet }: Compiled, trials: number): void {
  const alongside = sheet.rows.map(({ id }) => id);
  const spec = { mode: "chance-on", trials, seed: 1, rows: KEPT, alongside } as const;
  const range = { first: 0, count: trials };
  lastRun -= 1;
  const steps = runJob({ kind: "trials", run: lastRun, plan, scenario: undefined, spec, range }, {});
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const result = step.value;
  assert(result.kind === "trials", "a run gives its trials");
  for (const blocks of result.columns.rows.values())
    for (const block of blocks) giveColumn(block as Float64Array<ArrayBuffer>);
}

/** The number of the last run. They are negative, so that no simulator of this process has a run with the same. */
let lastRun = 0;
