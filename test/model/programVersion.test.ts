import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROGRAM_VERSION } from "../../src/model/programVersion.ts";

test("the version in reports and records is that of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});
