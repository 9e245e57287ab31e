/** So long is waited for a view to load, in frames of the screen. */
const MOST_FRAMES = 240;

/** Room kept above a heading that was gone to, in pixels. */
const ABOVE = 8;

/** Scrolls to a heading and focuses it, as soon as it is there. */
export function goToHeading(id: string, frames = MOST_FRAMES): void {
  const heading = document.getElementById(id);
  if (heading === null) {
    if (frames > 0) requestAnimationFrame(() => goToHeading(id, frames - 1));
    return;
  }
  const scroller = scrollerOf(heading);
  if (scroller !== undefined) {
    // Only what holds the heading is scrolled: scrollIntoView would move the whole frame as well.
    scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE;
  }
  const { scrollHeight, clientHeight } = document.documentElement;
  // Where there is little height the page itself scrolls, and the view may be out of sight.
  if (scrollHeight > clientHeight) (scroller ?? heading).scrollIntoView({ block: "nearest" });
  heading.focus({ preventScroll: true });
}

/** The nearest thing around an element that scrolls up and down. */
function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (around === document.body) return undefined;
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return undefined;
}
