import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Job, JobResult } from "../../src/engine/jobs.ts";
import { Cancelled } from "../../src/engine/simulator.ts";
import { makeStop } from "../../src/lib/stop.ts";
import { makePool } from "../../src/workers/pool.ts";
import { fakeWorkers } from "../support/fakeWorker.ts";
import type { FakeWorker } from "../support/fakeWorker.ts";
import { makePlan } from "../support/makePlan.ts";

const PLAN = makePlan();

/** A job that can be told from others by its name. */
function job(name: string): Job {
  return { kind: "question", name, plan: PLAN, args: undefined };
}

function answer(text: string): JobResult {
  return { kind: "question", answer: text };
}

function nameOf(worker: FakeWorker, at: number): string | undefined {
  const request = worker.heard[at];
  return request?.kind === "job" && request.job.kind === "question" ? request.job.name : request?.kind;
}

function finish(worker: FakeWorker, text: string): void {
  const last = worker.heard.findLast((request) => request.kind === "job")!;
  worker.say({ kind: "done", id: last.id, result: answer(text) });
}

/** How a promise ended, as data. */
function outcome(promise: Promise<JobResult>): Promise<string> {
  return promise.then(
    (result) => (result.kind === "question" ? `done: ${String(result.answer)}` : result.kind),
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a pool", () => {
  test("makes workers as they are first needed, and uses them again", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(2, make);
    expect(made).toHaveLength(0);
    const first = outcome(pool.run(job("a")));
    expect(made).toHaveLength(1);
    finish(made[0]!, "A");
    expect(await first).toBe("done: A");
    void pool.run(job("b"));
    expect(made).toHaveLength(1);
    void pool.run(job("c"));
    expect(made).toHaveLength(2);
    expect([nameOf(made[0]!, 1), nameOf(made[1]!, 0)]).toEqual(["b", "c"]);
  });

  test("does waiting jobs in the order in which they came", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const ends = ["a", "b", "c"].map((name) => outcome(pool.run(job(name))));
    expect(made[0]!.heard).toHaveLength(1);
    finish(made[0]!, "A");
    expect(nameOf(made[0]!, 1)).toBe("b");
    finish(made[0]!, "B");
    finish(made[0]!, "C");
    expect(await Promise.all(ends)).toEqual(["done: A", "done: B", "done: C"]);
  });

  test("passes progress on, and nothing of a job that is over", () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const progress: number[] = [];
    void pool.run(job("a"), { onProgress: (done) => progress.push(done) });
    const { id } = made[0]!.heard[0]!;
    made[0]!.say({ kind: "progress", id, done: 0.25 });
    made[0]!.say({ kind: "progress", id: id + 17, done: 0.5 });
    made[0]!.say({ kind: "progress", id, done: 0.75 });
    finish(made[0]!, "A");
    made[0]!.say({ kind: "progress", id, done: 1 });
    expect(progress).toEqual([0.25, 0.75]);
  });

  test("says what a job failed of, and goes on", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const [a, b] = ["a", "b"].map((name) => outcome(pool.run(job(name))));
    made[0]!.say({ kind: "failed", id: made[0]!.heard[0]!.id, message: "no such row" });
    finish(made[0]!, "B");
    expect(await a).toBe("Error: no such row");
    expect(await b).toBe("done: B");
    expect(made).toHaveLength(1);
  });
});

