import { createSignal, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { createPrinting } from "../../kit/createPrinting.ts";
import "./sheet.css";
import { Grid } from "./view/Grid.tsx";
import { createSheet } from "./createSheet.ts";
import { GridContext } from "./gridContext.ts";
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
const ActualsStrip = lateDialog(async () => (await import("./actuals/ActualsStrip.tsx")).ActualsStrip);
const StartCard = lateDialog(async () => {
  await afterPaint();
  return (await import("./begin/StartCard.tsx")).StartCard;
});
const PrintedSheet = lateDialog(async () => (await import("./print/PrintedSheet.tsx")).PrintedSheet);

/** The plan as a spreadsheet: bar, cells, sums, and what opens over them. */
export function Sheet(): JSX.Element {
  const app = useApp();
  const { sheet, run, keys, menuAt, closeOverlay, standing, attachEditor } = createSheet(app);
  const { grid, actions, overlay } = sheet;
  const narrow = mediaSignal("(max-width: 600px)");
  const printing = createPrinting();
  const [wantsList, setWantsList] = createSignal(true);
  // Actuals are one figure a month: they have no slider.
  const asList = () => narrow() && wantsList() && !app.session.showsActuals();
  /** The start card is about the baseline plan, not about a scenario or the actuals. */
  const isBeginning = () =>
    app.document.plan().view.start_card === undefined &&
    app.document.scenario() === undefined &&
    !app.document.readOnly() &&
    !app.session.showsActuals();
  // Fetched ahead, so that the part opened by a key is loaded before the next key comes.
  void afterPaint().then(() => {
    import("./SheetOverlays.tsx").then(
      ({ preloadOverlays }) => preloadOverlays(),
      () => {},
    );
    for (const part of [FindBar, PrintedSheet]) part.preload().catch(() => {});
    for (const part of [actions.clipboard, actions.fill]) part.preload().catch(() => {});
  });

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
        <Show when={grid.came()}>{(came) => <ActualsStrip came={came()} lines={!asList()} />}</Show>
        <Show when={overlay() === "find"}>
          <FindBar />
        </Show>
        <Show when={!asList()} fallback={<InputList />}>
          <Grid keys={keys} standing={standing} editorRef={attachEditor} />
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
