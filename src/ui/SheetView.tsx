import type { JSX } from "solid-js";

/** The plan as a sheet of rows by month. */
export function SheetView(): JSX.Element {
  return <div class="sheet-view" />;
}
