import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { planFolder, runCli } from "../support/runCli.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures/conformance");
const STARTUP = resolve(FIXTURES, "startup.plan.json");
const SCENARIOS = resolve(FIXTURES, "scenarios.plan.json");

const folder = planFolder();
afterAll(folder.remove);

type Value = number | "Infinity" | "-Infinity" | null;
type Figures = { readonly [key: string]: readonly Value[] };
type Output = {
  readonly months: readonly string[];
  readonly trials: number;
  readonly seed: number;
  readonly rows: { readonly [id: string]: Figures };
  readonly goals: readonly { readonly name: string; readonly probability: number; readonly met?: boolean }[];
};

async function output(...args: readonly string[]): Promise<Output> {
  const run = await runCli(...args);
  expect(run.err).toBe("");
  expect(run.status).toBe(0);
  return JSON.parse(run.out) as Output;
}

/** Infinities, no value, a certain and an uncertain row, and goals with and without a name. */
const EDGES = folder.write("edges.plan.json", {
  format: "ubm-plan",
  version: 1,
  template: "blank",
  start: "2027-11",
  months: 3,
  rows: {
    x: { kind: "input", value: "uniform(0, 100)" },
    coin: { kind: "input", value: "bernoulli(25%)" },
    infinite: { kind: "computed", formula: "1 / 0" },
    lowest: { kind: "computed", formula: "-1 / 0" },
    nothing: { kind: "computed", formula: "0 / 0" },
    some: { kind: "computed", formula: "coin == 1 ? 0 / 0 : coin == 0 and x > 50 ? 1 / 0 : 2" },
    zero: { kind: "computed", formula: "0 * -1" },
  },
  goals: [
    { row: "x", at_least: 75, by: "2027-12" },
    { name: "Named", row: "x", at_most: 75, by: "2028-01-31" },
  ],
  run: { trials: 400, seed: 6, chance: false },
});

const KEYS = ["expected", "mean", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "novalue"];

describe("the command line prints one object", () => {
  test("of months, trials, seed, rows and goals, as the plan file says", async () => {
    const found = await output(EDGES);
    expect(Object.keys(found)).toEqual(["months", "trials", "seed", "rows", "goals"]);
    expect(found.months).toEqual(["2027-11", "2027-12", "2028-01"]);
    expect([found.trials, found.seed]).toEqual([400, 6]);
    for (const figures of Object.values(found.rows)) {
      expect(Object.keys(figures)).toEqual(KEYS);
      for (const list of Object.values(figures)) expect(list).toHaveLength(3);
    }
    // All rows where none are named: the model's and the plan's own.
    expect(Object.keys(found.rows)).toEqual(expect.arrayContaining(["hunters", "cac", "x", "nothing"]));
    // Stratified: exactly a quarter of the trials is at 75 or above.
    expect(found.goals).toEqual([
      { name: "x", probability: 0.25 },
      { name: "Named", probability: 0.75 },
    ]);
  });

  test("with infinities as text and no value as null", async () => {
    const { rows } = await output(EDGES, "--rows", "infinite,lowest,nothing,some,zero");
    const all = (value: Value, novalue = 0) =>
      Object.fromEntries(KEYS.map((key) => [key, Array(3).fill(key === "novalue" ? novalue : value)]));
    expect(rows["infinite"]).toEqual(all("Infinity"));
    expect(rows["lowest"]).toEqual(all("-Infinity"));
    expect(rows["nothing"]).toEqual(all(null, 400));
    expect(rows["zero"]).toEqual(all(0));
    // A quarter has no value. About half of the others are infinite, so the mean is and P75 is, but P25 is 2.
    const { some } = rows;
    expect(some!["novalue"]).toEqual([100, 100, 100]);
    expect([some!["p25"]![0], some!["p75"]![0], some!["mean"]![0]]).toEqual([2, "Infinity", "Infinity"]);
  });

  test("and nothing else, on one line", async () => {
    const { out } = await runCli(EDGES, "--rows", "x");
    expect(out).toMatch(/^\{[^\n]*\}\n$/);
  });
});

