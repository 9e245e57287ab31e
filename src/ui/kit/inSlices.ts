/** The longest time the page is blocked before it can respond to the user. */
const SLICE_MS = 30;

/** Options for work in steps, besides the steps themselves. */
type Options = {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number | undefined) => void;
  readonly now?: () => number;
};

/**
 * Runs work that pauses now and then, one slice at a time, so that the page responds meanwhile. Work that ends within
 * the first slice returns its result directly; other work returns a promise, which gives undefined if the work was
 * stopped. A pause may report the progress, 0 to 1.
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
