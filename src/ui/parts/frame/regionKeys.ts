/** The parts of the page in the order in which F6 goes through them. */
const REGIONS = [".header", ".headline", ".rail", "#main", ".answer"];
const STOPS = "button:enabled, a[href], input:enabled, select:enabled, [tabindex='0']";

/** F6 leads to the next part of the page and Shift with F6 to the one before; in a dialog it does nothing. */
export function regionKeys(event: KeyboardEvent): void {
  if (event.key !== "F6" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const active = document.activeElement;
  if (active !== null && active.closest("dialog") !== null) return;
  const regions = REGIONS.flatMap((region) => document.querySelector<HTMLElement>(region) ?? []).filter(
    (region) => firstStop(region) !== undefined,
  );
  const here = regions.findIndex((region) => region.contains(active));
  const step = event.shiftKey ? -1 : 1;
  const next = here < 0 ? (event.shiftKey ? regions.length - 1 : 0) : here + step;
  const region = regions[(next + regions.length) % regions.length];
  if (region === undefined) return;
  event.preventDefault();
  firstStop(region)?.focus();
}

/** The way past the head of the page: to the sheet's active cell, or the first thing of another view. */
export function goToMain(event: Event): void {
  const main = document.querySelector<HTMLElement>("#main");
  const stop = main === null ? undefined : firstStop(main);
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}

/** In the sheet its active cell, elsewhere the first thing that can be used. */
function firstStop(region: HTMLElement): HTMLElement | undefined {
  const cell = region.querySelector<HTMLElement>("[role=grid] [tabindex='0']");
  if (cell !== null) return cell;
  return [...region.querySelectorAll<HTMLElement>(STOPS)].find(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
}
