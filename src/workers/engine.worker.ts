import { runJob, transferables } from "../engine/jobs.ts";
import type { Reply, Request } from "./protocol.ts";

/** How long the work goes on before messages are looked for, in milliseconds. */
const SLICE = 12;

const cancelled = new Set<number>();
const running = new Set<number>();
const channel = new MessageChannel();
let wake: (() => void) | undefined;
channel.port1.onmessage = () => wake?.();

/** Lets messages in: a task of its own, without the delay that timers have. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    wake = resolve;
    channel.port2.postMessage(undefined);
  });
}

self.onmessage = (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === "cancel") {
    if (running.has(request.id)) cancelled.add(request.id);
  } else void work(request);
};

async function work({ id, job }: Request & { kind: "job" }): Promise<void> {
  const reply = (message: Reply, transfer: Transferable[] = []): void => self.postMessage(message, transfer);
  running.add(id);
  try {
    const steps = runJob(job);
    let since = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        reply({ kind: "done", id, result: step.value }, transferables(step.value));
        return;
      }
      const now = performance.now();
      if (now - since < SLICE) continue;
      reply({ kind: "progress", id, done: step.value });
      await pause();
      since = performance.now();
      if (cancelled.has(id)) {
        reply({ kind: "cancelled", id });
        return;
      }
    }
  } catch (error) {
    reply({
      kind: "failed",
      id,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  } finally {
    running.delete(id);
    cancelled.delete(id);
  }
}
