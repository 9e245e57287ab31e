import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runJob, transferables } from "../../src/engine/jobs.ts";
import type { Job, JobResult } from "../../src/engine/jobs.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import type { JobRunner } from "../../src/engine/runner.ts";
import { Cancelled } from "../../src/engine/simulator.ts";
import { makeStop } from "../../src/lib/stop.ts";
import type { Plan } from "../../src/model/plan.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Reply, Request } from "../../src/workers/protocol.ts";
import { makePool } from "../../src/workers/pool.ts";
import { serveJobs } from "../../src/workers/serveJobs.ts";
import { makeLocalWorker } from "../support/localWorker.ts";
import { makePlan } from "../support/makePlan.ts";
import { digitsOf } from "../support/runPlan.ts";

const PLAN: Plan = {
  ...newPlan("founder", { language: "en", start: "2027-01" }),
  months: 12,
  scenarios: [{ name: "Other", rows: { hunters: { value: "base + 1" } } }],
};

const REQUEST = {
  plan: PLAN,
  scenario: "Other",
  trials: 1500,
  seed: 3,
  chance: true,
  rows: ["new_customers", "cac", "managers"],
};

const inline = (): JobRunner => makeInlineRunner({}, () => Promise.resolve());

describe("everything that workers and the page tell each other can be cloned", () => {
  test("and a run comes to the same digits when it is", async () => {
    const plain = inline();
    const cloned: JobRunner = {
      ...plain,
      run: async (job, options) => {
        const result = await plain.run(structuredClone(job), options);
        return structuredClone(result, { transfer: transferables(result) });
      },
    };
    const wanted = digitsOf(await makeSimulator(plain).run(REQUEST));
    expect(digitsOf(await makeSimulator(cloned).run(REQUEST))).toBe(wanted);
    const large = {
      ...REQUEST,
      trials: 110_000,
      scenario: undefined,
      rows: ["twice"],
      plan: makePlan({ inputs: { once: "80 to 120" }, formulas: { twice: "once * 2" } }),
    };
    const binned = digitsOf(await makeSimulator(plain).run(large));
    expect(digitsOf(await makeSimulator(cloned).run(large))).toBe(binned);
  });
});

