import { createSignal, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";

/**
 * Whether the page is being put on paper: some browsers tell it by the medium, some by an event before and after. What
 * follows it is drawn at once, since nothing is waited for.
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
