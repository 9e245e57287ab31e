import "./exports.css";
import { createMemo, createSignal, For, Show, untrack } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";
import { SheetExport } from "./SheetExport.tsx";
import { drawElement } from "../copying/drawElement.ts";
import { ExportMenu } from "../copying/ExportMenu.tsx";
import { pageTable, tableName } from "../copying/pageTable.ts";
import { TrialsExport } from "./TrialsExport.tsx";
import { WorkbookExport } from "./WorkbookExport.tsx";

/** Everything that can leave the page as a file: the plan, the sheet, what the view shows, every trial. */
export function ExportDialog(props: { readonly onClose: () => void }): JSX.Element {
  const app = useApp();
  const { words, format } = useText();
  const text = () => words().exports;
  const [tables] = createSignal(tablesInView());
  const before = new Set(untrack(app.session.toasts).map(({ id }) => id));
  /** What came of the last thing that was saved here; it stays when the sentence at the foot of the page has gone. */
  const told = createMemo(
    (last: string | undefined) =>
      app.session.toasts().findLast(({ id }) => !before.has(id))?.sentence ?? last,
    undefined,
  );
  const inView = () => app.document.scenario();
  const name = (table: HTMLTableElement, index: number) =>
    tableName(table) || text().tableN(String(index + 1));
  return (
    <Dialog
      open
      title={text().title}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      actions={
        <>
          <span class="export-told">{told()}</span>
          <Button onClick={() => props.onClose()}>{text().close}</Button>
        </>
      }
    >
      <section class="export-part">
        <h3>{text().sheet}</h3>
        <p class="soft">{text().sheetLead}</p>
        <SheetExport />
      </section>
      <section class="export-part">
        <h3>{text().workbook}</h3>
        <p class="soft">
          {text().workbookLead}{" "}
          <Show when={app.document.plan().scenarios.length > 0}>
            {text().workbookFrom(inView() ?? words().frame.baseline)}
          </Show>
        </p>
        <p class="export-choices">
          <WorkbookExport />
        </p>
      </section>
      <section class="export-part">
        <h3>{text().tables}</h3>
        <Show when={tables().length > 0} fallback={<p class="soft">{text().tablesNone}</p>}>
          <ul>
            <For each={tables()}>
              {(table, i) => (
                <li class="export-table">
                  <span>{name(table, i())}</span>
                  <ExportMenu
                    name={name(table, i())}
                    picture={() => drawElement(table, name(table, i()))}
                    table={() => pageTable(table, format())}
                  />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
      <section class="export-part">
        <h3>{text().trials}</h3>
        <p class="soft">{text().trialsLead}</p>
        <TrialsExport />
      </section>
      <section class="export-part">
        <h3>{text().planFile}</h3>
        <p class="soft">{text().planLead}</p>
        <p>
          <Button onClick={() => exportPlan(app, words().frame)}>{words().frame.exportPlan}</Button>
        </p>
      </section>
    </Dialog>
  );
}

/** The tables that the page shows beside the dialog, from top to bottom. */
function tablesInView(): HTMLTableElement[] {
  return [...document.querySelectorAll<HTMLTableElement>("main table, aside table")].filter(
    (table) => table.rows.length > 1 && table.getClientRects().length > 0,
  );
}
