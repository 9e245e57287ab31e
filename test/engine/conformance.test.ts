import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { LEVELS } from "../../src/engine/levels.ts";
import type { RowSummary } from "../../src/engine/simulator.ts";
import type { Plan } from "../../src/model/plan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { compiledPlan } from "../support/runPlan.ts";

// Plans with the results of an independent implementation. We repeat 20,000 of its 200,000 trials; the tolerances are
// how far apart two correct runs may be (five standard errors).

const FOLDER = resolve(import.meta.dirname, "../fixtures/conformance");
const TRIALS = 20_000;
/**
 * The number of uncertain rows that are run at a time: 120 of them take 460 MB; rows that are the same in all trials
 * take almost nothing.
 */
const BATCH = 120;

/** A number as it is in the fixtures: infinities as text, no value as null. */
type Value = number | "Infinity" | "-Infinity" | null;

type ExpectedFile = {
  readonly skip: readonly string[];
  readonly runs: readonly {
    readonly scenario: string | null;
    readonly months: readonly string[];
    readonly rows: { readonly [id: string]: readonly Value[] };
    readonly goals: readonly { readonly name: string; readonly met: boolean }[];
  }[];
};

type ConstRow = { readonly const: readonly Value[] };
type DrawnRow = {
  readonly mean: readonly Value[];
  readonly sd: readonly Value[];
  readonly maxdev: readonly Value[];
  readonly inf?: readonly number[];
  readonly novalue?: readonly number[];
  readonly whole: boolean;
} & { readonly [level: `p${number}`]: readonly (readonly [Value, Value, Value] | null)[] };

type MonteCarloRun = {
  readonly scenario: string | null;
  readonly chance: "on" | "off";
  readonly months: readonly string[];
  readonly trials: number;
  readonly bands_for_trials: number;
  readonly rows: { readonly [id: string]: ConstRow | DrawnRow };
  readonly goals: readonly { readonly name: string; readonly probability: number }[];
};

const LEVEL_NAMES = LEVELS.map((level) => `p${Math.round(level * 100)}` as const);

function numberOf(value: Value): number {
  return value === null ? NaN : value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : value;
}

