/** So long is waited for a view to load, in frames of the screen. */
const MOST_FRAMES = 240;

/** Scrolls to a heading and focuses it, as soon as it is there. */
export function goToHeading(id: string, frames = MOST_FRAMES): void {
  const heading = document.getElementById(id);
  if (heading === null) {
    if (frames > 0) requestAnimationFrame(() => goToHeading(id, frames - 1));
    return;
  }
  heading.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}
