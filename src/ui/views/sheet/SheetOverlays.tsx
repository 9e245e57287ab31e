import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { lazyPart } from "../../kit/lazyPart.ts";
import { useSheet } from "./gridContext.ts";
import type { GridCommand } from "./keys/keymap.ts";
import { lateDialog } from "./lateDialog.ts";

// The sheet itself can be shown without the parts that open over it.
const GridMenu = lateDialog(async () => (await import("./keys/GridMenu.tsx")).GridMenu);
const NoteEditor = lazyPart(async () => ({ default: (await import("./editor/NoteEditor.tsx")).NoteEditor }));
const DistributionDialog = lateDialog(
  async () => (await import("./distribution/DistributionDialog.tsx")).DistributionDialog,
);
const PatternDialog = lateDialog(async () => (await import("./pattern/PatternDialog.tsx")).PatternDialog);
const ProblemsDialog = lateDialog(async () => (await import("./problems/ProblemsDialog.tsx")).ProblemsDialog);
const UsesDialog = lateDialog(async () => (await import("./problems/UsesDialog.tsx")).UsesDialog);
const RowDialog = lateDialog(async () => (await import("./rows/RowDialog.tsx")).RowDialog);
const PastePanel = lateDialog(async () => (await import("./paste/PastePanel.tsx")).PastePanel);
const ShortcutSheet = lazyPart(async () => ({
  default: (await import("./keys/ShortcutSheet.tsx")).ShortcutSheet,
}));

/** Loads the parts that a key may open, so that they are ready when the next key comes. */
export function preloadOverlays(): void {
  const parts = [
    GridMenu,
    NoteEditor,
    ShortcutSheet,
    DistributionDialog,
    PatternDialog,
    RowDialog,
    ProblemsDialog,
    UsesDialog,
    PastePanel,
  ];
  for (const part of parts) part.preload().catch(() => {});
}

/** The parts that open over the sheet: its menu, its dialogs, and the questions about a paste. */
export function SheetOverlays(props: {
  /** The point of the window where the menu was requested. */
  readonly menuAt: { readonly x: number; readonly y: number };
  readonly run: (command: GridCommand) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { actions, overlay } = useSheet();
  return (
    <>
      <Show when={overlay() === "menu"}>
        <GridMenu at={props.menuAt} run={props.run} />
      </Show>
      <Show when={overlay() === "help"}>
        <ShortcutSheet open onClose={() => props.onClose()} />
      </Show>
      <Show when={overlay() === "shape"}>
        <DistributionDialog onClose={() => props.onClose()} />
      </Show>
      <Show when={overlay() === "pattern"}>
        <PatternDialog onClose={() => props.onClose()} />
      </Show>
      <Show when={overlay() === "row" || overlay() === "new-row"}>
        <RowDialog isNew={overlay() === "new-row"} onClose={() => props.onClose()} />
      </Show>
      <Show when={overlay() === "problems"}>
        <ProblemsDialog onClose={() => props.onClose()} />
      </Show>
      <Show when={overlay() === "uses"}>
        <UsesDialog onClose={() => props.onClose()} />
      </Show>
      <Show when={actions.clipboard.pasting()}>{(session) => <PastePanel session={session()} />}</Show>
      <Show when={overlay() === "note"}>
        <NoteEditor open onClose={() => props.onClose()} />
      </Show>
    </>
  );
}
