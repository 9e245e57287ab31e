/** At most so long, since a page in the background paints nothing. */
const MOST_MS = 300;

/** Done when what has just been put on the page has been painted: for code that is not needed before. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, MOST_MS);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
