import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../fixtures/reality");

/** What a case says of the printed object: a path to a value, and what is there. */
export type Expectation = {
  /** Keys; an object selects the one item of a list that has the same values. */
  readonly at: readonly (string | { readonly [key: string]: unknown })[];
  readonly is?: unknown;
  readonly near?: number;
  readonly tol?: number;
  /** The ends of a text `A to B` and their sign, each to a unit of the third digit. */
  readonly interval?: readonly [string, string, string];
  /** One key's values over a list, in any order. */
  readonly each?: string;
  readonly values?: readonly unknown[];
  /** Numbers by month; one that is left out is 0. */
  readonly counts?: { readonly [month: string]: number };
};

export type RealityCase = {
  readonly name: string;
  readonly args: readonly string[];
  readonly plan: unknown;
  readonly expect: readonly Expectation[];
};

export function realityCase(name: string): RealityCase {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.case.json`), "utf8")) as RealityCase;
}

/** What of a case is not so; each a line. */
export function failuresOf(printed: unknown, expectations: readonly Expectation[]): string[] {
  return expectations.flatMap((one) => {
    const found = valueAt(printed, one.at);
    return holds(found, one) ? [] : [`${JSON.stringify(one)}: found ${JSON.stringify(found)}`];
  });
}

function valueAt(printed: unknown, path: Expectation["at"]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === "string") return (value as { readonly [key: string]: unknown } | undefined)?.[step];
    const list = (value ?? []) as readonly { readonly [key: string]: unknown }[];
    const found = list.filter((item) => Object.entries(step).every(([key, wanted]) => item[key] === wanted));
    return found.length === 1 ? found[0] : undefined;
  }, printed);
}

function holds(found: unknown, one: Expectation): boolean {
  if (one.near !== undefined) return typeof found === "number" && Math.abs(found - one.near) <= one.tol!;
  if (one.interval !== undefined) return isInterval(found, one.interval);
  if (one.each !== undefined) {
    const values = (found as readonly { readonly [key: string]: unknown }[]).map((item) => item[one.each!]);
    return JSON.stringify([...values].sort()) === JSON.stringify([...one.values!].sort());
  }
  if (one.counts !== undefined) {
    const by = (found ?? {}) as { readonly [month: string]: number };
    const months = [...Object.keys(by), ...Object.keys(one.counts)];
    return months.every((month) => (by[month] ?? 0) === (one.counts![month] ?? 0));
  }
  return JSON.stringify(found) === JSON.stringify(one.is);
}

function isInterval(found: unknown, [low, high, sign]: readonly [string, string, string]): boolean {
  const match = /^(-?[\d.]+)(%?) to (-?[\d.]+)(%?)$/.exec(String(found));
  if (match === null || match[2] !== sign || match[4] !== sign) return false;
  return near(match[1]!, low) && near(match[3]!, high);
}

function near(found: string, wanted: string): boolean {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(Number(wanted)))) - 2);
  return Math.abs(Number(found) - Number(wanted)) <= unit * (1 + 1e-9);
}
