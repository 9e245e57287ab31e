import { createSignal, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";
import { createPrinting } from "../../kit/createPrinting.ts";

/** Whether an element is on the screen, about to be, or being printed with the rest of the page. */
export function createOnScreen(): {
  readonly looked: Accessor<boolean>;
  readonly watch: (element: Element) => void;
} {
  const printing = createPrinting();
  const [seen, setSeen] = createSignal(false);
  const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin: "80px",
  });
  onCleanup(() => observer.disconnect());
  return { looked: () => seen() || printing(), watch: (element) => observer.observe(element) };
}
