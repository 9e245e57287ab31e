import { createSignal, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { createPrinting } from "../../kit/createPrinting.ts";
import "./sheet.css";
import { cameWhenWanted } from "./came/cameWhenWanted.ts";
import { createActions } from "./keys/createActions.ts";
import { createEditing } from "./editor/createEditing.ts";
import { createGrid } from "./createGrid.ts";
import { createCommands } from "./keys/createCommands.ts";
import { createKeys } from "./keys/createKeys.ts";
import { createView } from "./view/createView.ts";
import { Grid } from "./view/Grid.tsx";
import { GridContext } from "./gridContext.ts";
import type { Overlay, SheetContext } from "./gridContext.ts";
import { mediaSignal } from "./view/mediaSignal.ts";
import { lateDialog } from "./lateDialog.ts";
import { SheetBar } from "./SheetBar.tsx";
import { lazyPart } from "../../kit/lazyPart.ts";

const SheetOverlays = lateDialog(async () => {
  await afterPaint();
  return (await import("./SheetOverlays.tsx")).SheetOverlays;
});
const SheetNotes = lateDialog(async () => {
  await afterPaint();
  return (await import("./SheetNotes.tsx")).SheetNotes;
});
const StatusBar = lateDialog(async () => {
  await afterPaint();
  return (await import("./view/StatusBar.tsx")).StatusBar;
});
const InputList = lazyPart(async () => ({ default: (await import("./phone/InputList.tsx")).InputList }));
const FindBar = lazyPart(async () => ({ default: (await import("./keys/FindBar.tsx")).FindBar }));
const CameStrip = lateDialog(async () => (await import("./came/CameStrip.tsx")).CameStrip);
const StartCard = lateDialog(async () => {
  await afterPaint();
  return (await import("./begin/StartCard.tsx")).StartCard;
});
const PrintedSheet = lateDialog(async () => (await import("./print/PrintedSheet.tsx")).PrintedSheet);

/** People who write with an input method need the editor focused before their first key. */
const NEEDS_STANDING_EDITOR = /^(ja|ko|zh)\b/;

/** The plan as a spreadsheet: bar, cells, sums, and what opens over them. */
export function Sheet(): JSX.Element {
  const app = useApp();
  const grid = createGrid(app);
  cameWhenWanted(grid);
  const view = createView(grid);
  const editing = createEditing(grid);
  const actions = createActions(grid, editing);
  const [sought, setSought] = createSignal("");
  const [overlay, setOverlaySignal] = createSignal<Overlay>();
  const [menuAt, setMenuAt] = createSignal({ x: 0, y: 0 });
  const standing = navigator.languages.some((language) => NEEDS_STANDING_EDITOR.test(language));
  const mac = /^(Mac|iP)/.test(navigator.platform);
  const narrow = mediaSignal("(max-width: 600px)");
  const printing = createPrinting();
  const [wantsList, setWantsList] = createSignal(true);
  // What came is a figure for each month: there is nothing to slide.
  const asList = () => narrow() && wantsList() && !app.session.showsActuals();
  /** Of a scenario and of what came there is nothing to begin. */
  const isBeginning = () =>
    app.document.plan().view.start_card === undefined &&
    app.document.scenario() === undefined &&
    !app.document.readOnly() &&
    !app.session.showsActuals();
  let editor!: HTMLInputElement;

  const activeCell = () => view.scroller()?.querySelector<HTMLElement>('.cell[data-active=""]') ?? undefined;

  function focusCell(): void {
    const cell = activeCell();
    if (standing && editing.contentOf(grid.selection().anchor) !== undefined) {
      editor.focus({ preventScroll: true });
    } else cell?.focus({ preventScroll: true });
  }

  /** Brings the active cell into view from wherever the sheet has been scrolled to, just now too. */
  function bringBack(): void {
    view.onScroll();
    view.reveal(grid.selection().anchor);
  }

  const sheet: SheetContext = {
    grid,
    view,
    editing,
    actions,
    overlay,
    sought,
    seek: (text) => {
      setSought(text);
      setOverlaySignal("find");
    },
    setOverlay: (next, at) => {
      if (next === "menu") setMenuAt(at ?? besideActiveCell());
      setSought("");
      setOverlaySignal(next);
    },
    focusCell,
    bringBack,
    focusEditor: () => {
      bringBack();
      editor.focus({ preventScroll: true });
    },
    openShape: () => {
      const { anchor } = grid.selection();
      const content = editing.contentOf(anchor);
      const refusals = grid.words().grid.refusals;
      if (app.document.readOnly()) return actions.tell(refusals["read-only"]);
      const isValue = content?.target === "base" || content?.target === "month";
      if (!isValue) return actions.tell(refusals.shape);
      editing.handOver();
      sheet.setOverlay("shape");
    },
    mac,
  };

  function besideActiveCell(): { readonly x: number; readonly y: number } {
    const box = activeCell()?.getBoundingClientRect();
    return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  }

  // Fetched ahead, so that what a key opens is there when the next key comes.
  void afterPaint().then(() => {
    import("./SheetOverlays.tsx").then(
      ({ preloadOverlays }) => preloadOverlays(),
      () => {},
    );
    for (const part of [FindBar, PrintedSheet]) part.preload().catch(() => {});
    for (const part of [actions.clipboard, actions.fill]) part.preload().catch(() => {});
  });

  const run = createCommands(app, sheet, () => keys.leave());
  const keys = createKeys(sheet, run);
  const closeOverlay = () => {
    setOverlaySignal(undefined);
    queueMicrotask(focusCell);
  };

  return (
    <GridContext.Provider value={sheet}>
      <section class="sheet" aria-label={grid.words().grid.sheet}>
        <SheetBar
          keys={keys}
          asList={asList()}
          mayBeList={narrow() && !app.session.showsActuals()}
          onList={setWantsList}
        />
        <p id="sheet-help" class="unseen">
          {grid.words().grid.help}
        </p>
        <Show when={isBeginning()}>
          <Suspense>
            <StartCard />
          </Suspense>
        </Show>
        <Suspense>
          <SheetNotes />
        </Suspense>
        <Show when={grid.came()}>{(came) => <CameStrip came={came()} lines={!asList()} />}</Show>
        <Show when={overlay() === "find"}>
          <FindBar />
        </Show>
        <Show when={!asList()} fallback={<InputList />}>
          <Grid
            keys={keys}
            standing={standing}
            editorRef={(input) => {
              editor = input;
            }}
          />
        </Show>
        <Suspense fallback={<div class="sheet-status" />}>
          <StatusBar />
        </Suspense>
        <Show when={printing()}>
          <PrintedSheet />
        </Show>
        <Suspense>
          <SheetOverlays menuAt={menuAt()} run={run} onClose={closeOverlay} />
        </Suspense>
      </section>
    </GridContext.Provider>
  );
}
