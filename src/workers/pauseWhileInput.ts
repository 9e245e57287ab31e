/** How long the workers leave the machine to the page after a key or a press, in milliseconds: longer than between two keys. */
const REST = 250;
/** So long after one event the next ones need not be told, in milliseconds: a drag has many. */
const AGAIN = 50;

/**
 * Holds work back while somebody's hands are at the page, so that what they do is shown at once even where the workers
 * have every core: at each key, press, drag and turn of the wheel.
 *
 * @param rest holds the work under way back for a number of milliseconds.
 */
export function pauseWhileInput(target: EventTarget, now: () => number, rest: (ms: number) => void): void {
  let told = -Infinity;
  const hear = (event: Event): void => {
    if (event.type === "pointermove" && (event as PointerEvent).buttons === 0) return;
    const at = now();
    if (at - told < AGAIN) return;
    told = at;
    rest(REST);
  };
  for (const type of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    target.addEventListener(type, hear, { capture: true, passive: true });
  }
}
