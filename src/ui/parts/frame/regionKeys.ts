import { firstStop } from "./goToMain.ts";

/** The parts of the page in the order in which F6 goes through them. */
const REGIONS = [".header", ".headline", ".rail", "#main", ".answer"];

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
