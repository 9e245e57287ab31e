import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

// Stands in for "vitest" where a test file is run in a page: the same expectations, and tests that are collected and
// run one after the other.

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const { expect } = chai;

type Run = () => void | Promise<void>;
type Case = { readonly name: string; readonly run: Run };

const cases: Case[] = [];
let path: readonly string[] = [];

export function test(name: string, run: Run): void {
  cases.push({ name: [...path, name].join(" > "), run });
}

test.each = (table: readonly unknown[]) => (name: string, run: (...row: never[]) => void | Promise<void>) => {
  table.forEach((row, index) => {
    const values = (Array.isArray(row) ? row : [row]) as never[];
    test(`${name} (${index})`, () => run(...values));
  });
};

export function describe(name: string, inside: () => void): void {
  const outer = path;
  path = [...outer, name];
  inside();
  path = outer;
}

describe.each = (table: readonly unknown[]) => (name: string, inside: (...row: unknown[]) => void) => {
  for (const row of table) {
    const values = Array.isArray(row) ? row : [row];
    let index = 0;
    describe(
      name.replace(/%s/g, () => String(values[index++])),
      () => inside(...values),
    );
  }
};

/** Runs what was collected; what failed, by its name. */
export async function runAll(): Promise<{ readonly ran: number; readonly failed: readonly string[] }> {
  const failed: string[] = [];
  for (const { name, run } of cases) {
    try {
      await run();
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return { ran: cases.length, failed };
}
