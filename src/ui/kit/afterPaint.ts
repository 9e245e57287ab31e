/** The longest wait, needed because a page in the background paints nothing. */
const MOST_MS = 300;

/** Resolves when the latest changes to the page have been painted: for code that is not needed earlier. */
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