function planOf(name: string): Plan {
  const plan = decodePlan(readFileSync(resolve(FOLDER, `${name}.plan.json`), "utf8"));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

function expectedFile(name: string): ExpectedFile {
  return JSON.parse(readFileSync(resolve(FOLDER, `${name}.expected.json`), "utf8")) as ExpectedFile;
}

function monteCarloFile(name: string): { readonly runs: readonly MonteCarloRun[] } {
  const bytes = gunzipSync(readFileSync(resolve(FOLDER, `${name}.mc.json.gz`)));
  return JSON.parse(bytes.toString()) as { readonly runs: readonly MonteCarloRun[] };
}

/**
 * Whether two numbers agree within 1e-9, relative or absolute; infinities must be equal, and no value must be
 * expected.
 */
function agrees(found: number, wanted: number): boolean {
  return Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

describe.each(["reference", "scenarios", "ramps", "startup"])("the expected run of %s", (name) => {
  const file = expectedFile(name);
  const plan = planOf(name);
  test.each(file.runs.map((run) => [run.scenario ?? "the plan", run] as const))(
    "of %s has every digit",
    (_, run) => {
      const compiled = compiledPlan(plan, run.scenario ?? undefined);
      const found = runExpected(compiled);
      expect(compiled.months).toEqual(run.months);
      expect([...found.rows.keys()].toSorted()).toEqual(
        expect.arrayContaining(Object.keys(run.rows).toSorted()),
      );
      const off: string[] = [];
      for (const [id, values] of Object.entries(run.rows)) {
        if (file.skip.includes(id)) continue;
        values.forEach((value, t) => {
          const [is, wanted] = [found.rows.get(id)![t]!, numberOf(value)];
          if (!agrees(is, wanted)) off.push(`${id} in ${run.months[t]}: ${is}, not ${wanted}`);
        });
      }
      expect(off).toEqual([]);
      expect(run.goals.map(({ name }) => name)).toEqual(plan.goals.map(({ name }) => name));
      expect(found.goalsMet).toEqual(run.goals.map(({ met }) => met));
    },
  );
  test("covers the plan and each of its scenarios", () => {
    const names = [null, ...plan.scenarios.map((scenario) => scenario.name)];
    expect(file.runs.map(({ scenario }) => scenario)).toEqual(names);
  });
});

describe.each(["reference", "scenarios", "startup"])("the Monte Carlo runs of %s", (name) => {
  const plan = planOf(name);
  const { runs } = monteCarloFile(name);
  test.each(runs.map((run) => [run.scenario ?? "the plan", run.chance, run] as const))(
    "of %s with chance %s agree within five standard errors",
    async (_, chance, run) => {
      const off: string[] = [];
      const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
      for (const [at, rows] of inBatches(run).entries()) {
        const found = await simulator.run({
          plan,
          scenario: run.scenario ?? undefined,
          trials: TRIALS,
          seed: 1,
          chance: chance === "on",
          rows,
        });
        for (const id of rows) off.push(...rowFaults(found.rows.get(id)!, run.rows[id]!, run));
        if (at > 0) continue;
        expect(found.goals.map((goal) => goal.name)).toEqual(run.goals.map((goal) => goal.name));
        run.goals.forEach(({ name, probability: p }, index) => {
          const is = found.goals[index]!.probability;
          if (!(Math.abs(is - p) <= shareRoom(p, run.trials))) off.push(`goal ${name}: ${is}, not ${p}`);
        });
      }
      expect(off).toEqual([]);
    },
  );
});

/** The rows in batches; those that are the same in all trials are in the first. */
function inBatches(run: MonteCarloRun): string[][] {
  const ids = Object.keys(run.rows);
  const drawn = ids.filter((id) => !("const" in run.rows[id]!));
  const batches = [ids.filter((id) => "const" in run.rows[id]!)];
  for (let at = 0; at < drawn.length; at += BATCH) {
    const some = drawn.slice(at, at + BATCH);
    if (at === 0) batches[0]!.push(...some);
    else batches.push(some);
  }
  return batches;
}

/** How far a share of our trials may be from theirs: five standard errors, plus three trials. */
function shareRoom(p: number, theirTrials: number): number {
  return 5 * Math.sqrt(p * (1 - p) * (1 / TRIALS + 1 / theirTrials)) + 3 / TRIALS;
}

function rowFaults(found: RowSummary, wanted: ConstRow | DrawnRow, run: MonteCarloRun): string[] {
  return "const" in wanted ? constFaults(found, wanted) : drawnFaults(found, wanted, run);
}

function constFaults(found: RowSummary, wanted: ConstRow): string[] {
  return wanted.const.flatMap((value, t) => {
    const x = numberOf(value);
    const some = [found.mean[t]!, ...found.percentiles.map((levels) => levels[t]!)];
    return some.every((is) => agrees(is, x)) ? [] : [`${found.row} [${t}]: ${some.join(" ")}, all ${x}`];
  });
}

function drawnFaults(found: RowSummary, wanted: DrawnRow, run: MonteCarloRun): string[] {
  const off: string[] = [];
  const say = (t: number, text: string): void => void off.push(`${found.row} [${t}]: ${text}`);
  const largest = Math.max(0, ...wanted.maxdev.map((x) => numberOf(x)).filter(Number.isFinite));
  let wholes = 0;
  let percentiles = 0;
  for (let t = 0; t < wanted.mean.length; t++) {
    const infinite = wanted.inf?.[t] ?? 0;
    const novalue = wanted.novalue?.[t] ?? 0;
    const finite = 1 - infinite - novalue;
    const mean = numberOf(wanted.mean[t]!);
    if (infinite * TRIALS >= 30) {
      if (found.mean[t] !== Infinity) say(t, `mean ${found.mean[t]}, not infinite`);
    } else if (infinite === 0) {
      const deviation = numberOf(wanted.maxdev[t]!) === 0 ? largest : numberOf(wanted.maxdev[t]!);
      const room =
        5 * numberOf(wanted.sd[t]!) * Math.sqrt((1 / TRIALS + 1 / run.trials) / finite) +
        (3 * Math.max(deviation, wanted.whole ? 1 : 0)) / TRIALS +
        Math.max(1e-9, 1e-8 * Math.abs(mean));
      if (!(Number.isNaN(mean) ? Number.isNaN(found.mean[t]!) : Math.abs(found.mean[t]! - mean) <= room)) {
        say(t, `mean ${found.mean[t]}, not ${mean} within ${room}`);
      }
    }
    LEVEL_NAMES.forEach((level, index) => {
      const is = found.percentiles[index]![t]!;
      const band = wanted[level]![t]!;
      if (band === null) {
        if (!Number.isNaN(is)) say(t, `${level} ${is}, not without a value`);
        return;
      }
      percentiles += 1;
      if (Number.isInteger(is)) wholes += 1;
      const [low, high] = [numberOf(band[1]), numberOf(band[2])];
      if (
        !(is >= low - 1e-6 * Math.abs(low) && is <= high + 1e-6 * Math.abs(high)) &&
        is !== low &&
        is !== high
      ) {
        say(t, `${level} ${is}, not from ${low} to ${high}`);
      }
    });
    const share = found.novalue[t]! / TRIALS;
    if (!(Math.abs(share - novalue) <= shareRoom(novalue, run.trials))) {
      say(t, `without a value ${share}, not ${novalue}`);
    }
  }
  if (wanted.whole && wholes < percentiles / 10) off.push(`${found.row}: only ${wholes} whole percentiles`);
  return off;
}
