import { batch, createSignal, onCleanup } from "solid-js";
import { Cancelled } from "../../../engine/simulator.ts";

/** A file that may not be read, or is no longer there: nothing of ours. */
export class NotReadable extends Error {}

/** What a piece of work is given: what stops it, and where it tells how far it is. */
export type WorkOptions = { readonly signal: AbortSignal; readonly onProgress: (done: number) => void };

/** Work that is done off the page, one piece at a time: a later one takes the place of an earlier one, and any can be stopped. */
export function createWork() {
  const [progress, setProgress] = createSignal<number>();
  const [state, setState] = createSignal<"well" | "stopped" | "failed" | "unreadable">("well");
  let controller = new AbortController();
  let again: () => void = () => undefined;
  onCleanup(() => controller.abort());

  /** Does it, and then what it gives back, which shows what came; nothing of work that was stopped is shown. */
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
