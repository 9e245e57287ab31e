import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { countryInputs } from "../../../formula/countryInputs.ts";
import { seasonedTwice } from "../../../formula/seasonedTwice.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { useSheet } from "./gridContext.ts";

/**
 * Inputs that the plan lacks for customers to flow, months with the seasonal factor applied twice, and Swedish figures
 * in a plan of another currency; each with a fix.
 */
export function SheetNotes(): JSX.Element {
  const { grid, focusCell } = useSheet();
  const { document, results, session } = useApp();
  const { words, label, labelInside } = useText();
  const text = () => words().grid;
  const seasoned = createMemo(() => seasonedTwice(document.sheet()));
  const swedish = createMemo(() => countryInputs(document.plan().currency, document.origins()));
  const goTo = (row: string) => {
    const found = document.sheet().byId.get(row);
    if (found !== undefined) grid.showRow(found);
    const at = { row, column: "value" as const };
    session.select({ anchor: at, focus: at });
    // What is typed next is meant for the cell.
    queueMicrotask(focusCell);
  };
  const GoTo = (to: { readonly row: string }) => (
    <Button look="quiet" onClick={() => goTo(to.row)}>
      {text().goTo(labelInside(to.row))}
    </Button>
  );
  const setAside = (row: string) =>
    document.dispatch(
      { kind: "set-entry", cell: { scenario: document.scenario(), row, month: undefined }, entry: "1" },
      session.selection(),
    );
  return (
    <Show when={results.stops().length + seasoned().length + swedish().length > 0}>
      <ul class="sheet-notes" aria-label={text().notes}>
        <For each={results.stops()}>
          {(stop) => (
            <li>
              <span aria-hidden="true">▲</span> {text().stops[stop.code]}{" "}
              <For each={stop.or === undefined ? [stop.need] : [stop.need, stop.or]}>
                {(row) => <GoTo row={row} />}
              </For>
            </li>
          )}
        </For>
        <For each={seasoned()}>
          {({ row, season }) => (
            <li>
              <span aria-hidden="true">▲</span> {text().seasonTwice(label(row), label(season))}{" "}
              <Button look="quiet" disabled={document.readOnly()} onClick={() => setAside(season)}>
                {text().seasonAside}
              </Button>
            </li>
          )}
        </For>
        <Show when={swedish().length > 0}>
          <li>
            <span aria-hidden="true">▲</span> {text().swedish(document.plan().currency)}{" "}
            <For each={swedish()}>{(row) => <GoTo row={row} />}</For>
          </li>
        </Show>
      </ul>
    </Show>
  );
}
