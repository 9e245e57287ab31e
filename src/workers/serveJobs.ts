import { letGoOfRuns } from "../analysis/keptRuns.ts";
import { WAITING, withSpareHands } from "../analysis/spareHands.ts";
import type { SpareHands, Ticket } from "../analysis/spareHands.ts";
import { runJob, transferables } from "../engine/jobs.ts";
import { WORKER_QUESTIONS } from "./questions.ts";
import type { Reply, Request } from "./protocol.ts";

/** How long the work runs before messages are checked, in milliseconds. */
const SLICE = 8;
/** How long the work runs before it reports its progress, in milliseconds; the page handles each report. */
const TELL = 40;
/** The same while another worker does pieces of the job: it should get the next one at once. */
const SHARED_SLICE = 2;
/** How long what was prepared for another worker's answer is kept after the last request for it, in milliseconds. */
const KEEP = 1_000;
/** How long a job that waits for a piece done by another worker sleeps between checks, in milliseconds. */
const LOOK_AGAIN = 1;

/** The environment of a worker: a web worker or a Node thread. */
export type WorkerHost = {
  readonly post: (reply: Reply, transfer: ArrayBuffer[]) => void;
  readonly listen: (hear: (request: Request) => void) => void;
  /** Milliseconds from some fixed time. */
  readonly now: () => number;
  /** Lets messages in, through a new task without the delay of a timer. */
  readonly pause: () => Promise<void>;
};

/** A job under way. */
type Running = {
  cancelled: boolean;
  /** Milliseconds on the host's clock. */
  restUntil: number;
  /** Ends the wait for the end of a pause, or for a piece of work. */
  wake: () => void;
  /** The pieces of its work that another worker was asked to do. */
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
      // Runs kept from helping with another worker's answer are of use to that answer alone.
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
      // A generator that was stopped midway frees its memory.
      steps.return(undefined as never);
      running.delete(id);
      if (running.size === 0) keeping = setTimeout(letGoOfRuns, KEEP);
    }
  }

  /** Waits until the job's pause is over, which may be extended meanwhile, or the job is cancelled. */
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
