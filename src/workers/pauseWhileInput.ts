/** How long the workers pause after a key or a press, in milliseconds: longer than the time between two keys. */
const REST = 250;
/** For this long after an event further ones are not reported, in milliseconds: a drag causes many. */
const AGAIN = 50;

/**
 * Pauses the workers at each key, press, drag and turn of the wheel, so that the page responds at once even if the
 * workers use every core.
 *
 * @param rest pauses the work under way for a number of milliseconds.
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
