import { createSignal, onCleanup, onMount } from "solid-js";
import type { Accessor } from "solid-js";

/**
 * What a call brings, undefined until it has come. Not a resource: one that loads would have the suspense around a
 * dialog take the dialog out of the page for a moment, and it would come back without being modal.
 */
export function createLoaded<T>(
  load: () => Promise<T>,
): readonly [loaded: Accessor<T | undefined>, again: () => Promise<void>] {
  const [loaded, setLoaded] = createSignal<T>();
  let gone = false;
  onCleanup(() => {
    gone = true;
  });
  const again = async () => {
    const came = await load();
    if (!gone) setLoaded(() => came);
  };
  onMount(() => void again());
  return [loaded, again];
}
