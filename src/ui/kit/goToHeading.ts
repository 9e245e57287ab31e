/** The longest wait for a view to load, in screen frames. */
const MOST_FRAMES = 240;

/** Space kept above a heading that was scrolled to, in pixels. */
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
    // Only the element that contains the heading is scrolled: scrollIntoView would move the whole frame as well.
    scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE;
  }
  const { scrollHeight, clientHeight } = document.documentElement;
  // In a low window the page itself scrolls, and the view may be out of sight.
  if (scrollHeight > clientHeight) (scroller ?? heading).scrollIntoView({ block: "nearest" });
  heading.focus({ preventScroll: true });
}

/** The nearest ancestor of an element that scrolls vertically. */
function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (around === document.body) return undefined;
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return undefined;
}
