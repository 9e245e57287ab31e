import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { fileNameOf, planFile, readTextFile } from "../../src/storage/download.ts";

const TEXT = readFileSync(new URL("../fixtures/plans/v1/every-feature.plan.json", import.meta.url), "utf8");

describe("files for the user", () => {
  test.each([
    ["Board plan 2027", "Board plan 2027"],
    ["Affärsplan – “A/B: ett”?", "Affärsplan – “A B ett”"],
    ["../../etc/passwd", "etc passwd"],
    ["  . ", "plan"],
    ["", "plan"],
    ["CON", "plan CON"],
    ["a\u202eb\u0000c", "a b c"],
    ["\ud800", "plan"],
    ["n".repeat(300), "n".repeat(80)],
  ])("have names that every file system takes: %j", (name, expected) => {
    expect(fileNameOf(name)).toBe(expected);
  });

  test("hold the whole plan, and were read back before they are given out", () => {
    const plan = decodePlan(TEXT);
    if (!plan.ok) throw new Error("the fixture is no plan");
    expect(planFile(plan.value)).toEqual({ name: "Affärsplan 2027 – “alla delar”.plan.json", text: TEXT });
    expect(() => planFile({ ...plan.value, months: 0 })).toThrow("does not read back");
  });

  test("are not read when they are larger than a plan can be", async () => {
    expect(await readTextFile(new Blob([TEXT]))).toBe(TEXT);
    expect(await readTextFile(new Blob(["x".repeat(5 * 1024 * 1024 + 1)]))).toBeUndefined();
  });
});
