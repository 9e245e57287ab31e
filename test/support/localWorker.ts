import type { Reply, Request } from "../../src/workers/protocol.ts";
import type { WorkerLike } from "../../src/workers/pool.ts";
import { serveJobs } from "../../src/workers/serveJobs.ts";

/**
 * A worker in this thread: what passes between it and the pool is cloned and handed over as between threads, in
 * tasks of their own, and the work is the real one.
 */
export function makeLocalWorker(): WorkerLike {
  let ended = false;
  let hear: (request: Request) => void = () => undefined;
  const like: WorkerLike = {
    postMessage: (message, transfer) => {
      const copy = structuredClone(message, { transfer });
      setImmediate(() => !ended && hear(copy));
    },
    terminate: () => {
      ended = true;
    },
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  serveJobs({
    post: (reply, transfer) => {
      const data: Reply = structuredClone(reply, { transfer });
      setImmediate(() => !ended && like.onmessage?.({ data } as MessageEvent<Reply>));
    },
    listen: (listener) => {
      hear = listener;
    },
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return like;
}
