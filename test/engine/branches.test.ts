import { expect, test } from "vitest";
import { makePlan } from "../support/makePlan.ts";
import { monthOfTrials, trialColumns } from "../support/runPlan.ts";

const MONTHS = 6;

const INPUTS = { pool: "20 to 60", part: 0.3, cycle: "2 to 4", deviation: 1 };

function joined(formula: string): Float64Array[] {
  const columns = trialColumns(
    makePlan({ inputs: INPUTS, formulas: { joined: formula } }, { months: MONTHS }),
    { rows: ["joined"], trials: 50, chunk: 16 },
  );
  return Array.from({ length: MONTHS }, (_, t) => monthOfTrials(columns, "joined", t));
}

test.each([
  ["of people drawn", "split(pool, part)"],
  ["of people that come", "count(pool)"],
  ["of what entered earlier", "delay_each(pool, cycle, deviation)"],
  ["of a sum of all months", "cumulative(pool * month)"],
])("a branch %s has in its months what it has where it is always taken", (_, formula) => {
  const always = joined(formula);
  const later = joined(`month >= 3 ? ${formula} : 0`);
  const first = joined(`month < 2 ? ${formula} : -1`);
  for (let t = 0; t < MONTHS; t++) {
    expect([...later[t]!]).toEqual(t >= 3 ? [...always[t]!] : Array(50).fill(0));
    expect([...first[t]!]).toEqual(t < 2 ? [...always[t]!] : Array(50).fill(-1));
  }
});

test("rows with the same delay have the same digits together as alone", () => {
  const delays = {
    won: "delay_each(pool, cycle, deviation)",
    lost: "delay_each(pool, cycle * 1, deviation)",
    other: "delay_each(pool, cycle * 2, deviation)",
    start: "runoff(pool, cycle, deviation)",
  };
  const run = (names: readonly (keyof typeof delays)[]) => {
    const formulas = Object.fromEntries(names.map((name) => [name, delays[name]]));
    const plan = makePlan({ inputs: INPUTS, formulas }, { months: MONTHS });
    return trialColumns(plan, { rows: names, trials: 50, chunk: 16 });
  };
  const names = Object.keys(delays) as (keyof typeof delays)[];
  const together = run(names);
  for (const name of names) {
    const alone = run([name]);
    for (let t = 0; t < MONTHS; t++) {
      expect(monthOfTrials(together, name, t)).toEqual(monthOfTrials(alone, name, t));
    }
  }
});
