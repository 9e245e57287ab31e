import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { FormulaBar } from "./editor/FormulaBar.tsx";
import { useSheet } from "./gridContext.ts";
import type { GridKeys } from "./keys/createKeys.ts";
import { NameBox } from "./keys/NameBox.tsx";
import { mediaSignal } from "./view/mediaSignal.ts";
import { SheetChoices } from "./view/SheetChoices.tsx";

/** Above the cells: where one is and what stands there, and what the sheet shows. */
export function SheetBar(props: {
  readonly keys: GridKeys;
  /** Whether the inputs are shown as a list, and whether that can be chosen. */
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
