import { createEffect, For, on, onCleanup, onMount, Show, Suspense, untrack } from "solid-js";
import type { JSX } from "solid-js";
import { CellEditor } from "../editor/CellEditor.tsx";
import { createPointer } from "../keys/createPointer.ts";
import { GridRow } from "./GridRow.tsx";
import { HeaderRow } from "./HeaderRow.tsx";
import { useSheet } from "../gridContext.ts";
import type { SheetContext } from "../gridContext.ts";
import { movingCorner } from "../keys/selection.ts";
import { afterPaint } from "../../../kit/afterPaint.ts";
import { lateDialog } from "../lateDialog.ts";
import type { GridKeys } from "../keys/createKeys.ts";

const ClosedShade = lateDialog(async () => (await import("./ClosedShade.tsx")).ClosedShade);

/** The frame of the copied cells and the fill handle. */
const GridOverlay = lateDialog(async () => {
  await afterPaint();
  return (await import("./GridOverlay.tsx")).GridOverlay;
});

const CellNotes = lateDialog(async () => {
  await afterPaint();
  return (await import("./CellNotes.tsx")).CellNotes;
});

type Props = {
  readonly keys: GridKeys;
  readonly editorRef: (input: HTMLInputElement) => void;
  readonly standing: boolean;
};

/** The cells: an ARIA grid of which only the visible part is drawn. */
export function Grid(props: Props): JSX.Element {
  const sheet = useSheet();
  const { grid, view, editing } = sheet;
  const pointer = createPointer(sheet);
  let scroller!: HTMLDivElement;
  let ruler!: HTMLDivElement;

  onMount(() => {
    view.attach(scroller);
    view.measure();
    const observer = new ResizeObserver(() => {
      const { anchor } = grid.selection();
      const wasSeen = view.isSeen(anchor);
      view.measure();
      // Content above or below the sheet, such as the message about a paste, appears a moment later: the active cell
      // must not move below the edge.
      if (wasSeen && (grid.app.session.showsActuals() || untrack(grid.chosen))) view.reveal(anchor);
    });
    observer.observe(scroller);
    observer.observe(ruler);
    onCleanup(() => observer.disconnect());
  });
  // Selected from elsewhere (a chart, undo, the name box): scrolled into view, without moving the focus.
  createEffect(
    on(
      grid.selection,
      (selection) => {
        if (untrack(grid.chosen)) view.reveal(movingCorner(selection));
      },
      { defer: true },
    ),
  );
  grid.app.results.want(view.rowsInSight);
  // The columns changed: the old scroll position no longer applies.
  createEffect(
    on(
      () => [grid.app.session.showsActuals(), grid.layout().columns.length],
      () =>
        queueMicrotask(() => {
          view.onScroll();
          if (grid.app.session.showsActuals()) view.reveal(grid.selection().anchor);
        }),
      { defer: true },
    ),
  );

  const clips = clipEvents(sheet, () => props.keys.takeValuesOnly());

  return (
    <div
      ref={scroller}
      class="grid-scroller"
      onScroll={view.onScroll}
      onPointerDown={pointer.down}
      onClick={pointer.click}
      onDblClick={pointer.double}
      onContextMenu={pointer.menu}
      onKeyDown={(event) => {
        if (editing.editing() === undefined) props.keys.onCellKey(event);
      }}
      onFocusIn={({ target }) => {
        // Firefox sends copy and paste events to the place of the page's text selection, not to the focus.
        if (target.matches(".cell")) getSelection()?.collapse(target, 0);
      }}
      onCopy={clips.copy}
      onCut={clips.cut}
      onPaste={clips.paste}
    >
      <div ref={ruler} class="grid-ruler" />
      <div class="grid-canvas" style={{ width: `${view.width()}px`, height: `${view.height()}px` }}>
        <Show when={grid.closedTo() >= 0}>
          <Suspense>
            <ClosedShade />
          </Suspense>
        </Show>
        <div
          role="grid"
          class="grid"
          aria-label={grid.app.session.showsActuals() ? grid.words().frame.actuals : grid.words().grid.sheet}
          aria-describedby="sheet-help"
          aria-rowcount={grid.layout().lines.length + 1}
          aria-colcount={grid.layout().columns.length}
          aria-multiselectable={true}
          aria-readonly={grid.app.document.readOnly()}
          style={{ width: `${view.width()}px`, height: `${view.height()}px` }}
        >
          <HeaderRow />
          <For each={view.lines()}>{(line) => <GridRow line={line} />}</For>
        </div>
        <Suspense>
          <GridOverlay />
          <CellNotes />
        </Suspense>
        <CellEditor ref={props.editorRef} standing={props.standing} onKey={props.keys.onEditorKey} />
      </div>
    </div>
  );
}

/** Copying, cutting and pasting cells; while a text is being edited these events belong to the text. */
function clipEvents({ editing, actions, focusCell }: SheetContext, valuesOnly: () => boolean) {
  const copy = (event: ClipboardEvent) => {
    if (editing.editing() !== undefined) return;
    const texts = actions.clipboard.copy();
    event.clipboardData?.setData("text/plain", texts["text/plain"]);
    event.clipboardData?.setData("text/html", texts["text/html"]);
    event.preventDefault();
  };
  const cut = (event: ClipboardEvent) => {
    if (editing.editing() !== undefined) return;
    copy(event);
    actions.clear();
  };
  const paste = (event: ClipboardEvent) => {
    if (editing.editing() !== undefined) return;
    event.preventDefault();
    const data = event.clipboardData;
    actions.clipboard.paste(
      { plain: data?.getData("text/plain") ?? "", html: data?.getData("text/html") ?? "" },
      valuesOnly(),
    );
    focusCell();
  };
  return { copy, cut, paste };
}