describe("a job that is stopped", () => {
  test("while it waits, never reaches a worker", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const { signal, stop } = makeStop();
    void pool.run(job("a"));
    const waiting = outcome(pool.run(job("b"), { signal }));
    void pool.run(job("c"));
    stop();
    expect(await waiting).toMatch(/^Cancelled/);
    finish(made[0]!, "A");
    expect(nameOf(made[0]!, 1)).toBe("c");
  });

  test("before it begins, never takes a place", async () => {
    const { make, made } = fakeWorkers();
    const { signal, stop } = makeStop();
    stop();
    await expect(makePool(1, make).run(job("a"), { signal })).rejects.toBeInstanceOf(Cancelled);
    expect(made).toHaveLength(0);
  });

  test("while it runs, frees its worker when that answers", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const { signal, stop } = makeStop();
    const running = outcome(pool.run(job("a"), { signal }));
    void pool.run(job("b"));
    stop();
    const { id } = made[0]!.heard[0]!;
    expect(made[0]!.heard[1]).toEqual({ kind: "cancel", id });
    expect(made[0]!.heard).toHaveLength(2);
    made[0]!.say({ kind: "cancelled", id });
    expect(await running).toMatch(/^Cancelled/);
    expect(nameOf(made[0]!, 2)).toBe("b");
    vi.advanceTimersByTime(15_000);
    expect(made[0]!.isEnded()).toBe(false);
    expect(made).toHaveLength(1);
  });

  test("that a worker does not answer for, has it ended and replaced", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const { signal, stop } = makeStop();
    const running = outcome(pool.run(job("a"), { signal }));
    const next = outcome(pool.run(job("b")));
    stop();
    vi.advanceTimersByTime(999);
    expect(made[0]!.isEnded()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await running).toMatch(/^Cancelled/);
    expect(made[0]!.isEnded()).toBe(true);
    expect(nameOf(made[1]!, 0)).toBe("b");
    // The dead worker's last words are heard by no one.
    made[0]!.say({ kind: "done", id: made[1]!.heard[0]!.id - 1, result: answer("A") });
    made[0]!.crash("ended");
    expect(made[1]!.isEnded()).toBe(false);
    finish(made[1]!, "B");
    expect(await next).toBe("done: B");
  });

  test("just as it is done, is done", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const { signal, stop } = makeStop();
    const running = outcome(pool.run(job("a"), { signal }));
    stop();
    finish(made[0]!, "A");
    expect(await running).toBe("done: A");
    // Its patience is at an end as well: the next job of this worker is left in peace.
    void pool.run(job("b"));
    vi.advanceTimersByTime(15_000);
    expect(made[0]!.isEnded()).toBe(false);
  });

  test("after it is done, is nobody's business", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const { signal, stop } = makeStop();
    const running = outcome(pool.run(job("a"), { signal }));
    finish(made[0]!, "A");
    await running;
    void pool.run(job("b"));
    stop();
    expect(made[0]!.heard.map(({ kind }) => kind)).toEqual(["job", "job"]);
  });
});

describe("a worker that crashes", () => {
  test("fails its own job only, and is replaced", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(2, make);
    const ends = ["a", "b", "c"].map((name) => outcome(pool.run(job(name))));
    made[0]!.crash("out of memory");
    expect(await ends[0]).toBe("Error: a worker failed: out of memory");
    expect(made[0]!.isEnded()).toBe(true);
    expect(nameOf(made[2]!, 0)).toBe("c");
    finish(made[1]!, "B");
    finish(made[2]!, "C");
    expect(await Promise.all(ends.slice(1))).toEqual(["done: B", "done: C"]);
  });

  test("while it is idle, is replaced when it is needed", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const first = outcome(pool.run(job("a")));
    finish(made[0]!, "A");
    await first;
    made[0]!.crash("for no reason");
    const second = outcome(pool.run(job("b")));
    finish(made[1]!, "B");
    expect(await second).toBe("done: B");
  });

  test("or one whose message can't be read, does the same", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const end = outcome(pool.run(job("a")));
    made[0]!.worker.onmessageerror?.({} as MessageEvent);
    expect(await end).toMatch(/^Error: a worker failed/);
  });
});

describe("a worker that dies without a word", () => {
  test("is replaced after a while, and its job is begun once more", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const end = outcome(pool.run(job("a")));
    vi.advanceTimersByTime(19_000);
    // Progress shows that it lives.
    made[0]!.say({ kind: "progress", id: made[0]!.heard[0]!.id, done: 0.5 });
    vi.advanceTimersByTime(19_000);
    expect(made).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(made[0]!.isEnded()).toBe(true);
    expect(nameOf(made[1]!, 0)).toBe("a");
    finish(made[1]!, "A");
    expect(await end).toBe("done: A");
  });

  test("twice, fails its job, and the next one is done", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const ends = ["a", "b"].map((name) => outcome(pool.run(job(name))));
    vi.advanceTimersByTime(40_000);
    expect(await ends[0]).toBe("Error: a worker failed: it does not answer");
    finish(made[2]!, "B");
    expect(await ends[1]).toBe("done: B");
    vi.advanceTimersByTime(60_000);
    expect(made[2]!.isEnded()).toBe(false);
  });
});

