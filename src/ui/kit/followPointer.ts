/**
 * Follows a pressed pointer over an element until it is let go; `letGo` is false where the browser took it away, as
 * for scrolling.
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
