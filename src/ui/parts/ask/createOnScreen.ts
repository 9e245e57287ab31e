import { createSignal, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";

/** Whether an element is on the screen, or about to be. */
export function createOnScreen(): {
  readonly looked: Accessor<boolean>;
  readonly watch: (element: Element) => void;
} {
  const [looked, setLooked] = createSignal(false);
  const observer = new IntersectionObserver((entries) => setLooked(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin: "80px",
  });
  onCleanup(() => observer.disconnect());
  return { looked, watch: (element) => observer.observe(element) };
}
