import { letGoOfRuns } from "../analysis/keptRuns.ts";
import { WAITING, withSpareHands } from "../analysis/spareHands.ts";
import type { SpareHands, Ticket } from "../analysis/spareHands.ts";
import { runJob, transferables } from "../engine/jobs.ts";
import { WORKER_QUESTIONS } from "./questions.ts";
import type { Reply, Request } from "./protocol.ts";

/** How long the work goes on before messages are looked for, in milliseconds. */
const SLICE = 8;
/** How long the work goes on before it tells how far it is, in milliseconds: no oftener, the page has to hear it. */
const TELL = 40;
/** The same of work that somebody else does a piece of, and is to get the next one at once. */
const SHARED_SLICE = 2;
/** How long what was made ready for another worker's answer is kept where no more of it is asked for, in milliseconds. */
const KEEP = 1_000;
/** How long a job that waits for somebody else's piece of it looks away, in milliseconds. */
const LOOK_AGAIN = 1;

/** What a worker is run in: a web worker or a thread of Node. */
export type WorkerHost = {
  readonly post: (reply: Reply, transfer: ArrayBuffer[]) => void;
  readonly listen: (hear: (request: Request) => void) => void;
  /** Milliseconds from some fixed time. */
  readonly now: () => number;
  /** Lets messages in: a task of its own, without the delay that timers have. */
  readonly pause: () => Promise<void>;
};

/** A job under way. */
type Running = {
  cancelled: boolean;
  /** On the host's clock. */
  restUntil: number;
  /** Ends a rest. */
  wake: () => void;
  /** Pieces of its work that somebody else was asked to do. */
  readonly pieces: Ticket[];
};

/** Answers requests for jobs until the worker is ended. */
export function serveJobs(host: WorkerHost): void {
  const running = new Map<number, Running>();
  let keeping: ReturnType<typeof setTimeout> | undefined;

  host.listen((request) => {
    if (request.kind === "job") {
      void work(request);
      return;
    }
    const one = running.get(request.id);
    if (one === undefined) return;
    if (request.kind === "helped") {
      const ticket = one.pieces[request.piece]!;
      const { result } = request;
      ticket.state = result?.kind === "question" ? "done" : "refused";
      if (result?.kind === "question") ticket.answer = result.answer;
      one.wake();
    } else if (request.kind === "rest") one.restUntil = Math.max(one.restUntil, host.now() + request.ms);
    else {
      one.cancelled = true;
      one.wake();
    }
  });

  async function work({ id, job }: Request & { readonly kind: "job" }): Promise<void> {
    const own: Running = { cancelled: false, restUntil: 0, wake: () => undefined, pieces: [] };
    running.set(id, own);
    const steps = runJob(job, WORKER_QUESTIONS);
    const hands: SpareHands = (name, plan, args) => {
      const ticket: Ticket = { state: "asked" };
      const piece = own.pieces.push(ticket) - 1;
      host.post({ kind: "help", id, piece, job: { kind: "question", name, plan, args } }, []);
      return ticket;
    };
    try {
      // What is kept of an answer that another worker gives is of use to that alone.
      clearTimeout(keeping);
      if (job.kind !== "question" || job.name !== "some-trials") letGoOfRuns();
      let since = host.now();
      let told = since;
      for (;;) {
        const step = withSpareHands(hands, () => steps.next());
        if (step.done === true) {
          host.post({ kind: "done", id, result: step.value }, transferables(step.value));
          return;
        }
        const now = host.now();
        const waits = Object.is(step.value, WAITING);
        const slice = own.pieces.at(-1)?.state === "asked" ? SHARED_SLICE : SLICE;
        if (now - since < slice && !waits) continue;
        if (now - told >= TELL && !waits) {
          host.post({ kind: "progress", id, done: step.value }, []);
          told = now;
        }
        if (waits) own.restUntil = Math.max(own.restUntil, now + LOOK_AGAIN);
        await host.pause();
        await rest(own);
        since = host.now();
        if (own.cancelled) {
          host.post({ kind: "cancelled", id }, []);
          return;
        }
      }
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      host.post({ kind: "failed", id, message }, []);
    } finally {
      // If it was stopped in the middle, it gives its memory back.
      steps.return(undefined as never);
      running.delete(id);
      if (running.size === 0) keeping = setTimeout(letGoOfRuns, KEEP);
    }
  }

  /** Until the job's rest is over, which may be made longer meanwhile, or the job is cancelled. */
  async function rest(own: Running): Promise<void> {
    for (;;) {
      const left = own.restUntil - host.now();
      if (left <= 0 || own.cancelled) return;
      await new Promise<void>((resolve) => {
        own.wake = resolve;
        setTimeout(resolve, left);
      });
    }
  }
}
