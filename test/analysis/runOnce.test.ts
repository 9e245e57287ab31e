import { expect, test, vi } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { pairedEffects } from "../../src/analysis/paired.ts";
import { GROUP } from "../../src/analysis/variants.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import type * as MachineModule from "../../src/engine/machine.ts";
import { finish, flow, input, planOf } from "./support.ts";

/** How many trials the untouched plan and its variants were run in, each time that they were. */
const ran = vi.hoisted(() => ({ base: [] as number[], variants: [] as number[], rows: [] as number[] }));

vi.mock("../../src/engine/machine.ts", async (original) => {
  const { buildMachine, ...rest } = await original<typeof MachineModule>();
  return {
    ...rest,
    buildMachine: (...args: Parameters<typeof buildMachine>) => {
      const machine = buildMachine(...args);
      const varied = args[1].over !== undefined;
      const list = varied ? ran.variants : ran.base;
      if (varied) ran.rows.push(machine.steps);
      return {
        ...machine,
        run: (first: number, count: number) => {
          list.push(count);
          machine.run(first, count);
        },
        *runMonths(first: number, count: number) {
          list.push(count);
          yield* machine.runMonths(first, count);
        },
      };
    },
  };
});

const base = compilePlan(
  planOf(
    {
      callers: input("2 to 4", { unit: "people" }),
      rate: input("8% to 14%", { unit: "share", min: 0, max: 1 }),
      idle: input(1),
      calls: flow("callers * 20"),
      won: flow("split(calls, rate)"),
      value: flow("won * 1000"),
    },
    { months: 6 },
  ),
);
const won = { row: "won", from: 0, to: 3 };
const TRIALS = 500;

function compare(changes: readonly { readonly [id: string]: { readonly value: string | number } }[]) {
  for (const list of Object.values(ran)) list.length = 0;
  const variants = changes.map((change) => compileChange(base, change));
  const run = { mode: "chance-on", trials: TRIALS, seed: 1 } as const;
  return finish(pairedEffects(base, variants, run, [won]));
}

const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);

test("the plan as it stands is run once beside its changes, however many groups of them there are", () => {
  const changes = Array.from({ length: 2 * GROUP + 3 }, (_, i) => ({
    callers: { value: `base + ${i + 1}` },
  }));
  compare(changes);
  expect(sum(ran.base)).toBe(TRIALS);
  expect(sum(ran.variants)).toBe(changes.length * TRIALS);
});

test("a change that can't reach what is asked for is not run at all", () => {
  const effect = compare([{ idle: { value: 2 } }])[0]![0]!;
  expect(sum(ran.variants)).toBe(0);
  expect([effect.effect, effect.error]).toEqual([0, 0]);
});

test("of a change no row is run that it does not reach, nor one that is not asked for", () => {
  compare([{ callers: { value: "base + 1" } }, { rate: { value: "base + 1%" } }]);
  const [all, last] = ran.rows as [number, number];
  // Beyond the rate it is its input and what is won; of callers the calls besides.
  expect(last).toBeLessThan(all);
});
