import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { entryShape } from "../../../../formula/entryShape.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { PasteCell, PastePlan } from "../../../../pasting/pastePlan.ts";
import { useSheet } from "../gridContext.ts";

/** How many rows, and cells of each row, are shown; the rest are counted. */
const ROWS = 4;
const CELLS = 4;

/** The first cells that a paste would write, as they would look in the sheet. */
export function PastePreview(props: { readonly plan: PastePlan }): JSX.Element {
  const { grid } = useSheet();
  const text = () => grid.words().paste;
  const rows = createMemo(() => [...new Set(props.plan.cells.map(({ row }) => row))]);
  const places = createMemo(() => [...new Set(props.plan.cells.map(({ at }) => at))]);
  const cellOf = (row: string, at: string) =>
    props.plan.cells.find((cell) => cell.row === row && cell.at === at);
  const label = (id: string) => grid.rowOf(id)?.label[grid.app.session.language()] ?? id;
  const placeText = (at: string) =>
    at === "value" ? grid.words().grid.columns.value : grid.format().month(at);

  function cellText(cell: PasteCell | undefined): string {
    if (cell === undefined) return "";
    if (!cell.entry.ok) return text().notRead(cell.text);
    const { value } = cell.entry;
    if (value === undefined) return text().cleared;
    const unit = grid.rowOf(cell.row)?.unit ?? "";
    const shape = entryShape(value);
    if (shape.kind === "constant") return grid.format().value(shape.value, unit, "cell");
    return writeEntry(value, { unit, locale: grid.format().locale });
  }

  return (
    <table class="paste-preview">
      <caption>{text().preview}</caption>
      <thead>
        <tr>
          <td />
          <For each={places().slice(0, CELLS)}>{(at) => <th scope="col">{placeText(at)}</th>}</For>
          <Show when={places().length > CELLS}>
            <td>{text().more(grid.format().number(places().length - CELLS))}</td>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={rows().slice(0, ROWS)}>
          {(row) => (
            <tr>
              <th scope="row">{label(row)}</th>
              <For each={places().slice(0, CELLS)}>
                {(at) => (
                  <td data-fault={cellOf(row, at)?.entry.ok === false ? "" : undefined}>
                    {cellText(cellOf(row, at))}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
        <Show when={rows().length > ROWS}>
          <tr>
            <th scope="row">{text().more(grid.format().number(rows().length - ROWS))}</th>
          </tr>
        </Show>
      </tbody>
    </table>
  );
}
