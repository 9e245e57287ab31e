import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { AppContext } from "../../src/state/context.ts";
import type { FramedApp } from "../../src/state/context.ts";
import { createAsked } from "../../src/state/createAsked.ts";
import type { Asked } from "../../src/state/createAsked.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01" });
const edited = (hunters: string): Plan => ({ ...PLAN, rows: { hunters: { value: hunters } } });
const RUN = { scenario: undefined, trials: 100 as number, seed: 1, chance: true } as const;

type Request = {
  readonly plan: Plan;
  readonly args: { readonly date: number };
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
  readonly answer: (value: unknown) => Promise<void>;
  readonly fail: (message: string) => Promise<void>;
};

/** A question asked of a page whose answers come when the test says so. */
type Options = { looked?: () => boolean; held?: () => boolean; subject?: () => unknown };

function start(options: Options = {}, trials = RUN.trials) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked: Request[] = [];
  const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(1));
  const answers = {
    ask: (
      _name: string,
      plan: Plan,
      args: Request["args"],
      { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
    ) =>
      new Promise((resolve, reject) => {
        asked.push({
          plan,
          args,
          signal,
          progress: onProgress,
          answer: async (value) => (resolve(value), await settle()),
          fail: async (message) => (reject(new Error(message)), await settle()),
        });
      }),
  };
  const [plan, setPlan] = createSignal<Plan>(PLAN);
  const [date, setDate] = createSignal<number | undefined>(11);
  const [scenario, setScenario] = createSignal<string>();
  let made!: Asked<unknown>;
  createRoot((dispose) => {
    onTestFinished(dispose);
    const results = { run: () => undefined, stale: () => true };
    const app = { answers, document: { plan, scenario }, results } as unknown as FramedApp;
    const child = AppContext.Provider({
      value: app,
      get children() {
        made = createAsked(() => {
          const of = date();
          return of === undefined
            ? undefined
            : { name: "in-pipe" as const, args: { ...RUN, scenario: scenario(), trials, date: of } };
        }, options);
        return undefined;
      },
    });
    // A provider gives its children when they are looked at.
    if (typeof child === "function") (child as () => unknown)();
  });
  return {
    asked,
    made,
    setPlan,
    setDate,
    setScenario,
    settle,
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

test("a question is asked once the plan has been left alone, and its answer is kept", async () => {
  const { asked, made, wait } = start();
  expect([asked.length, made.value(), made.stale()]).toEqual([0, undefined, true]);
  await wait(1_000);
  expect(asked.length).toBe(1);
  await asked[0]!.answer("first");
  expect([made.value(), made.stale(), made.progress()]).toEqual(["first", false, undefined]);
});

test("an edit makes the answer stale, the latest plan is asked for, and the former answer stays meanwhile", async () => {
  const { asked, made, setPlan, wait } = start();
  await wait(1_000);
  await asked[0]!.answer("first");
  setPlan(edited("3"));
  setPlan(edited("4"));
  expect([made.value(), made.stale()]).toEqual(["first", true]);
  await wait(1_000);
  expect(asked.map((one) => one.plan.rows.hunters?.value)).toEqual([undefined, "4"]);
  await asked[1]!.answer("second");
  expect([made.value(), made.stale()]).toEqual(["second", false]);
});

test("the answer of one scenario is never shown under another's name, and is there again at once when that one is", async () => {
  const { asked, made, setScenario, wait } = start();
  await wait(1_000);
  await asked[0]!.answer("the plan's");
  setScenario("Two more sellers");
  expect([made.value(), made.stale()]).toEqual([undefined, true]);
  await wait(1_000);
  expect(made.value()).toBeUndefined();
  await asked[1]!.answer("the scenario's");
  expect(made.value()).toBe("the scenario's");
  setScenario(undefined);
  expect([made.value(), made.stale()]).toEqual(["the plan's", false]);
});

test("the answer of one plan, goal or closed month is never shown under another's name", async () => {
  const { asked, made, setPlan, wait } = start();
  const other = newPlan("reference", { language: "en", start: "2027-01" });
  for (const next of [other, { ...PLAN, goals: [] }, { ...PLAN, closed: "2027-03" }]) {
    setPlan(PLAN);
    await wait(1_000);
    await asked.at(-1)!.answer("the plan's");
    expect(made.value()).toBe("the plan's");
    setPlan(next);
    expect(made.value()).toBeUndefined();
  }
});

test("an answer that says itself what it is of stays until the next one is there", async () => {
  const { asked, made, setScenario, setPlan, wait } = start({ subject: () => "" });
  await wait(1_000);
  await asked[0]!.answer("of the plan: 3");
  setScenario("Two more sellers");
  expect([made.value(), made.stale()]).toEqual(["of the plan: 3", true]);
  setPlan({ ...PLAN, goals: [] });
  expect(made.value()).toBeUndefined();
});

test("a first answer from few trials is known as one for as long as it stays, also after an edit", async () => {
  const { asked, made, setPlan, wait } = start({}, 5_000);
  await wait(1_000);
  await asked[0]!.answer("rough");
  expect([made.value(), made.rough(), made.stale()]).toEqual(["rough", true, true]);
  setPlan(edited("3"));
  expect([made.value(), made.rough(), made.stale()]).toEqual(["rough", true, true]);
  await wait(1_000);
  await asked.at(-1)!.answer("rough again");
  await asked.at(-1)!.answer("whole");
  expect([made.value(), made.rough(), made.stale()]).toEqual(["whole", false, false]);
});

test("a first answer that is not shown under another's name is no first answer there", async () => {
  const { asked, made, setScenario, wait } = start({}, 5_000);
  await wait(1_000);
  await asked[0]!.answer("the plan's, rough");
  expect(made.rough()).toBe(true);
  setScenario("Two more sellers");
  expect([made.value(), made.rough()]).toEqual([undefined, false]);
});

test("work for a plan that has changed is broken off, and its late answer is not shown", async () => {
  const { asked, made, setPlan, wait } = start();
  await wait(1_000);
  setPlan(edited("3"));
  expect(asked[0]!.signal.aborted).toBe(true);
  await asked[0]!.answer("too late");
  expect(made.value()).toBeUndefined();
  await wait(1_000);
  await asked[1]!.answer("right");
  expect(made.value()).toBe("right");
});

test("a plan and question that were answered before are answered at once, and not asked again", async () => {
  const { asked, made, setDate, wait } = start();
  await wait(1_000);
  await asked[0]!.answer("eleven");
  setDate(5);
  await wait(1_000);
  await asked[1]!.answer("five");
  setDate(11);
  expect([made.value(), made.stale()]).toEqual(["eleven", false]);
  await wait(1_000);
  expect(asked.length).toBe(2);
});

test("what nobody looks at is asked once nothing else is under way, and scrolling to it and on does not stop the work", async () => {
  const [looked, setLooked] = createSignal(false);
  const { asked, made, wait } = start({ looked });
  await wait(5_000);
  expect(asked.length).toBe(1);
  setLooked(true);
  await wait(1_000);
  setLooked(false);
  expect(asked.length).toBe(1);
  expect(asked[0]!.signal.aborted).toBe(false);
  await asked[0]!.answer("seen");
  expect(made.value()).toBe("seen");
});

test("progress is told; stopping ends the work and says so; asking again goes on", async () => {
  const { asked, made, wait } = start();
  await wait(1_000);
  asked[0]!.progress(0.4);
  expect(made.progress()).toBe(0.4);
  made.stop();
  expect([asked[0]!.signal.aborted, made.stopped(), made.progress()]).toEqual([true, true, undefined]);
  made.retry();
  await wait(1_000);
  expect(made.stopped()).toBe(false);
  await asked[1]!.answer("again");
  expect(made.value()).toBe("again");
});

test("a failure is told plainly, and trying again clears it", async () => {
  const { asked, made, wait } = start();
  await wait(1_000);
  await asked[0]!.fail("out of memory");
  expect([made.failure(), made.value()]).toEqual(["out of memory", undefined]);
  made.retry();
  expect(made.failure()).toBeUndefined();
  await wait(1_000);
  await asked[1]!.answer("now");
  expect([made.failure(), made.value()]).toEqual([undefined, "now"]);
});

test("without a question there is no answer", async () => {
  const { made, asked, setDate, wait } = start();
  await wait(1_000);
  await asked[0]!.answer("something");
  setDate(undefined);
  await wait(1_000);
  expect([made.value(), asked.length]).toEqual([undefined, 1]);
});

test("while a hand is on a slider nothing is broken off: the last position wins once the former is answered", async () => {
  const [held, setHeld] = createSignal(true);
  const { asked, made, setDate, wait } = start({ held, subject: () => "" });
  await wait(0);
  setDate(4);
  setDate(5);
  setDate(6);
  await wait(5_000);
  expect(asked.map((one) => one.args.date)).toEqual([11]);
  expect(asked[0]!.signal.aborted).toBe(false);
  await asked[0]!.answer("at 11");
  expect(made.value()).toBe("at 11");
  expect(asked.map((one) => one.args.date)).toEqual([11, 6]);
  await asked[1]!.answer("at 6");
  setHeld(false);
  await wait(0);
  await asked[2]!.answer("let go at 6");
  expect([made.value(), made.stale()]).toEqual(["let go at 6", false]);
});
