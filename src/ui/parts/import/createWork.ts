import { batch, createSignal, onCleanup } from "solid-js";
import { Cancelled } from "../../../engine/simulator.ts";

/** A file that may not be read, or is no longer there: not a fault of the program. */
export class NotReadable extends Error {}

/** What a piece of work gets: the signal that stops it, and where it reports its progress, 0 to 1. */
export type WorkOptions = { readonly signal: AbortSignal; readonly onProgress: (done: number) => void };

/** Work in another thread, one piece at a time: a new piece replaces the one under way, and any can be stopped. */
export function createWork() {
  const [progress, setProgress] = createSignal<number>();
  const [state, setState] = createSignal<"well" | "stopped" | "failed" | "unreadable">("well");
  let controller = new AbortController();
  let again: () => void = () => undefined;
  onCleanup(() => controller.abort());

  /** Does the work, then calls what it returns, which shows the result; work that was stopped shows nothing. */
  async function run(work: (options: WorkOptions) => Promise<() => void>): Promise<void> {
    controller.abort();
    const mine = new AbortController();
    controller = mine;
    again = () => void run(work);
    setState("well");
    setProgress(0);
    const { signal } = mine;
    try {
      const show = await work({ signal, onProgress: (done) => void (signal.aborted || setProgress(done)) });
      if (signal.aborted) return;
      batch(() => {
        show();
        setProgress(undefined);
      });
    } catch (error) {
      if (signal.aborted || error instanceof Cancelled) return;
      setProgress(undefined);
      setState(error instanceof NotReadable ? "unreadable" : "failed");
    }
  }

  function stop(): void {
    controller.abort();
    batch(() => {
      setProgress(undefined);
      setState("stopped");
    });
  }

  return { progress, state, run, stop, retry: () => again() };
}
