import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROGRAM_VERSION } from "../../src/model/programVersion.ts";

test("the version that reports and records carry is the package's", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});
