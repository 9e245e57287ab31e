import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";
import type { Bench } from "./report.ts";
import { timeInTurn, timeOf } from "./timeInTurn.ts";

export const name: Bench["name"] = "A small funnel beside Squiggle";

const VERSION = "0.10.0";
const MONTHS = 24;
const SAMPLES = 10_000;
const REPEATS = 5;

/** Fifteen lines without counts of people; the same in both. */
const INPUTS = {
  callers: "2 to 4",
  calls_a_day: "50 to 70",
  answered: "12% to 20%",
  meeting: "5% to 9%",
  shown: "60% to 80%",
  won: "15% to 25%",
  price: "4000 to 6000",
  leaving: "1% to 3%",
};
const FORMULAS = {
  calls: "callers * calls_a_day * 18",
  talks: "calls * answered",
  appointments: "talks * meeting",
  chances: "appointments * shown",
  deals: "chances * won",
  clients: "prev(clients, 25) * (1 - leaving) + deals",
  income: "clients * price * 1.02 ^ month",
};

type Squiggle = {
  readonly run: (
    code: string,
    options: { readonly environment: object },
  ) => Promise<{ readonly result: { readonly ok: boolean } }>;
};

export const run: Bench["run"] = async (report, note) => {
  const folder = resolve("node_modules/.cache/ubm-planner/squiggle");
  const squiggle = await load(folder);
  if (squiggle === undefined) {
    note("Squiggle is no dependency of this project. To compare with it:");
    note(`npm install --prefix ${folder} @quri/squiggle-lang@${VERSION}`);
    return;
  }
  const theirs = (): Promise<number> =>
    timeOf(async () => {
      const environment = { sampleCount: SAMPLES, xyPointLength: 1000, profile: false };
      const { result } = await squiggle.run(squiggleCode(), { environment });
      if (!result.ok) throw new Error("Squiggle refuses the funnel.");
    });
  const plan = ownPlan();
  const ours = (): Promise<number> => {
    const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
    const rows = ["clients", "income"];
    const request = { plan, scenario: undefined, trials: SAMPLES, seed: 1, chance: false, rows };
    return timeOf(() => simulator.run(request));
  };
  const { a, b, ratio } = await timeInTurn(theirs, ours, REPEATS);
  report(`Squiggle ${VERSION}, ${MONTHS} months, 15 lines, ${SAMPLES} samples`, a, "ms");
  report("the same here, with percentiles of two lines in every month", b, "ms");
  report("times Squiggle's speed", ratio, "×");
};

async function load(folder: string): Promise<Squiggle | undefined> {
  try {
    const entry = createRequire(join(folder, "package.json")).resolve("@quri/squiggle-lang");
    return (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as Squiggle;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function ownPlan(): Plan {
  const rows: { [id: string]: PlanRow } = {};
  for (const [id, value] of Object.entries(INPUTS)) rows[id] = { kind: "input", value };
  for (const [id, formula] of Object.entries(FORMULAS)) rows[id] = { kind: "computed", formula };
  return { ...newPlan("blank", { language: "en", start: "2027-01" }), months: MONTHS, goals: [], rows };
}

/** A month is a step of a fold over the months; last month's clients are what the step is given. */
function squiggleCode(): string {
  const inputs = Object.entries(INPUTS).map(([id, value]) => `${id} = ${value}`);
  const lines = Object.entries(FORMULAS).map(
    ([id, formula]) => `  ${id} = ${formula.replace("prev(clients, 25)", "before.clients")}`,
  );
  return [
    ...inputs,
    "step(before, month) = {",
    ...lines,
    "  { clients: clients, income: income }",
    "}",
    `List.reduce(List.upTo(0, ${MONTHS - 1}), { clients: 25, income: 0 }, step)`,
  ].join("\n");
}
