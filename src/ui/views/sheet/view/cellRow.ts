import type { Accessor } from "solid-js";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { RowSource } from "./cells.ts";
import type { Line, LineKey } from "./layout.ts";

/** State shared by the cells of a line. Each is a memo, so that a cell is updated only by changes that affect it. */
export type CellRow = {
  readonly key: LineKey;
  readonly line: Accessor<Line | undefined>;
  readonly row: Accessor<SheetRow | undefined>;
  readonly source: Accessor<RowSource | undefined>;
  /** The selected columns of the line, both included. */
  readonly span: Accessor<{ readonly left: number; readonly right: number } | undefined>;
  /** The active cell's column if it is in this line, else -1. */
  readonly activeColumn: Accessor<number>;
  readonly trace: Accessor<"of" | "precedent" | "dependent" | undefined>;
};
