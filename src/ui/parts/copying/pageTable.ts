import type { Format } from "../../../i18n/format.ts";
import { NO_VALUE } from "../../../i18n/figureText.ts";
import type { Table, TableCell } from "../../../state/exporting.ts";
import { readNumber } from "../../kit/readNumber.ts";

/** A table as data, and as it is read on the page. */
export type PageTable = { readonly cells: Table; readonly texts: readonly (readonly string[])[] };

/**
 * A table of the page: figures as numbers (per cent as shares, thousands written out), "–" as an empty cell,
 * everything else as text. As exact as it is shown.
 */
export function pageTable(table: HTMLTableElement, format: Format): PageTable {
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      const text = textOf(cell);
      const blanks = Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => ({
        text: "",
        cell: undefined,
      }));
      return [{ text, cell: cellOf(text, cell.tagName === "TD", format) }, ...blanks];
    }),
  );
  return {
    cells: rows.map((row) => row.map(({ cell }) => cell)),
    texts: rows.map((row) => row.map(({ text }) => text)),
  };
}

/** A table's name: its caption, its region's label, or the heading of its section. */
export function tableName(table: HTMLTableElement): string {
  const heading = table.closest("section")?.querySelector("h2, h3");
  const label =
    table.getAttribute("aria-label") ?? table.closest("[role=region]")?.getAttribute("aria-label");
  return textOf(table.caption) || label || textOf(heading ?? null) || "";
}

/** What a cell of data is; headings stay text, also those that look like years. */
export function cellOf(text: string, isData: boolean, format: Format): TableCell {
  if (text === "" || text === NO_VALUE) return undefined;
  if (!isData) return text;
  const bare = text.replace(/^\+/, "").replace(/×$/, "");
  return readNumber(bare, "", format) ?? text;
}

/** What can be seen of an element; what is only read out is left out. */
function textOf(element: Element | null): string {
  if (element === null) return "";
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Element && node.matches(".unseen, svg, [hidden], .button, [aria-haspopup]")) return;
    if (node.nodeType === Node.TEXT_NODE) pieces.push(node.textContent ?? "");
    for (const child of node.childNodes) walk(child);
  };
  walk(element);
  return pieces.join("").replace(/\s+/g, " ").trim();
}
