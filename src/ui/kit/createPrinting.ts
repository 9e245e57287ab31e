import { createSignal, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";

/**
 * Whether the page is being printed: some browsers report it by the medium, some by an event before and after. Whatever
 * depends on it must be drawn at once, since printing waits for nothing.
 */
export function createPrinting(): Accessor<boolean> {
  const media = window.matchMedia("print");
  const [printing, setPrinting] = createSignal(media.matches);
  const follow = () => setPrinting(media.matches);
  const begin = () => setPrinting(true);
  const end = () => setPrinting(false);
  media.addEventListener("change", follow);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  onCleanup(() => {
    media.removeEventListener("change", follow);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  });
  return printing;
}