describe.each([
  ["in line", inline],
  ["on two workers", () => makePool(2, makeLocalWorker)],
])("a run %s", (_, makeRunner) => {
  test("reports progress that rises from near 0 to 1", async () => {
    const simulator = makeSimulator(makeRunner());
    const shares: number[] = [];
    await simulator.run({ ...REQUEST, trials: 6000 }, { onProgress: (done) => shares.push(done) });
    simulator.close();
    expect(shares.length).toBeGreaterThan(1);
    expect(shares[0]).toBeLessThan(0.5);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test("can be stopped on its way, and the next one is as good as ever", async () => {
    const simulator = makeSimulator(makeRunner());
    const { signal, stop } = makeStop();
    const stopped = simulator.run(
      { ...REQUEST, trials: 60_000 },
      { signal, onProgress: (done) => done > 0.02 && stop() },
    );
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    const wanted = digitsOf(await makeSimulator(inline()).run(REQUEST));
    expect(digitsOf(await simulator.run(REQUEST))).toBe(wanted);
    simulator.close();
  });

  test("that is stopped before it begins does nothing", async () => {
    const simulator = makeSimulator(makeRunner());
    const { signal, stop } = makeStop();
    stop();
    const progress: number[] = [];
    await expect(
      simulator.run(REQUEST, { signal, onProgress: (done) => progress.push(done) }),
    ).rejects.toBeInstanceOf(Cancelled);
    expect(progress).toEqual([]);
    simulator.close();
  });

  test("of a faulty plan fails", async () => {
    const simulator = makeSimulator(makeRunner());
    const faulty: Plan = { ...PLAN, rows: { hunters: { value: "2 +" } } };
    await expect(simulator.run({ ...REQUEST, plan: faulty })).rejects.toThrow();
    await expect(simulator.run({ ...REQUEST, scenario: "None" })).rejects.toThrow("no such scenario");
    simulator.close();
  });
});

describe("a worker's side", () => {
  /** Serves jobs on a clock that the test moves, and keeps what is answered. */
  function served() {
    const replies: Reply[] = [];
    const pauses: (() => void)[] = [];
    let hear: (request: Request) => void = () => undefined;
    let clock = 0;
    serveJobs({
      post: (reply) => void replies.push(reply),
      listen: (listener) => {
        hear = listener;
      },
      // Each look at the clock is so much on that a slice is one piece of work.
      now: () => (clock += 10),
      pause: () => new Promise((resolve) => pauses.push(resolve)),
    });
    const tick = async (): Promise<void> => {
      pauses.splice(0).forEach((resolve) => resolve());
      for (let i = 0; i < 5; i++) await Promise.resolve();
    };
    return {
      send: (request: Request) => hear(request),
      replies,
      tick,
      /** Until the work has come to its end. */
      finish: async () => {
        for (let i = 0; i < 200; i++) await tick();
      },
      /** Lets so many milliseconds go by. */
      wait: async (ms: number) => {
        clock += ms;
        await vi.advanceTimersByTimeAsync(ms);
      },
    };
  }

  const trials = 256 * 8;
  const job: Job = {
    kind: "trials",
    run: 1,
    plan: PLAN,
    scenario: undefined,
    spec: { mode: "chance-on", trials, seed: 1, rows: ["new_customers"] },
    range: { first: 0, count: trials },
  };

  test("works in slices, tells how far it is now and then, and answers once", async () => {
    const { send, replies, finish } = served();
    send({ kind: "job", id: 7, job });
    await finish();
    const kinds = replies.map(({ kind }) => kind);
    expect(kinds.at(-1)).toBe("done");
    expect(kinds.filter((kind) => kind === "done")).toHaveLength(1);
    const shares = replies.flatMap((reply) => (reply.kind === "progress" ? [reply.done] : []));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(replies.every(({ id }) => id === 7)).toBe(true);
  });

  test("stops between two slices when it is told to", async () => {
    const { send, replies, tick, finish } = served();
    send({ kind: "job", id: 7, job });
    await tick();
    send({ kind: "cancel", id: 7 });
    send({ kind: "cancel", id: 8 });
    await finish();
    expect(replies.at(-1)).toEqual({ kind: "cancelled", id: 7 });
    expect(replies.some(({ kind }) => kind === "done")).toBe(false);
  });

  describe("that is told to rest", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test("does nothing until the rest is over, and then goes on where it was", async () => {
      const { send, replies, tick, finish, wait } = served();
      send({ kind: "job", id: 7, job });
      await tick();
      send({ kind: "rest", id: 8, ms: 10_000 });
      send({ kind: "rest", id: 7, ms: 5_000 });
      await finish();
      await wait(2_500);
      // Longer than the first, from now on.
      send({ kind: "rest", id: 7, ms: 5_000 });
      const before = replies.length;
      await wait(4_000);
      await finish();
      expect(replies).toHaveLength(before);
      await wait(1_000);
      await finish();
      expect(replies.at(-1)).toMatchObject({ kind: "done", id: 7 });
    });

    test("stops at once when it is to stop, and the next job does not rest", async () => {
      const { send, replies, tick, finish } = served();
      send({ kind: "job", id: 7, job });
      send({ kind: "rest", id: 7, ms: 5_000 });
      await tick();
      send({ kind: "cancel", id: 7 });
      await tick();
      expect(replies.at(-1)).toEqual({ kind: "cancelled", id: 7 });
      send({ kind: "job", id: 8, job });
      await finish();
      expect(replies.at(-1)).toMatchObject({ kind: "done", id: 8 });
    });
  });

  test("answers a job that it can't do with what went wrong, and takes the next", async () => {
    const { send, replies, tick, finish } = served();
    send({ kind: "job", id: 1, job: { kind: "question", name: "no_such", plan: PLAN, args: 1 } });
    await tick();
    expect(replies).toEqual([
      { kind: "failed", id: 1, message: expect.stringContaining("no such question: no_such") as string },
    ]);
    send({ kind: "job", id: 2, job });
    await finish();
    expect(replies.at(-1)).toMatchObject({ kind: "done", id: 2 });
  });
});

test("a question is asked by its name, gets the plan and the arguments, and tells how far it is", async () => {
  const runner = makeInlineRunner(
    {
      length_of: function* (plan: Plan, args: { readonly times: number }) {
        yield 0.5;
        return plan.months * args.times;
      },
    },
    () => Promise.resolve(),
  );
  const progress: number[] = [];
  const job: Job = { kind: "question", name: "length_of", plan: PLAN, args: { times: 3 } };
  const wanted: JobResult = { kind: "question", answer: 36 };
  expect(await runner.run(job, { onProgress: (done) => progress.push(done) })).toEqual(wanted);
  expect(progress).toEqual([0.5]);
  // A name that objects have by birth is no question.
  expect(() => runJob({ ...job, name: "toString" }, {}).next()).toThrow("no such question");
});
