/**
 * Follows a pressed pointer over an element until it is released; `letGo` is false if the browser cancelled it, for
 * example to scroll.
 */
export function followPointer(
  target: HTMLElement,
  move: (event: PointerEvent) => void,
  done: (letGo: boolean) => void,
): void {
  const end = (event: PointerEvent) => {
    target.removeEventListener("pointermove", move);
    target.removeEventListener("pointerup", end);
    target.removeEventListener("pointercancel", end);
    done(event.type === "pointerup");
  };
  target.addEventListener("pointermove", move);
  target.addEventListener("pointerup", end);
  target.addEventListener("pointercancel", end);
}
