/** So long the page is held at most before it may answer to its user. */
const SLICE_MS = 30;

/** What work in steps is done with, besides the steps themselves. */
type Options = {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number | undefined) => void;
  readonly now?: () => number;
};

/**
 * Does work that rests now and then, a slice at a time, so that the page answers meanwhile. What is over within the
 * first slice is over at once; otherwise a promise, undefined where it was stopped. A rest may give how much
 * is done, 0 to 1.
 */
export function inSlices<T>(
  steps: Generator<number | undefined, T>,
  { signal, onProgress, now = () => performance.now() }: Options,
): { readonly done: T } | Promise<{ readonly done: T } | undefined> {
  const slice = (): { readonly done: T } | undefined => {
    const began = now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return { done: step.value };
      onProgress?.(step.value);
      if (now() - began >= SLICE_MS) return undefined;
    }
  };
  const first = slice();
  return first ?? rest();

  async function rest(): Promise<{ readonly done: T } | undefined> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return undefined;
      const found = slice();
      if (found !== undefined) return found;
    }
  }
}
