import { createSignal, untrack } from "solid-js";
import { afterPaint } from "./afterPaint.ts";

/**
 * What is fetched after the first paint, since nothing that is shown at first needs it. `now` is it, once it is there;
 * `use` does something with it: at once where it is there, else when it has come. Where it can't be had the page tells
 * its user, as of every missing part, `otherwise` is called, and the next use tries again.
 */
export function createLate<T>(load: () => Promise<T>) {
  const [now, setNow] = createSignal<T>();
  const fetch = async (): Promise<T> => {
    const part = await load();
    setNow(() => part);
    return part;
  };
  void afterPaint()
    .then(fetch)
    .catch(() => {});
  return {
    now,
    preload: async (): Promise<void> => void (await fetch()),
    use: (act: (part: T) => void, otherwise: () => void = () => {}): void => {
      const part = untrack(now);
      if (part === undefined) void fetch().then(act, otherwise);
      else act(part);
    },
  };
}
