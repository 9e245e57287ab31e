import { createSignal } from "solid-js";
import { withWords } from "../../../kit/withWords.ts";
import type { Grid } from "../createGrid.ts";
import { copiedCell } from "../editor/cellEntries.ts";
import type { Area } from "../keys/selection.ts";
import { isTotal } from "../view/layout.ts";
import type { PasteSession } from "../paste/startPaste.ts";
import { copyBlock } from "./clipboard.ts";
import type { ClipboardTexts } from "./clipboard.ts";

/** The longest text that is pasted, in UTF-16 units; if an HTML table is longer, its plain text is used. */
const MOST_PASTED = 4_000_000;
const MOST_HTML = 24_000_000;

/** Copying from and pasting into the sheet. Pasted text is parsed by code that is loaded after the sheet. */
export function createClipboard(grid: Grid, say: (sentence: string) => void) {
  /** The copied area, until Esc or the next change. */
  const [copied, setCopied] = createSignal<Area>();
  /** A paste that is being read, or that waits for an answer. */
  const [pasting, setPasting] = createSignal<PasteSession>();
  let pasteCode: typeof import("../paste/startPaste.ts") | undefined;

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

  async function preload(): Promise<void> {
    pasteCode ??= await withWords(() => import("../paste/startPaste.ts"))();
  }

  function paste(texts: { readonly plain: string; readonly html: string }, valuesOnly: boolean): void {
    const said = grid.words().grid.said;
    if (grid.app.document.readOnly()) return say(grid.words().grid.refusals["read-only"]);
    const html = texts.html.length > MOST_HTML ? "" : texts.html;
    // Longer than any sheet: reading it would block the page.
    if (texts.plain.length > MOST_PASTED || (html === "" && texts.plain === "" && texts.html !== "")) {
      grid.app.session.notify(said.pasteTooLarge);
      return say(said.pasteTooLarge);
    }
    pasting()?.leave();
    const begin = () => {
      setCopied(undefined);
      pasteCode?.startPaste(grid, { plain: texts.plain, html }, { valuesOnly, say, setPasting });
    };
    // Once the code is loaded a paste finishes with its key press, so that the next typed text goes to the right cell.
    if (pasteCode !== undefined) begin();
    else void preload().then(begin, () => {});
  }

  return { copied, clearCopied: () => setCopied(undefined), copy, paste, pasting, preload };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