describe("a pool that is to rest", () => {
  test("tells the workers that are at work, and no job that comes later", () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(2, make);
    void pool.run(job("a"));
    pool.rest(250);
    void pool.run(job("b"));
    const { id } = made[0]!.heard[0]!;
    expect(made[0]!.heard.slice(1)).toEqual([{ kind: "rest", id, ms: 250 }]);
    expect(made[1]!.heard.map(({ kind }) => kind)).toEqual(["job"]);
  });

  test("leaves a job in peace that is to stop", () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    const { signal, stop } = makeStop();
    void outcome(pool.run(job("a"), { signal }));
    stop();
    pool.rest(250);
    expect(made[0]!.heard.map(({ kind }) => kind)).toEqual(["job", "cancel"]);
  });

  test("does not take a long rest for death", () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(1, make);
    void pool.run(job("a"));
    for (let i = 0; i < 300; i++) {
      pool.rest(250);
      vi.advanceTimersByTime(100);
    }
    expect(made[0]!.isEnded()).toBe(false);
  });
});

test("jobs for which no worker can be started fail one by one, and do not hang", async () => {
  let allowed = 1;
  const { make, made } = fakeWorkers();
  const pool = makePool(1, () => {
    if (allowed === 0) throw new Error("no threads left");
    allowed -= 1;
    return make();
  });
  const ends = ["a", "b", "c"].map((name) => outcome(pool.run(job(name))));
  made[0]!.crash("gone");
  expect(await Promise.all(ends)).toEqual([
    "Error: a worker failed: gone",
    "Error: a worker could not be started",
    "Error: a worker could not be started",
  ]);
  allowed = 1;
  const later = outcome(pool.run(job("d")));
  finish(made[1]!, "D");
  expect(await later).toBe("done: D");
});

test("closing ends the workers and stops all that runs and waits", async () => {
  const { make, made } = fakeWorkers();
  const pool = makePool(2, make);
  const ends = ["a", "b", "c"].map((name) => outcome(pool.run(job(name))));
  pool.close();
  for (const end of ends) expect(await end).toMatch(/^Cancelled/);
  expect(made.map((worker) => worker.isEnded())).toEqual([true, true]);
});

describe("a job that asks for help", () => {
  const piece = { kind: "help", piece: 0, job: job("piece") } as const;

  test("gets it from a worker that has nothing else to do", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(2, make);
    const end = outcome(pool.run(job("a")));
    made[0]!.say({ ...piece, id: 1 });
    expect(nameOf(made[1]!, 0)).toBe("piece");
    finish(made[1]!, "PIECE");
    await vi.advanceTimersByTimeAsync(0);
    expect(made[0]!.heard.at(-1)).toEqual({ kind: "helped", id: 1, piece: 0, result: answer("PIECE") });
    finish(made[0]!, "A");
    expect(await end).toBe("done: A");
  });

  test("is told at once where nobody is free, and that a helper failed", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(2, make);
    void outcome(pool.run(job("a")));
    const other = outcome(pool.run(job("b")));
    const none = { kind: "helped", id: 1, piece: 0, result: undefined };
    made[0]!.say({ ...piece, id: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(made[0]!.heard.at(-1)).toEqual(none);
    finish(made[1]!, "B");
    await other;
    made[0]!.say({ ...piece, id: 1, piece: 1 });
    made[1]!.crash("gone");
    await vi.advanceTimersByTimeAsync(0);
    expect(made[0]!.heard.at(-1)).toEqual({ ...none, piece: 1 });
  });

  test("takes its helper with it when it is stopped", async () => {
    const { make, made } = fakeWorkers();
    const pool = makePool(2, make);
    const { signal, stop } = makeStop();
    const end = outcome(pool.run(job("a"), { signal }));
    made[0]!.say({ ...piece, id: 1 });
    stop();
    made[0]!.say({ kind: "cancelled", id: 1 });
    expect(await end).toMatch(/^Cancelled/);
    expect(made[1]!.heard.at(-1)?.kind).toBe("cancel");
  });
});
