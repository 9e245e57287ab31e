import { runJob, transferables } from "../engine/jobs.ts";
import { QUESTIONS } from "./questions.ts";
import type { Reply, Request } from "./protocol.ts";

/** How long the work goes on before messages are looked for, in milliseconds. */
const SLICE = 12;

/** What a worker is run in: a web worker or a thread of Node. */
export type WorkerHost = {
  readonly post: (reply: Reply, transfer: ArrayBuffer[]) => void;
  readonly listen: (hear: (request: Request) => void) => void;
  /** Milliseconds from some fixed time. */
  readonly now: () => number;
  /** Lets messages in: a task of its own, without the delay that timers have. */
  readonly pause: () => Promise<void>;
};

/** Answers requests for jobs until the worker is ended. */
export function serveJobs(host: WorkerHost): void {
  const running = new Set<number>();
  const cancelled = new Set<number>();

  host.listen((request) => {
    if (request.kind === "job") void work(request);
    else if (running.has(request.id)) cancelled.add(request.id);
  });

  async function work({ id, job }: Request & { readonly kind: "job" }): Promise<void> {
    running.add(id);
    try {
      const steps = runJob(job, QUESTIONS);
      let since = host.now();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          host.post({ kind: "done", id, result: step.value }, transferables(step.value));
          return;
        }
        if (host.now() - since < SLICE) continue;
        host.post({ kind: "progress", id, done: step.value }, []);
        await host.pause();
        since = host.now();
        if (cancelled.has(id)) {
          host.post({ kind: "cancelled", id }, []);
          return;
        }
      }
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      host.post({ kind: "failed", id, message }, []);
    } finally {
      running.delete(id);
      cancelled.delete(id);
    }
  }
}
