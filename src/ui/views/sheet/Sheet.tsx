import { createSignal, Show, Suspense } from "solid-js";
import type { Component, JSX } from "solid-js";
import { loadDeferredWords } from "../../../i18n/words.ts";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { createPrinting } from "../../kit/createPrinting.ts";
import { exportPlan } from "../../parts/dialogs/planFiles.ts";
import "./sheet.css";
import { cameWhenWanted } from "./came/cameWhenWanted.ts";
import { createActions } from "./keys/createActions.ts";
import { createEditing } from "./editor/createEditing.ts";
import { createGrid } from "./createGrid.ts";
import { createKeys } from "./keys/createKeys.ts";
import { createView } from "./view/createView.ts";
import { FormulaBar } from "./editor/FormulaBar.tsx";
import { Grid } from "./view/Grid.tsx";
import { GridContext } from "./gridContext.ts";
import type { Overlay, SheetContext } from "./gridContext.ts";
import type { GridCommand } from "./keys/keymap.ts";
import { mediaSignal } from "./view/mediaSignal.ts";
import { NameBox } from "./keys/NameBox.tsx";
import { SheetChoices } from "./view/SheetChoices.tsx";
import { SheetNotes } from "./SheetNotes.tsx";
import { StatusBar } from "./view/StatusBar.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { lazyPart } from "../../kit/lazyPart.ts";

// What opens over the sheet is not needed to show it.
const InputList = lazyPart(async () => ({ default: (await import("./phone/InputList.tsx")).InputList }));
const FindBar = lazyPart(async () => ({ default: (await import("./keys/FindBar.tsx")).FindBar }));
const GridMenu = lateDialog(async () => (await import("./keys/GridMenu.tsx")).GridMenu);
const CameStrip = lateDialog(async () => (await import("./came/CameStrip.tsx")).CameStrip);
const NoteEditor = lazyPart(async () => ({ default: (await import("./editor/NoteEditor.tsx")).NoteEditor }));
const DistributionDialog = lateDialog(
  async () => (await import("./distribution/DistributionDialog.tsx")).DistributionDialog,
);
const PatternDialog = lateDialog(async () => (await import("./pattern/PatternDialog.tsx")).PatternDialog);
const ProblemsDialog = lateDialog(async () => (await import("./problems/ProblemsDialog.tsx")).ProblemsDialog);
const UsesDialog = lateDialog(async () => (await import("./problems/UsesDialog.tsx")).UsesDialog);
const RowDialog = lateDialog(async () => (await import("./rows/RowDialog.tsx")).RowDialog);
const StartCard = lazyPart(async () => {
  await afterPaint();
  const [{ StartCard: card }] = await Promise.all([import("./begin/StartCard.tsx"), loadDeferredWords()]);
  return { default: card };
});
const PastePanel = lateDialog(async () => (await import("./paste/PastePanel.tsx")).PastePanel);
const PrintedSheet = lateDialog(async () => (await import("./print/PrintedSheet.tsx")).PrintedSheet);
const ShortcutSheet = lazyPart(async () => ({
  default: (await import("./keys/ShortcutSheet.tsx")).ShortcutSheet,
}));

const PARTS = [
  FindBar,
  GridMenu,
  NoteEditor,
  ShortcutSheet,
  DistributionDialog,
  PatternDialog,
  RowDialog,
  ProblemsDialog,
  UsesDialog,
  PrintedSheet,
];

