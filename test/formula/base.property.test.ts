import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryNamesBase, substituteBase } from "../../src/formula/base.ts";
import { constantValue } from "../../src/formula/constantValue.ts";
import { parseFormula } from "../../src/formula/parse.ts";

describe("an entry that builds on `base`", () => {
  test.each([
    ["base + 1", true],
    ["max(base, 3)", true],
    ["prev_base", false],
    ["database", false],
    ["1 to 2", false],
    [4, false],
  ])("%j names the layer below: %s", (entry, names) => {
    expect(entryNamesBase(entry)).toBe(names);
  });

  test("has the value that it has with a number in place of `base`", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.constantFrom("base * 2", "base ^ 2 - 1", "-base"),
        (x, entry) => {
          const value = (text: string | number) => {
            const parsed = parseFormula(String(text));
            return parsed.ok ? constantValue(parsed.value) : undefined;
          };
          const expected = { "base * 2": x * 2, "base ^ 2 - 1": x ** 2 - 1, "-base": -x }[entry];
          expect(value(substituteBase(entry, x))).toBe(expected);
        },
      ),
    );
  });

  test("is unchanged if it does not name `base`", () => {
    expect(substituteBase("1 + 2  *  3", 9)).toBe("1 + 2  *  3");
    expect(substituteBase("base + 1", undefined)).toBe("base + 1");
  });
});
