import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { FormulaBar } from "./editor/FormulaBar.tsx";
import { useSheet } from "./gridContext.ts";
import type { GridKeys } from "./keys/createKeys.ts";
import { NameBox } from "./keys/NameBox.tsx";
import { mediaSignal } from "./view/mediaSignal.ts";
import { SheetChoices } from "./view/SheetChoices.tsx";

/** The bar above the cells: the active cell's place and content, and the options of the sheet. */
export function SheetBar(props: {
  readonly keys: GridKeys;
  /** Whether the inputs are shown as a list, and whether the user can choose that. */
  readonly asList: boolean;
  readonly mayBeList: boolean;
  readonly onList: (wanted: boolean) => void;
}): JSX.Element {
  const { grid, setOverlay } = useSheet();
  const touch = mediaSignal("(pointer: coarse)");
  return (
    <div class="sheet-bar">
      <Show when={!props.asList}>
        <NameBox />
        <FormulaBar keys={props.keys} />
      </Show>
      <Show when={props.mayBeList}>
        <button type="button" class="sheet-choice" onClick={() => props.onList(!props.asList)}>
          {props.asList ? grid.words().grid.phone.sheet : grid.words().grid.phone.list}
        </button>
      </Show>
      <Show when={touch() && !props.asList}>
        <button
          type="button"
          class="icon-button"
          aria-label={grid.words().grid.phone.commands}
          onClick={() => setOverlay("menu")}
        >
          <Icon name="more" />
        </button>
      </Show>
      <SheetChoices onHelp={() => setOverlay("help")} />
    </div>
  );
}
