import type { JSX } from "solid-js";
import { Sheet } from "./Sheet.tsx";

/** The plan as a sheet of rows by month. */
export function SheetView(): JSX.Element {
  return (
    <div class="sheet-view">
      <Sheet />
    </div>
  );
}
