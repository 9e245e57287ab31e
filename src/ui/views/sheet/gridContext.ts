import { createContext, useContext } from "solid-js";
import type { Accessor } from "solid-js";
import { assert } from "../../../lib/assert.ts";
import type { GridActions } from "./keys/createActions.ts";
import type { GridEditing } from "./editor/createEditing.ts";
import type { Grid } from "./createGrid.ts";
import type { GridView } from "./view/createView.ts";

/** The part that is open over the sheet; one at a time. */
export type Overlay =
  "menu" | "help" | "find" | "note" | "shape" | "pattern" | "row" | "new-row" | "problems" | "uses";

/** State shared by the parts of the sheet. */
export type SheetContext = {
  readonly grid: Grid;
  readonly view: GridView;
  readonly editing: GridEditing;
  readonly actions: GridActions;
  readonly overlay: Accessor<Overlay | undefined>;
  /** Opens a part, at a point of the window if a pointer requested it; undefined closes it. */
  readonly setOverlay: (
    overlay: Overlay | undefined,
    at?: { readonly x: number; readonly y: number },
  ) => void;
  /** Lists the rows that match a text best, to choose from. */
  readonly seek: (text: string) => void;
  /** The initial text of the list of found rows. */
  readonly sought: Accessor<string>;
  /** Opens the editor of the active cell's distribution, or says why there is none. */
  readonly openShape: () => void;
  /** Scrolls the active cell into view, wherever the sheet has been scrolled to, even if that was just now. */
  readonly bringBack: () => void;
  /** Puts the focus on the active cell. A new selection is scrolled into view anyway. */
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
