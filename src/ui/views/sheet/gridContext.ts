import { createContext, useContext } from "solid-js";
import type { Accessor } from "solid-js";
import { assert } from "../../../lib/assert.ts";
import type { GridActions } from "./keys/createActions.ts";
import type { GridEditing } from "./editor/createEditing.ts";
import type { Grid } from "./createGrid.ts";
import type { GridView } from "./view/createView.ts";

/** What opens over the sheet; one thing at a time. */
export type Overlay =
  "menu" | "help" | "find" | "note" | "shape" | "pattern" | "row" | "new-row" | "problems" | "uses";

/** All that the parts of the sheet share. */
export type SheetContext = {
  readonly grid: Grid;
  readonly view: GridView;
  readonly editing: GridEditing;
  readonly actions: GridActions;
  readonly overlay: Accessor<Overlay | undefined>;
  /** Opens one, at a point of the window where it was asked for by a pointer; undefined closes it. */
  readonly setOverlay: (
    overlay: Overlay | undefined,
    at?: { readonly x: number; readonly y: number },
  ) => void;
  /** Lists the rows that come closest to a text, to be chosen from. */
  readonly seek: (text: string) => void;
  /** What the list of found rows opens with. */
  readonly sought: Accessor<string>;
  /** Opens the editor of how sure the active cell's value is, or says why there is none. */
  readonly openShape: () => void;
  /** Brings the active cell into view from wherever the sheet has been scrolled to, just now too. */
  readonly bringBack: () => void;
  /** Puts the focus on the active cell. A new selection is brought into view anyway. */
  readonly focusCell: () => void;
  /** Puts the focus into the open editor. */
  readonly focusEditor: () => void;
  readonly mac: boolean;
};

export const GridContext = createContext<SheetContext>();

export function useSheet(): SheetContext {
  const context = useContext(GridContext);
  assert(context !== undefined, "no sheet around this component");
  return context;
}
