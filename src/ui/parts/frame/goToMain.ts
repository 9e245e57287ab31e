const STOPS = "button:enabled, a[href], input:enabled, select:enabled, [tabindex='0']";

/** The way past the head of the page: to the sheet's active cell, or the first thing of another view. */
export function goToMain(event: Event): void {
  const main = document.querySelector<HTMLElement>("#main");
  const stop = main === null ? undefined : firstStop(main);
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}

/** In the sheet its active cell, elsewhere the first thing that can be used. */
export function firstStop(region: HTMLElement): HTMLElement | undefined {
  const cell = region.querySelector<HTMLElement>("[role=grid] [tabindex='0']");
  if (cell !== null) return cell;
  return [...region.querySelectorAll<HTMLElement>(STOPS)].find(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
}
