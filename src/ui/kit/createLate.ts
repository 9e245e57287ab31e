import { createSignal, untrack } from "solid-js";
import { afterPaint } from "./afterPaint.ts";

/**
 * A part that is loaded after the first paint, since nothing shown at first needs it. `now` is the loaded part, or
 * undefined; `use` acts on the part at once if it is loaded, otherwise when it has loaded. If loading fails, the page
 * tells the user, as for every missing part, `otherwise` is called, and the next use tries again.
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
