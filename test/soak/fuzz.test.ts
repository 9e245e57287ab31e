import { deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { checkFormula } from "../../src/formula/check.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { printFormula } from "../../src/formula/print.ts";
import { readEntry } from "../../src/i18n/entry.ts";
import { modelRowById } from "../../src/model/sheet.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { decodeLink } from "../../src/storage/link.ts";
import { readCsv } from "../../src/storage/csv.ts";
import { drained } from "../../src/lib/steps.ts";
import { planPaste } from "../../src/pasting/planPaste.ts";
import { target } from "../pasting/pasting.ts";
import { clipSteps } from "../../src/pasting/clip.ts";
import { startOwnClock } from "../support/ownClock.ts";
import { repeats } from "../support/repeats.ts";
import { FILES, FORMULAS, makeDice, monotone, mutated, soup, TABLES } from "./fuzzSources.ts";
import type { Dice } from "./fuzzSources.ts";

/** No input may take longer, by this process's own clock. */
const MOST_MS = 200;
/** Seeds at which something was found once; they are tried in every run. */
const PINNED: readonly number[] = [644];

type Kind = {
  readonly name: string;
  readonly count: number;
  readonly make: (dice: Dice) => string;
  /** Throws where the input is not answered by a typed fault or something valid. */
  readonly take: (input: string) => void | Promise<void>;
};

const KINDS: readonly Kind[] = [
  {
    name: "formulas and typed entries",
    count: repeats(3_000, 80_000),
    make: (dice) => {
      const kind = dice.below(10);
      if (kind < 6) return mutated(dice, dice.pick(FORMULAS));
      return kind < 9 ? soup(dice, 30) : monotone(dice, 20_000);
    },
    take: takeFormula,
  },
  {
    name: "plan files",
    count: repeats(800, 16_000),
    make: (dice) => {
      const kind = dice.below(20);
      if (kind < 18) return mutated(dice, dice.pick(FILES));
      return kind < 19 ? soup(dice, 200) : monotone(dice, 200_000);
    },
    take: takeFile,
  },
  {
    name: "links",
    count: repeats(500, 12_000),
    make: (dice) => {
      const text = dice.chance(0.8) ? mutated(dice, dice.pick(FILES)) : monotone(dice, 400_000);
      const packed = deflateRawSync(text, { level: 1 }).toString("base64url");
      return `#s1.${dice.chance(0.5) ? mutated(dice, packed) : packed}`;
    },
    take: takeLink,
  },
  {
    name: "clipboard blocks",
    count: repeats(1_000, 20_000),
    make: (dice) => {
      const kind = dice.below(10);
      if (kind < 7) return mutated(dice, dice.pick(TABLES));
      return kind < 9 ? soup(dice, 120) : monotone(dice, 200_000);
    },
    take: takeBlock,
  },
];

const figures: string[] = [];
afterAll(() => {
  if (process.env.SOAK !== undefined) process.stdout.write(`${figures.join("\n")}\n`);
});

describe.each(KINDS)("$count hostile $name", ({ name, count, make, take }) => {
  test("are each answered in time by a fault or by something valid, and leave nothing behind", async () => {
    const natures = [Object.prototype, Array.prototype, Function.prototype].map(natureOf);
    let slowest = 0;
    let total = 0;
    for (const seed of [...PINNED, ...Array.from({ length: count }, (_, i) => i + 1)]) {
      const input = make(makeDice(seed));
      const taken = startOwnClock();
      try {
        await take(input);
      } catch (error) {
        throw new Error(`${name}, seed ${seed}: ${JSON.stringify(input.slice(0, 500))}`, { cause: error });
      }
      const milliseconds = taken();
      total += milliseconds;
      if (milliseconds > slowest) slowest = milliseconds;
      // The first ones compile the code as well; what was slow once is asked again.
      if (milliseconds > MOST_MS) await expectQuick(input, take, `${name}, seed ${seed}`);
    }
    expect([Object.prototype, Array.prototype, Function.prototype].map(natureOf)).toEqual(natures);
    const mean = (total / count).toFixed(2);
    figures.push(`fuzz: ${count} ${name}: ${mean} ms each, ${slowest.toFixed(0)} ms at most`);
  });
});

/** The clock counts the process's other threads too (the collector, the compiler): the best of three is ours. */
async function expectQuick(input: string, take: Kind["take"], name: string): Promise<void> {
  let best = Infinity;
  for (let i = 0; i < 3; i += 1) {
    const taken = startOwnClock();
    await take(input);
    best = Math.min(best, taken());
  }
  expect(best, name).toBeLessThan(MOST_MS);
}

function natureOf(prototype: object): readonly string[] {
  return Object.getOwnPropertyNames(prototype).sort();
}

const isRow = (id: string) => modelRowById(id) !== undefined;
const LOCALES = ["en-GB", "sv-SE", "de-CH"] as const;

function takeFormula(input: string): void {
  const ast = parseFormula(input);
  if (ast.ok) {
    for (const kind of ["input", "computed"] as const) {
      const faults = checkFormula(ast.value, { kind, unit: "money", isRow, names: () => ["hunters"] });
      for (const fault of faults) expectTyped(fault);
    }
    const printed = parseFormula(printFormula(ast.value));
    expect(printed.ok).toBe(true);
  } else {
    expectTyped(ast.error);
  }
  for (const locale of LOCALES) {
    const read = readEntry(input, { unit: "share", locale, kind: "value" });
    if (!read.ok) expectTyped(read.error.issue);
    else if (typeof read.value.entry === "number") expect(Number.isFinite(read.value.entry)).toBe(true);
  }
}

function takeFile(input: string): void {
  const plan = decodePlan(input);
  if (!plan.ok) {
    expect(plan.error.length).toBeGreaterThan(0);
    for (const { issue } of plan.error) expectTyped(issue);
    return;
  }
  for (const { issue } of checkPlan(plan.value)) expectTyped(issue);
  const text = encodePlan(plan.value);
  const again = decodePlan(text);
  expect(again.ok && encodePlan(again.value)).toBe(text);
}

async function takeLink(input: string): Promise<void> {
  const plan = await decodeLink(input);
  if (!plan.ok) expectTyped(plan.error);
  else expect(plan.value.format).toBe("ubm-plan");
}

function takeBlock(input: string): void {
  for (const texts of [
    { plain: input, html: "" },
    { plain: "", html: input },
  ]) {
    const { cells } = drained(clipSteps(texts));
    for (const cell of cells.flat().slice(0, 50)) {
      if (cell.number !== undefined) expect(Number.isFinite(cell.number)).toBe(true);
      readEntry(cell.text, { unit: "money", locale: "sv-SE", kind: "value" });
    }
    drained(planPaste({ cells, own: false }, target("hunters")));
  }
  expect(
    readCsv(input, ";")
      .flat()
      .every((cell) => typeof cell === "string"),
  ).toBe(true);
}

/** A fault of ours has a code, and everything in it can be told. */
function expectTyped(issue: { readonly code: string }): void {
  expect(issue.code).toMatch(/^[a-z0-9-]+$/);
  JSON.stringify(issue);
}
