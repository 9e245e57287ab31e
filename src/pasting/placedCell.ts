import type { ClipCell } from "./clip.ts";
import type { PlacedColumn } from "./inOrder.ts";
import type { PasteAt, PasteRow } from "./pastePlan.ts";

/** A cell of a block with its target place in the sheet. */
export type PlacedCell = {
  readonly cell: ClipCell;
  readonly row: PasteRow;
  readonly at: PasteAt;
  readonly quarter?: PlacedColumn["quarter"];
};
