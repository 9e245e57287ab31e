import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ANSWER_NAMES } from "../../src/cli/answerArguments.ts";
import { runAnswer } from "../../src/cli/answers.ts";
import { readArguments, USAGE } from "../../src/cli/arguments.ts";
import { readTableArguments, TABLE_USAGE } from "../../src/cli/tableArguments.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { loadAllWords } from "../../src/i18n/words.ts";
import type { Forecast } from "../../src/model/forecast.ts";
import type { Plan } from "../../src/model/plan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { planSchema } from "../../src/storage/planSchema.ts";

const DOCS = resolve(import.meta.dirname, "../../docs");
const TEXT = readFileSync(resolve(DOCS, "cli.md"), "utf8");

/** What stands in fences of a kind. */
function fenced(kind: string): string[] {
  return [...TEXT.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, inside]) => inside!);
}

/** The part under an answer's heading. */
function sectionOf(answer: string): string {
  return TEXT.split(new RegExp(`^### ${answer}\\n`, "m"))[1]?.split(/^##/m)[0] ?? "";
}

/** The commands of the recipes, as the program gets them. */
const COMMANDS = fenced("sh")
  .flatMap((block) => block.trim().split("\n"))
  .map((line) =>
    [...line.split("|")[0]!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!),
  );

const forecast: Forecast = {
  ...{ made: "2027-01-01", name: "Board", trials: 10, seed: 1, program: "1", digest: "0".repeat(64) },
  rows: { new_customers: { "2027-02": [0, 1, 2, 3, 4] } },
  goals: [{ row: "new_customers", at_least: 1, by: "2027-02", probability: 0.5 }],
};

let plan: Plan;
/** The same in little work: its answers have the same keys. */
let short: Plan;
beforeAll(async () => {
  await loadAllWords("en");
  const read = decodePlan(fenced("json")[0]!);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  plan = read.value;
  const goals = plan.goals.map((goal) => ({ ...goal, at_least: 5, by: "2027-05" }));
  short = { ...plan, months: 5, goals, forecasts: [forecast], run: { trials: 10, seed: 1, chance: true } };
});

test("the schema that is kept is the one that is printed", () => {
  const kept: unknown = JSON.parse(readFileSync(resolve(DOCS, "plan.schema.json"), "utf8"));
  const renew = "node scripts/simulate.mjs --schema > docs/plan.schema.json";
  expect(kept, `renew it: ${renew}`).toEqual(JSON.parse(JSON.stringify(planSchema())));
});

test("the plan of the documentation has no fault", () => {
  expect(checkPlan(plan)).toEqual([]);
});

test("every option is explained", () => {
  const options = new Set([...`${USAGE} ${TABLE_USAGE}`.matchAll(/--[a-z-]+/g)].map(([option]) => option));
  expect([...options].filter((option) => !TEXT.includes(option))).toEqual([]);
});

test.each(COMMANDS.map((words) => ({ line: words.join(" "), words })))("$line is understood", ({ words }) => {
  const [npm, run, silent, script, dashes, ...args] = words;
  expect([npm, run, silent, script, dashes]).toEqual(["npm", "run", "-s", "simulate", "--"]);
  const table = readTableArguments(args);
  if (table !== undefined) return expect(table.ok).toBe(true);
  const read = readArguments(args);
  if (!read.ok) throw new Error(read.error.join("\n"));
  expect(plan.scenarios.map(({ name }) => name)).toContain(read.value.scenario ?? plan.scenarios[0]!.name);
  expect([undefined, ...ANSWER_NAMES]).toContain(read.value.answer);
});

describe("every key of an answer is named under it", () => {
  test.each(ANSWER_NAMES)("%s", (answer) => {
    const section = sectionOf(answer);
    expect(section.length).toBeGreaterThan(60);
    const named = new Set([...section.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    const asked = {
      ...(answer === "two-way" ? { x: "hunters", y: "sellers" } : {}),
      ...(answer === "bridge" ? { row: "new_customers" } : {}),
      ...(answer === "too-late" ? { lever: "hunters+1" } : {}),
    };
    const said = runAnswer(short, { answer, ...asked });
    if (!said.ok) throw new Error(said.error.join("\n"));
    const { items, ...more } = said.value;
    expect(items.length).toBeGreaterThan(0);
    const keys = [
      ...Object.keys(items[0]!),
      ...Object.keys(more).filter((key) => !["answer", "trials", "seed", "sentence"].includes(key)),
    ];
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
  });
});
