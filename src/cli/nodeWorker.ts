import { Worker } from "node:worker_threads";
import type { WorkerLike } from "../workers/pool.ts";

/**
 * A thread of Node in the dress that the pool knows.
 *
 * @param file the bundled command line, which serves jobs when it is run in a thread.
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
