import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "../../src/report/sha256.ts";

test.each([
  "",
  "abc",
  "å€😀".repeat(40),
  "a".repeat(55),
  "a".repeat(56),
  "a".repeat(64),
  "x".repeat(100_000),
])("the checksum is the one that other tools make of the file", (text) => {
  expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});
