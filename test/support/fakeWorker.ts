import type { WorkerLike } from "../../src/workers/pool.ts";
import type { Reply, Request } from "../../src/workers/protocol.ts";

/** A worker that does nothing but what the test has it do. */
export type FakeWorker = {
  readonly worker: WorkerLike;
  /** What it was sent so far, in order. */
  readonly heard: readonly Request[];
  readonly isEnded: () => boolean;
  readonly say: (reply: Reply) => void;
  readonly crash: (message: string) => void;
};

/** Makes fake workers and keeps them, in the order in which they were made. */
export function fakeWorkers(): { readonly make: () => WorkerLike; readonly made: readonly FakeWorker[] } {
  const made: FakeWorker[] = [];
  return {
    made,
    make: () => {
      const heard: Request[] = [];
      let ended = false;
      const worker: WorkerLike = {
        postMessage: (message) => void heard.push(message),
        terminate: () => {
          ended = true;
        },
        onmessage: null,
        onerror: null,
        onmessageerror: null,
      };
      made.push({
        worker,
        heard,
        isEnded: () => ended,
        say: (reply) => worker.onmessage?.({ data: reply } as MessageEvent<Reply>),
        crash: (message) => worker.onerror?.({ message } as ErrorEvent),
      });
      return worker;
    },
  };
}
