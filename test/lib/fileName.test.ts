import { describe, expect, test } from "vitest";
import { fileName } from "../../src/lib/fileName.ts";

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
    expect(fileName(name)).toBe(expected);
  });
});