describe("the options", () => {
  test("--rows chooses rows and their order, and goals are worked out all the same", async () => {
    const found = await output(EDGES, "--rows", "zero, x,hunters");
    expect(Object.keys(found.rows)).toEqual(["zero", "x", "hunters"]);
    expect(found.goals.map(({ probability }) => probability)).toEqual([0.25, 0.75]);
  });

  test("--trials, --seed and --chance win over the plan file", async () => {
    const found = await output(
      STARTUP,
      "--trials",
      "500",
      "--seed",
      "12",
      "--chance",
      "on",
      "--rows",
      "customers",
    );
    expect([found.trials, found.seed]).toEqual([500, 12]);
    const other = await output(
      STARTUP,
      "--trials",
      "500",
      "--seed",
      "13",
      "--chance",
      "on",
      "--rows",
      "customers",
    );
    expect(other.rows["customers"]!["mean"]).not.toEqual(found.rows["customers"]!["mean"]);
    const off = await output(
      STARTUP,
      "--trials",
      "500",
      "--seed",
      "12",
      "--chance",
      "off",
      "--rows",
      "customers",
    );
    // Whole people with chance on, fractions with chance off.
    expect(found.rows["customers"]!["p50"]!.filter((x) => !Number.isInteger((x as number) * 2))).toEqual([]);
    expect(off.rows["customers"]!["p50"]!.slice(3).filter((x) => Number.isInteger(x))).toEqual([]);
  });

  test("--scenario lays a scenario over the plan", async () => {
    const args = ["--rows", "hunters,new_customers", "--trials", "300"];
    const found = await output(SCENARIOS, "--scenario", "One more hunter from May", ...args);
    const plan = await output(SCENARIOS, ...args);
    const more = (t: number) =>
      (found.rows["hunters"]!["mean"]![t] as number) - (plan.rows["hunters"]!["mean"]![t] as number);
    expect([0, 3, 4, 23].map(more)).toEqual([0, 0, 1, 1]);
    expect(found.rows["new_customers"]).not.toEqual(plan.rows["new_customers"]);
  });

  test("--workers gives the same digits as one thread", async () => {
    const args = [STARTUP, "--trials", "1300", "--rows", "new_customers,cac,mrr"];
    const [one, two, seven] = await Promise.all([
      runCli(...args),
      runCli(...args, "--workers", "2"),
      runCli(...args, "--workers", "7"),
    ]);
    expect(one.status).toBe(0);
    expect(two).toEqual(one);
    expect(seven).toEqual(one);
  });

  test("an answer has the same digits on one thread and on two, which it takes by itself", async () => {
    const args = [STARTUP, "--answer", "tornado", "--trials", "1300"];
    const [one, two, seven] = await Promise.all([
      runCli(...args, "--workers", "1"),
      runCli(...args),
      runCli(...args, "--workers", "7"),
    ]);
    expect(one.status).toBe(0);
    expect(two).toEqual(one);
    expect(seven).toEqual(one);
  });

  test("--expected prints the expected run alone, and which goals it meets", async () => {
    const [found, wanted] = [
      await output(SCENARIOS, "--expected", "--scenario", "One more hunter"),
      JSON.parse(readFileSync(resolve(FIXTURES, "scenarios.expected.json"), "utf8")) as {
        readonly runs: readonly {
          readonly scenario: string | null;
          readonly months: readonly string[];
          readonly rows: { readonly [id: string]: readonly Value[] };
          readonly goals: readonly { readonly name: string; readonly met: boolean }[];
        }[];
      },
    ];
    const run = wanted.runs.find(({ scenario }) => scenario === "One more hunter")!;
    expect(found.months).toEqual(run.months);
    expect(found.goals).toEqual(run.goals);
    expect(Object.keys(found.rows).toSorted()).toEqual(Object.keys(run.rows).toSorted());
    for (const [id, figures] of Object.entries(found.rows)) {
      expect(Object.keys(figures)).toEqual(["expected"]);
      figures["expected"]!.forEach((value, t) => {
        const goal = run.rows[id]![t]!;
        if (typeof value !== "number" || typeof goal !== "number") expect(value, id).toBe(goal);
        else expect(Math.abs(value - goal) / Math.max(1, Math.abs(goal)), id).toBeLessThanOrEqual(1e-9);
      });
    }
  });

  test("--expected chooses rows as well, and `expected` beside a Monte Carlo run is the same", async () => {
    const alone = await output(STARTUP, "--expected", "--rows", "cac,customers");
    const beside = await output(STARTUP, "--trials", "10", "--rows", "cac,customers");
    for (const id of ["cac", "customers"]) {
      expect(beside.rows[id]!["expected"]).toEqual(alone.rows[id]!["expected"]);
    }
    expect(Object.keys(alone.rows)).toEqual(["cac", "customers"]);
  });
});

test("more trials than are kept come out as well, with exact goals", async () => {
  const found = await output(EDGES, "--trials", "120000", "--rows", "x,some,nothing");
  expect(found.trials).toBe(120_000);
  expect(found.goals.map(({ probability }) => probability)).toEqual([0.25, 0.75]);
  expect(found.rows["some"]!["novalue"]).toEqual([30_000, 30_000, 30_000]);
  expect(found.rows["nothing"]!["p50"]).toEqual([null, null, null]);
  expect(Math.abs((found.rows["x"]!["p90"]![0] as number) - 90)).toBeLessThan(0.09);
});
