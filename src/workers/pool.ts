import { jobTransferables } from "../engine/jobs.ts";
import type { Job, JobResult } from "../engine/jobs.ts";
import type { JobRunner, RunnerOptions } from "../engine/runner.ts";
import { Cancelled } from "../engine/simulator.ts";
import { makeStop } from "../lib/stop.ts";
import type { Reply, Request } from "./protocol.ts";

/** The part of the browser's Worker that the pool uses. */
export type WorkerLike = {
  postMessage(message: Request, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

type Task = {
  readonly id: number;
  readonly job: Job;
  readonly options: RunnerOptions;
  /** Whether the job has been restarted because its worker died silently. */
  again?: true;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (reason: Error) => void;
};

type Stop = ReturnType<typeof makeStop>;

type Slot = {
  worker: WorkerLike | undefined;
  /** Stops the pieces of its task that others do. */
  helped: Stop;
  task: Task | undefined;
  deadline: Timer | undefined;
  /** Ends a worker that has been silent for too long. */
  watch: Timer | undefined;
};
type Timer = ReturnType<typeof setTimeout>;

/** How long a worker may take to answer that it has stopped before it is replaced, in milliseconds. */
const PATIENCE = 1000;
/**
 * How long a busy worker may be silent, in milliseconds: it reports its progress many times a second, so a longer
 * silence means that it has died. Long enough for a machine that is busy with other work, or has been asleep.
 */
const SILENCE = 20_000;

/** A runner whose workers can be paused. */
export type Pool = JobRunner & {
  /** Pauses the jobs under way for this many milliseconds; jobs started later are not paused. */
  readonly rest: (ms: number) => void;
};

/**
 * Runs jobs on `size` workers: a job takes a free worker, the rest wait in line. Stopping a job
 * frees its worker; one that does not answer is ended and replaced. A worker that crashes fails
 * its own job only.
 *
 * @param size number of workers, 1 or more.
 * @param make makes a worker; called when one is first needed and after a crash.
 */
export function makePool(size: number, make: () => WorkerLike): Pool {
  const slots: Slot[] = Array.from({ length: size }, () => ({
    worker: undefined,
    helped: makeStop(),
    task: undefined,
    deadline: undefined,
    watch: undefined,
  }));
  const queue: Task[] = [];
  let nextId = 1;

  function start(slot: Slot, task: Task): void {
    slot.task = task;
    try {
      slot.worker ??= wire(slot, make());
      slot.worker.postMessage({ kind: "job", id: task.id, job: task.job }, jobTransferables(task.job));
      watch(slot, task);
    } catch (error) {
      discard(slot);
      task.reject(new Error("a worker could not be started", { cause: error }));
      next(slot);
    }
  }

  function wire(slot: Slot, worker: WorkerLike): WorkerLike {
    worker.onmessage = ({ data }) => {
      if (data.id === slot.task?.id) hear(slot, slot.task, data);
    };
    const crash = (message: string): void => {
      // A late message of a worker that was ended must not be taken for one of its replacement.
      if (slot.worker !== worker) return;
      const { task } = slot;
      discard(slot);
      task?.reject(new Error(`a worker failed: ${message}`));
      next(slot);
    };
    worker.onerror = (event) => crash(event.message ?? "");
    worker.onmessageerror = () => crash("a message could not be read");
    return worker;
  }

  function hear(slot: Slot, task: Task, reply: Reply): void {
    if (reply.kind === "progress") {
      watch(slot, task);
      task.options.onProgress?.(reply.done);
      return;
    }
    if (reply.kind === "help") {
      watch(slot, task);
      void help(slot, task, reply);
      return;
    }
    free(slot);
    if (reply.kind === "done") task.resolve(reply.result);
    else if (reply.kind === "failed") task.reject(new Error(reply.message));
    else task.reject(new Cancelled());
    next(slot);
  }

  /** Gives a piece of a task to an idle worker, if there is one. */
  async function help(
    slot: Slot,
    task: Task,
    { piece, job }: Reply & { readonly kind: "help" },
  ): Promise<void> {
    const idle = slots.some((one) => one.task === undefined);
    const { signal } = slot.helped;
    const result = idle ? await run(job, { signal }).catch(() => undefined) : undefined;
    if (slot.task === task) slot.worker?.postMessage({ kind: "helped", id: task.id, piece, result }, []);
  }

  /** Restarts a job once, on a new worker, if its worker falls silent, unless the job has transferred its data. */
  function watch(slot: Slot, task: Task): void {
    clearTimeout(slot.watch);
    slot.watch = setTimeout(() => {
      const stopping = slot.deadline !== undefined;
      discard(slot);
      if (stopping) task.reject(new Cancelled());
      else if (task.again === true || jobTransferables(task.job).length > 0) {
        task.reject(new Error("a worker failed: it does not answer"));
      } else {
        task.again = true;
        start(slot, task);
        return;
      }
      next(slot);
    }, SILENCE);
  }

  function next(slot: Slot): void {
    const task = queue.shift();
    if (task !== undefined) start(slot, task);
  }

  function stop(task: Task): void {
    const waiting = queue.indexOf(task);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      task.reject(new Cancelled());
      return;
    }
    const slot = slots.find((one) => one.task === task);
    if (slot === undefined || slot.deadline !== undefined) return;
    slot.worker?.postMessage({ kind: "cancel", id: task.id }, []);
    slot.deadline = setTimeout(() => {
      discard(slot);
      task.reject(new Cancelled());
      next(slot);
    }, PATIENCE);
  }

  function run(job: Job, options: RunnerOptions = {}): Promise<JobResult> {
    return new Promise<JobResult>((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted === true) {
        reject(new Cancelled());
        return;
      }
      const task = settling({ id: nextId++, job, options, resolve, reject }, signal, (it) => stop(it));
      const idle = slots.find((slot) => slot.task === undefined);
      if (idle === undefined) queue.push(task);
      else start(idle, task);
    });
  }

  return {
    size,
    run,
    rest: (ms) => {
      for (const slot of slots) {
        if (slot.task === undefined || slot.deadline !== undefined) continue;
        slot.worker?.postMessage({ kind: "rest", id: slot.task.id, ms }, []);
        // The worker is silent because it was told to pause.
        watch(slot, slot.task);
      }
    },
    close: () => {
      for (const task of queue.splice(0)) task.reject(new Cancelled());
      for (const slot of slots) {
        const { task } = slot;
        discard(slot);
        task?.reject(new Cancelled());
      }
    },
  };
}

/** Leaves a slot without a task. */
function free(slot: Slot): void {
  clearTimeout(slot.watch);
  clearTimeout(slot.deadline);
  slot.deadline = undefined;
  slot.task = undefined;
  slot.helped.stop();
  slot.helped = makeStop();
}

function discard(slot: Slot): void {
  slot.worker?.terminate();
  slot.worker = undefined;
  free(slot);
}

/** The task, which listens to its signal until it is settled one way or another. */
function settling(of: Task, signal: RunnerOptions["signal"], stop: (task: Task) => void): Task {
  const onAbort = (): void => stop(task);
  const settled = <T extends unknown[]>(then: (...args: T) => void) => {
    return (...args: T): void => {
      signal?.removeEventListener("abort", onAbort);
      then(...args);
    };
  };
  const task: Task = { ...of, resolve: settled(of.resolve), reject: settled(of.reject) };
  signal?.addEventListener("abort", onAbort);
  return task;
}
