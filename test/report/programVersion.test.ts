import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROGRAM_VERSION } from "../../src/model/programVersion.ts";

test("the report names the version that the package has", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});
