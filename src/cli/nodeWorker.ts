import { Worker } from "node:worker_threads";
import type { WorkerLike } from "../workers/pool.ts";

/**
 * A Node thread with the worker interface that the pool uses.
 *
 * @param file the bundled command-line program, which serves jobs when run in a thread.
 */
export function nodeWorker(file: string): WorkerLike {
  const worker = new Worker(file);
  const like: WorkerLike = {
    postMessage: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => void worker.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  worker.on("message", (data) => like.onmessage?.({ data } as MessageEvent));
  worker.on("error", (error) => like.onerror?.({ message: error.message } as ErrorEvent));
  return like;
}
