import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { SpareHands, Ticket } from "../analysis/spareHands.ts";
import type { Reply, Request } from "../workers/protocol.ts";

/** A second thread that helps with an answer, while this thread works on it to the end without a pause. */
export type SpareThread = {
  readonly hands: SpareHands;
  /** Receives the results that the thread has finished. */
  readonly look: () => void;
  /** The same, after waiting until something may have arrived: this thread has nothing to do until then. */
  readonly wait: () => void;
  readonly close: () => void;
};

/** How long to wait before looking again, in milliseconds. */
const LOOK_AGAIN = 1;
/** Milliseconds of silence after which the thread is taken to be dead and its work is done in this thread. */
const SILENCE = 20_000;

/**
 * A thread that works out pieces of answers. Its messages are polled, since this thread does not yield meanwhile.
 *
 * @param file the bundled command-line program, which serves jobs when run in a thread.
 */
export function makeSpareThread(file: string): SpareThread {
  const { port1: port, port2: its } = new MessageChannel();
  const worker = new Worker(file, { workerData: its, transferList: [its] });
  worker.unref();
  port.unref();
  const asleep = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const open = new Map<number, Ticket>();
  let next = 1;
  let heard = performance.now();
  let dead = false;

  const hear = (reply: Reply): void => {
    heard = performance.now();
    const ticket = open.get(reply.id);
    if (ticket === undefined || reply.kind === "progress" || reply.kind === "help") return;
    open.delete(reply.id);
    const done = reply.kind === "done" && reply.result.kind === "question";
    ticket.state = done ? "done" : "refused";
    if (done && reply.result.kind === "question") ticket.answer = reply.result.answer;
  };
  const look = (): void => {
    for (let one = receiveMessageOnPort(port); one !== undefined; one = receiveMessageOnPort(port)) {
      hear(one.message as Reply);
    }
  };
  return {
    hands: (name, plan, args) => {
      const ticket: Ticket = { state: dead ? "refused" : "asked" };
      if (dead) return ticket;
      if (open.size === 0) heard = performance.now();
      const request: Request = { kind: "job", id: next++, job: { kind: "question", name, plan, args } };
      open.set(request.id, ticket);
      port.postMessage(request);
      return ticket;
    },
    look,
    wait: () => {
      Atomics.wait(asleep, 0, 0, LOOK_AGAIN);
      look();
      if (performance.now() - heard < SILENCE) return;
      dead = true;
      for (const ticket of open.values()) ticket.state = "refused";
      open.clear();
    },
    close: () => {
      port.close();
      void worker.terminate();
    },
  };
}
