import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { startOwnClock } from "../support/ownClock.ts";
import { repeats } from "../support/repeats.ts";
import { arbitraryPlan } from "./planArbitrary.ts";

const FIXTURE = readFileSync(
  new URL("../fixtures/plans/v1/every-feature.plan.json", import.meta.url),
  "utf8",
);
/** Inputs for each kind of damage. */
const RUNS = repeats(700, 20_000);

describe("plan files", () => {
  test("read back as the plan that was written", () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(decodePlan(encodePlan(plan))).toEqual({ ok: true, value: plan });
      }),
      { numRuns: repeats(200, 2_000) },
    );
  });

  test("are laid out as JSON over indented lines", () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const text = encodePlan(plan);
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
      }),
      { numRuns: repeats(100, 1_000) },
    );
  });

  test("that we wrote are written again to the same bytes", () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const text = encodePlan(plan);
        const again = decodePlan(text);
        expect(again.ok && encodePlan(again.value)).toBe(text);
      }),
      { numRuns: repeats(200, 2_000) },
    );
  });
});

/** The time of our own that reading takes: the least of a few, since the collector may come between. */
function readingTime(text: string): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= 200; attempt += 1) {
    const taken = startOwnClock();
    decodePlan(text);
    least = Math.min(least, taken());
  }
  return least;
}

/** A plan that can be written again, or faults; soon, and nothing else changed. */
function survives(text: string): void {
  expect(readingTime(text)).toBeLessThan(200);
  const result = decodePlan(text);
  if (result.ok) expect(decodePlan(encodePlan(result.value))).toEqual(result);
  else expect(result.error.length).toBeGreaterThan(0);
}

describe("damaged and hostile plan files are faults or valid plans", () => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  afterEach(() => {
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
    expect(Object.keys({})).toEqual([]);
  });

  test("when cut off at any place", () => {
    for (let length = 0; length < FIXTURE.length - 2; length += 1) {
      expect(decodePlan(FIXTURE.slice(0, length)).ok).toBe(false);
    }
  });

  test("when pieces are changed, doubled or taken out", () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "1e999",
        "-",
        "null",
        "\\u",
        "\ud800",
        '"__proto__":{"a":1},',
        "\0",
      ],
      ...[
        '"x_a":',
        "1e308",
        '"constructor":1,',
        "true",
        "\n",
        "2027-13",
        "-0",
        "0x1",
        "'",
        "NaN",
        "{}",
        "[[[[",
      ],
    );
    const change = fc.record({
      at: fc.nat({ max: FIXTURE.length }),
      drop: fc.nat({ max: 30 }),
      insert: fc.oneof(piece, fc.string({ maxLength: 8 })),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = FIXTURE;
        for (const { at, drop, insert } of changes) text = text.slice(0, at) + insert + text.slice(at + drop);
        survives(text);
      }),
      { numRuns: RUNS },
    );
  });

  test("when values are others than they should be", () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("2027-01", "base", "", -1, 1e300, "hunters", "__proto__"),
    );
    const path = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(path, value, (steps, replacement) => {
        const document = JSON.parse(FIXTURE) as object;
        let at: object = document;
        for (const [index, step] of steps.entries()) {
          const keys = Object.keys(at);
          const key = keys[step % Math.max(1, keys.length)];
          if (key === undefined) break;
          const inner: unknown = Reflect.get(at, key);
          if (index === steps.length - 1 || typeof inner !== "object" || inner === null) {
            Reflect.set(at, key, replacement);
            break;
          }
          at = inner;
        }
        survives(JSON.stringify(document));
      }),
      { numRuns: RUNS },
    );
  });

  test("when they are any text or bytes", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.json()), survives), {
      numRuns: RUNS,
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        survives(new TextDecoder().decode(bytes));
      }),
      { numRuns: RUNS },
    );
  });

  const head = '{"format":"ubm-plan","version":1,"template":"reference","start":"2027-01",';
  test.each([
    ["deep nesting", `${head}"x_a":${"[".repeat(100_000)}`],
    ["deep nesting by objects", `${head}"x_a":${'{"a":'.repeat(100_000)}`],
    [
      "many unknown keys",
      `${head}${Array.from({ length: 20_000 }, (_, i) => `"row${String(i)}":1`).join(",")}}`,
    ],
    ["one key again and again", `${head}${'"name":"a",'.repeat(50_000)}"months":1}`],
    ["a number of many digits", `${head}"months":${"9".repeat(100_000)}}`],
    ["a long text", `${head}"name":"${"n".repeat(1_000_000)}"}`],
    ["many escapes", `${head}"name":"${"\\u0041".repeat(100_000)}"}`],
    [
      "many rows",
      `${head}"rows":{${Array.from({ length: 20_000 }, (_, i) => `"h${String(i)}":{}`).join(",")}}}`,
    ],
    ["many goals", `${head}"goals":[${"{},".repeat(50_000)}{}]}`],
    [
      "many scenarios of many unknown rows",
      `${head}"scenarios":[{"name":"a","rows":{${Array.from({ length: 20_000 }, (_, i) => `"hunterz${String(i)}":{}`).join(",")}}}]}`,
    ],
  ])("when they have %s", (_what, text) => {
    survives(text);
    expect(decodePlan(text).ok).toBe(false);
  });
});
