import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dealsOutput } from "../../src/cli/dealsOutput.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures/deals");

type Counts = { readonly [month: string]: number };
type Expectation = {
  readonly at: readonly string[];
  readonly is?: unknown;
  readonly near?: number;
  readonly tol?: number;
  readonly each?: string;
  readonly values?: readonly unknown[];
  readonly counts?: Counts;
};

const { expect: expectations } = JSON.parse(
  readFileSync(resolve(FIXTURES, "deals_clean.case.json"), "utf8"),
) as { readonly expect: readonly Expectation[] };

test("a clean table of deals says what an independent implementation found in it", () => {
  const bytes = new Uint8Array(readFileSync(resolve(FIXTURES, "deals_clean.csv")));
  const output = dealsOutput(bytes, {}, "2026-12-31");
  if (!output.ok) throw new Error(JSON.stringify(output.error));
  for (const { at, is, near, tol, each, values, counts } of expectations) {
    const found = at.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], output.value);
    const place = at.join(".");
    if (is !== undefined) expect(found, place).toEqual(is);
    if (near !== undefined) expect(Math.abs((found as number) - near), place).toBeLessThanOrEqual(tol ?? 0);
    if (each !== undefined)
      expect((found as Record<string, unknown>[]).map((item) => item[each])).toEqual(values);
    if (counts !== undefined) expect(withoutZeros(found as Counts), place).toEqual(withoutZeros(counts));
  }
  expect(expectations.length).toBeGreaterThan(30);
});

function withoutZeros(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}
