import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SPEC = readFileSync(new URL("../../src/engine/SPEC.md", import.meta.url), "utf8");
const RULES = [...SPEC.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, id]) => id!);

/** The ids with which names of tests begin, over all tests of the engine. */
function quoted(): string[] {
  const folder = import.meta.dirname;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .flatMap((path) => [...readFileSync(join(folder, path), "utf8").matchAll(/["'`]\[([A-Z]\d+)\] /g)])
    .map(([, id]) => id!);
}

test("every rule of the engine has an id of its own", () => {
  expect(RULES.length).toBeGreaterThan(15);
  expect(new Set(RULES).size).toBe(RULES.length);
});

test("each rule is quoted by the name of a test", () => {
  const ids = quoted();
  expect(RULES.filter((id) => !ids.includes(id))).toEqual([]);
});

test("no test quotes a rule that is not there", () => {
  expect(quoted().filter((id) => !RULES.includes(id))).toEqual([]);
});
