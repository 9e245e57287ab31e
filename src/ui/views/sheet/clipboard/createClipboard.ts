import { FORMULA_LIMITS } from "../../../../formula/limits.ts";
import { tidy } from "../../../../lib/tidy.ts";
import { unguarded } from "../../../../lib/formulaGuard.ts";
import { createSignal } from "solid-js";
import { readEntry } from "../../../../i18n/entry.ts";
import { isPercent } from "../../../../model/units.ts";
import { err, ok } from "../../../../lib/result.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { Entry } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { copiedCell } from "../editor/cellEntries.ts";
import { copyBlock, pastedCells, planPaste } from "./clipboard.ts";
import type { ClipboardTexts, PastedCell } from "./clipboard.ts";
import type { Grid } from "../createGrid.ts";
import { isTotal } from "../view/layout.ts";
import { spotAt } from "../keys/selection.ts";
import type { Area } from "../keys/selection.ts";
import { writeCells } from "../editor/writeCells.ts";

/** The longest text that is pasted, in UTF-16 units; with a spreadsheet's marks around it five times that. */
const MOST_PASTED = 1_000_000;

/** Locales whose figures are tried where the page's own can't read a pasted block. */
const OTHER_LOCALES = ["en-GB", "sv-SE", "de-DE"] as const;

/** Copying from and pasting into the sheet. */
export function createClipboard(grid: Grid, say: (sentence: string) => void) {
  /** The area that was copied, until Esc or the next change. */
  const [copied, setCopied] = createSignal<Area>();

  const cellsText = (count: number) => grid.words().grid.said.cells(count, grid.format().number(count));

  function copy(): ClipboardTexts {
    const { top, bottom, left, right } = grid.area();
    const columns = span(left, right).filter((x) => grid.layout().columns[x]?.kind !== "trend");
    const totals = columns.flatMap((x, at) => (isTotal(grid.layout().columns[x]) ? [at] : []));
    const texts = copyBlock(
      span(top, bottom).map((y) => columns.map((x) => copiedCell(grid, y, x))),
      totals,
    );
    setCopied(grid.area());
    say(grid.words().grid.said.copied(cellsText((bottom - top + 1) * columns.length)));
    return texts;
  }

  function paste(texts: { readonly plain: string; readonly html: string }, valuesOnly: boolean): void {
    const said = grid.words().grid.said;
    if (grid.app.document.readOnly()) return say(grid.words().grid.refusals["read-only"]);
    // More than any sheet holds: to read it would hold the page up.
    if (texts.plain.length > MOST_PASTED || texts.html.length > 5 * MOST_PASTED) {
      grid.app.session.notify(said.pasteTooLarge);
      return say(said.pasteTooLarge);
    }
    const block = pastedCells(texts);
    if (block.length === 0) return say(said.nothingToPaste);
    place(block, valuesOnly, grid.format().locale);
  }

  function place(block: readonly (readonly PastedCell[])[], valuesOnly: boolean, locale: string): void {
    const said = grid.words().grid.said;
    const { layout } = grid;
    const { left, right } = grid.area();
    // Twelve months from elsewhere are twelve months here; totals only where nothing else is selected.
    const totalsOnly = span(left, right).every((x) => isTotal(layout().columns[x]));
    const plan = planPaste(block, grid.area(), {
      lines: layout().lines.length,
      columns: span(0, layout().columns.length - 1).filter((x) => {
        const column = layout().columns[x];
        return column?.kind !== "trend" && ((totalsOnly && x <= right) || !isTotal(column));
      }),
    });
    const count = writeCells(
      grid,
      plan.cells.map(({ line, column, cell }) => ({
        line,
        column,
        text: cell.text,
        entry: (row, kind) => entryOf(cell, row, { kind, locale, valuesOnly }),
      })),
    );
    setCopied(undefined);
    grid.select({
      anchor: spotAt({ line: plan.area.top, column: plan.area.left }, layout()),
      focus: spotAt({ line: plan.area.bottom, column: plan.area.right }, layout()),
    });
    const width = block.reduce((most, line) => Math.max(most, line.length), 0);
    const cut = plan.cut.lines * width + plan.cut.columns * (block.length - plan.cut.lines);
    const sentence = [
      said.pasted(cellsText(count.written)),
      ...(count.skipped > 0 ? [said.skipped(cellsText(count.skipped))] : []),
      ...(count.faulty > 0 ? [said.faulty(cellsText(count.faulty))] : []),
      ...(cut > 0 ? [said.cut(cellsText(cut))] : []),
    ].join(". ");
    say(sentence);
    const other = count.faulty > 0 ? betterLocale(block, locale) : undefined;
    if (other !== undefined) {
      grid.app.session.notify(said.otherLocale(other.sample), {
        label: said.readThem,
        run: () => {
          grid.app.document.undo();
          place(block, valuesOnly, other.locale);
        },
      });
    } else if (count.skipped + count.faulty + cut > 0) grid.app.session.notify(sentence);
  }

  function entryOf(
    cell: PastedCell,
    row: SheetRow,
    how: { readonly kind: "value" | "number"; readonly locale: string; readonly valuesOnly: boolean },
  ): Result<Entry | undefined, Issue> {
    const { kind, locale } = how;
    // An entry of the plan says what may come; of what came there is only a figure.
    if (cell.kind === "entry" && !how.valuesOnly && kind === "value") return ok(cell.entry);
    const value = cell.kind === "text" ? undefined : cell.value;
    if (value !== undefined) {
      // A bare 20 in a row of per cent is 20 %, as if it were typed.
      const share = isPercent(row.unit) && !cell.text.includes("%");
      return ok(share ? tidy(value / 100, 15) : value);
    }
    if (cell.text.length > FORMULA_LIMITS.characters) {
      return err({ code: "too-long", length: cell.text.length, max: FORMULA_LIMITS.characters });
    }
    const text = unguarded(cell.text.trim());
    if (text === "") return ok(undefined);
    const currency = grid.app.document.plan().currency;
    const found = readEntry(text, { unit: row.unit, locale, kind, currency });
    return found.ok ? ok(found.value.entry) : err(found.error.issue);
  }

  return { copied, clearCopied: () => setCopied(undefined), copy, paste };
}

/** A locale in which every figure of a block can be read, where this one can't. */
function betterLocale(
  block: readonly (readonly PastedCell[])[],
  locale: string,
): { readonly locale: string; readonly sample: string } | undefined {
  const texts = block
    .flat()
    .filter((cell) => cell.kind === "text" && /\d/.test(cell.text))
    .map((cell) => cell.text.trim());
  const readable = (text: string, other: string) =>
    readEntry(text, { unit: "", locale: other, kind: "number" }).ok;
  const sample = texts.find((text) => !readable(text, locale));
  if (sample === undefined) return undefined;
  const other = OTHER_LOCALES.find((one) => one !== locale && texts.every((text) => readable(text, one)));
  return other === undefined ? undefined : { locale: other, sample };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
