import { createSignal, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";

/** Whether a media query matches, updated as long as the calling owner lives. */
export function mediaSignal(query: string): Accessor<boolean> {
  const media = window.matchMedia(query);
  const [holds, setHolds] = createSignal(media.matches);
  const follow = () => setHolds(media.matches);
  media.addEventListener("change", follow);
  onCleanup(() => media.removeEventListener("change", follow));
  return holds;
}