/** A part with the words that come with it. */
function lateDialog<P extends object>(load: () => Promise<Component<P>>) {
  return lazyPart<Component<P>>(async () => {
    const [dialog] = await Promise.all([load(), loadDeferredWords()]);
    return { default: dialog };
  });
}

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
  const [overlay, setOverlaySignal] = createSignal<Overlay>();
  const [menuAt, setMenuAt] = createSignal({ x: 0, y: 0 });
  const standing = navigator.languages.some((language) => NEEDS_STANDING_EDITOR.test(language));
  const mac = /^(Mac|iP)/.test(navigator.platform);
  const narrow = mediaSignal("(max-width: 600px)");
  const printing = createPrinting();
  const touch = mediaSignal("(pointer: coarse)");
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
    setOverlay: (next, at) => {
      if (next === "menu") setMenuAt(at ?? besideActiveCell());
      setOverlaySignal(next);
    },
    focusCell,
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

  function run(command: GridCommand): void {
    switch (command) {
      case "open":
      case "edit":
        if (editing.open("edit", "cell")) sheet.focusEditor();
        return;
      case "escape":
        if (!actions.escape()) keys.leave();
        return;
      case "clear":
        return actions.clear();
      case "undo":
      case "redo":
        actions[command]();
        return focusCell();
      case "fill-down":
        return actions.fill.down();
      case "fill-right":
        return actions.fill.right();
      case "precedents":
      case "dependents":
        return actions.traceRows(command);
      case "show-formulas":
        return actions.toggleFormulas();
      case "show-active":
        return bringBack();
      case "menu":
        return sheet.setOverlay("menu");
      case "help":
        return sheet.setOverlay("help");
      case "save":
        return tellSaved();
      case "find":
        return sheet.setOverlay("find");
      case "print":
        window.print();
        return;
      case "note":
        if (grid.rowOf(grid.selection().anchor.line) !== undefined) sheet.setOverlay("note");
        return;
      case "copy":
      case "cut":
        // The browser sends the event that the keys send; the grid puts the cells on the clipboard.
        document.execCommand(command);
        return;
      case "paste":
      case "paste-values":
        return void pasteFromMenu(command === "paste-values");
      case "scope":
        return editing.toggleScope();
      case "shape":
        return sheet.openShape();
      case "fill-selection":
      case "commit-down":
      case "commit-up":
      case "commit-next":
      case "commit-previous":
        // Keys of an open editor, which has them itself.
        return;
    }
  }

  /** Everything is saved as it is typed: Ctrl+S says so and offers a file. */
  function tellSaved(): void {
    const said = grid.words().grid.said;
    const state = app.plans.saving();
    const sentence = state.kind === "saved" ? said.savedHere(grid.format().time(state.at)) : said.notSaved;
    app.session.notify(sentence, { label: said.saveFile, run: () => exportPlan(app, grid.words().frame) });
    app.session.announce(sentence);
  }

  async function pasteFromMenu(valuesOnly: boolean): Promise<void> {
    try {
      const [item] = await navigator.clipboard.read();
      const part = async (type: string) =>
        item?.types.includes(type) === true ? (await item.getType(type)).text() : "";
      actions.clipboard.paste({ plain: await part("text/plain"), html: await part("text/html") }, valuesOnly);
    } catch {
      actions.tell(grid.words().grid.said.pasteFailed);
    }
    focusCell();
  }

  // Fetched ahead, so that what a key opens is there when the next key comes.
  void afterPaint().then(() => {
    for (const part of [...PARTS, PastePanel]) part.preload().catch(() => {});
    actions.clipboard.preload().catch(() => {});
  });

  const keys = createKeys(sheet, run);
  const closeOverlay = () => {
    setOverlaySignal(undefined);
    queueMicrotask(focusCell);
  };

  return (
    <GridContext.Provider value={sheet}>
      <section class="sheet" aria-label={grid.words().grid.sheet}>
        <div class="sheet-bar">
          <Show when={!asList()}>
            <NameBox />
            <FormulaBar keys={keys} />
          </Show>
          <Show when={narrow() && !app.session.showsActuals()}>
            <button type="button" class="sheet-choice" onClick={() => setWantsList(!wantsList())}>
              {asList() ? grid.words().grid.phone.sheet : grid.words().grid.phone.list}
            </button>
          </Show>
          <Show when={touch() && !asList()}>
            <button
              type="button"
              class="icon-button"
              aria-label={grid.words().grid.phone.commands}
              onClick={() => sheet.setOverlay("menu")}
            >
              <Icon name="more" />
            </button>
          </Show>
          <SheetChoices onHelp={() => sheet.setOverlay("help")} />
        </div>
        <p id="sheet-help" class="unseen">
          {grid.words().grid.help}
        </p>
        <Show when={isBeginning()}>
          <Suspense>
            <StartCard />
          </Suspense>
        </Show>
        <SheetNotes />
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
        <StatusBar />
        <Show when={printing()}>
          <PrintedSheet />
        </Show>
        <Show when={overlay() === "menu"}>
          <GridMenu at={menuAt()} run={run} />
        </Show>
        <Show when={overlay() === "help"}>
          <ShortcutSheet open onClose={closeOverlay} />
        </Show>
        <Show when={overlay() === "shape"}>
          <DistributionDialog onClose={closeOverlay} />
        </Show>
        <Show when={overlay() === "pattern"}>
          <PatternDialog onClose={closeOverlay} />
        </Show>
        <Show when={overlay() === "row" || overlay() === "new-row"}>
          <RowDialog isNew={overlay() === "new-row"} onClose={closeOverlay} />
        </Show>
        <Show when={overlay() === "problems"}>
          <ProblemsDialog onClose={closeOverlay} />
        </Show>
        <Show when={overlay() === "uses"}>
          <UsesDialog onClose={closeOverlay} />
        </Show>
        <Show when={actions.clipboard.pasting()}>{(session) => <PastePanel session={session()} />}</Show>
        <Show when={overlay() === "note"}>
          <NoteEditor open onClose={closeOverlay} />
        </Show>
      </section>
    </GridContext.Provider>
  );
}
