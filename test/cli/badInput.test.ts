import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { PLAN_VERSION } from "../../src/model/plan.ts";
import { planFolder, runCli } from "../support/runCli.ts";

const SCENARIOS = resolve(import.meta.dirname, "../fixtures/conformance/scenarios.plan.json");

const folder = planFolder();
afterAll(folder.remove);

const HEAD = { format: "ubm-plan", version: 1, template: "blank", start: "2027-01" };

/** The lines of a run that must fail: status 2, nothing on standard output, one line a fault. */
async function faults(...args: readonly string[]): Promise<string[]> {
  const { status, out, err } = await runCli(...args);
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(/\n$/);
  return err.trimEnd().split("\n");
}

let files = 0;
function planFaults(content: object | string, ...args: readonly string[]): Promise<string[]> {
  files += 1;
  return faults(folder.write(`${files}.plan.json`, content), ...args);
}

/** Each line begins with its place; what follows says what is wrong. */
function expectPlaces(lines: readonly string[], places: readonly string[]): void {
  expect(lines.map((line) => line.slice(0, line.indexOf(": ")))).toEqual(places);
  for (const line of lines) expect(line.length).toBeGreaterThan(line.indexOf(": ") + 10);
}

describe("a faulty plan file ends with status 2, an empty output and a line for each fault that names its place:", () => {
  test("formulas, values, names, goals, scenarios, correlations", async () => {
    const lines = await planFaults({
      ...HEAD,
      rows: {
        hunters: { value: "2 +", months: { "2027-03": "base + hunterz" } },
        answer_rate: { value: "150%" },
        visitors: { formula: "organic_visitors + nobody" },
      },
      scenarios: [{ name: "A", rows: { sellers: { value: "1 to 2 to 3" } } }],
    });
    expectPlaces(lines, [
      "rows.hunters.value",
      "rows.hunters.months.2027-03",
      "rows.answer_rate.value",
      "rows.visitors.formula",
      "scenarios[0].rows.sellers.value",
    ]);
    expect(lines[1]).toContain("hunterz");
    expect(lines[3]).toContain("nobody");
  });

  test("structure and formulas at once, without what merely follows from them", async () => {
    const lines = await planFaults({
      ...HEAD,
      colour: "red",
      months: 400,
      rows: {
        hunters: { value: "2 +" },
        x: { kind: "input", value: [1] },
        y: { kind: "computed", formula: "x + nobody" },
      },
      goals: [{ row: "hunters", at_least: 1, by: "2029-05" }],
    });
    expectPlaces(lines, ["colour", "months", "rows.x.value", "rows.hunters.value", "rows.y.formula"]);
    expect(lines[4]).toContain("nobody");
  });

  test("loops, with the rows on them", async () => {
    const lines = await planFaults({
      ...HEAD,
      rows: { a: { kind: "computed", formula: "b" }, b: { kind: "computed", formula: "a + 1" } },
    });
    expectPlaces(lines, ["rows.a.formula"]);
    expect(lines[0]).toMatch(/\ba\b.*\bb\b/);
  });

  test("keys given twice", async () => {
    const text = JSON.stringify({ ...HEAD, months: 12 }).replace('"months":12', '"months":12,"months":13');
    const lines = await planFaults(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("months");
  });

  test("keys that are missing", async () => {
    const file = folder.write("keys.plan.json", {
      format: "ubm-plan",
      version: 1,
      rows: { x: { kind: "input" } },
    });
    const lines = await faults(file);
    expectPlaces(lines, [file, file, "rows.x"]);
    expect(lines[0]).toContain("template");
    expect(lines[1]).toContain("start");
    expect(lines[2]).toContain("value");
  });

  test("values of the wrong kind", async () => {
    const lines = await planFaults({
      ...HEAD,
      start: "2027-13",
      months: "many",
      run: { trials: 0, seed: -1, chance: "on" },
      correlations: [["answer_rate", "meeting_rate"]],
      goals: [{ row: "customers", by: "2027-12" }],
    });
    expectPlaces(lines, [
      "start",
      "months",
      "correlations[0]",
      "goals[0]",
      "run.trials",
      "run.seed",
      "run.chance",
    ]);
  });

  test("a newer version", async () => {
    const lines = await planFaults({ ...HEAD, version: PLAN_VERSION + 1 });
    expectPlaces(lines, ["version"]);
    expect(lines[0]).toContain(String(PLAN_VERSION + 1));
  });

  test.each([
    ["broken JSON", readFileSync(SCENARIOS, "utf8").slice(0, 300)],
    ["an empty file", ""],
    ["something else", '{"format": "xlsx"}'],
    ["a list", "[]"],
  ])("%s, in one line", async (_, text) => expect(await planFaults(text)).toHaveLength(1));

  test("the line and column of broken JSON", async () => {
    const [line] = await planFaults('{\n  "format": "ubm-plan",\n  "version": 1,,\n}');
    expect(line).toMatch(/3/);
  });

  test("a file that is not there", async () => {
    const [line, ...more] = await faults("/nowhere/missing.plan.json");
    expect(line).toContain("/nowhere/missing.plan.json");
    expect(more).toEqual([]);
  });
});

describe("arguments at fault are told the same way", () => {
  test("an unknown scenario, and unknown rows, one by one", async () => {
    expect(
      await faults(SCENARIOS, "--scenario", "One less hunter", "--rows", "hunters,huntrs,sellerz"),
    ).toEqual([
      expect.stringContaining("One less hunter"),
      expect.stringContaining("huntrs"),
      expect.stringContaining("sellerz"),
    ]);
  });

  test.each([
    [["--trials", "0"], "--trials"],
    [["--trials", "1e3"], "--trials"],
    [["--seed", "-1"], "--seed"],
    [["--seed", "9007199254740992"], "--seed"],
    [["--chance", "maybe"], "--chance"],
    [["--workers", "0"], "--workers"],
    [["--scenario"], "--scenario"],
    [["--colour", "red"], "--colour"],
    [["another.plan.json"], "another.plan.json"],
  ])("%j", async (args, named) => {
    const lines = await faults(SCENARIOS, ...args);
    expect(lines[0]).toContain(named);
  });

  test("no file at all", async () => {
    expect((await faults("--expected"))[0]).toMatch(/plan file/);
  });
});
