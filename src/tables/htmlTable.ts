import { htmlTokens } from "./htmlTokens.ts";

/** A cell of a table in HTML: its text, and the number behind it where the writer gave it. */
export type HtmlCell = { readonly text: string; readonly number?: number };

export type HtmlTable = {
  readonly cells: readonly (readonly HtmlCell[])[];
  /** The attribute with our own data, where the table is ours. */
  readonly own?: string;
};

/** Attribute of our tables that holds what a spreadsheet's cell cannot: ranges and formulas. */
export const OWN_ATTRIBUTE = "data-ubm-planner";

const MAX_SPAN = 1000;
/** Blanks that spans may add in all: more than any sheet has cells. */
const MAX_BLANKS = 100_000;
/** Their text is no text of the page. */
const SILENT = ["style", "script", "title", "head", "noscript", "template"];

/**
 * The first table of a piece of HTML from the clipboard, read as text: nothing of it is ever made part
 * of the page. Spanned cells leave blanks. Undefined where there is no table.
 */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const lines: HtmlCell[][] = [];
  let own: string | undefined;
  let depth = 0;
  let blanks = 0;
  let silent: string | undefined;
  let open: { text: string; number: number | undefined; span: number } | undefined;
  const close = () => {
    const line = lines.at(-1);
    if (open === undefined || line === undefined) return;
    const text = tidy(open.text);
    line.push(open.number === undefined ? { text } : { text, number: open.number });
    for (let k = 1; k < open.span && blanks < MAX_BLANKS; k += 1, blanks += 1) line.push({ text: "" });
    open = undefined;
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") {
      if (open !== undefined && silent === undefined) open.text += plain(token.text);
      continue;
    }
    const { name, end, attributes } = token;
    if (silent !== undefined) {
      if (end && name === silent) silent = undefined;
    } else if (SILENT.includes(name)) {
      if (!end) silent = name;
    } else if (name === "table") {
      depth += end ? -1 : 1;
      if (!end && depth === 1) own = attribute(attributes, OWN_ATTRIBUTE);
      if (end && depth <= 0) break;
    } else if (depth !== 1) {
      continue;
    } else if (name === "tr") {
      close();
      if (!end) lines.push([]);
    } else if (name === "td" || name === "th") {
      close();
      if (end) continue;
      if (lines.length === 0) lines.push([]);
      const span = Number(attribute(attributes, "colspan") ?? 1);
      open = {
        text: "",
        number: numberOf(attributes),
        span: span >= 1 && span <= MAX_SPAN ? Math.floor(span) : 1,
      };
    } else if ((name === "br" || (name === "p" && end)) && open !== undefined) {
      open.text += "\u0001";
    }
  }
  close();
  const cells = lines.filter((line) => line.length > 0);
  if (cells.length === 0) return undefined;
  return own === undefined ? { cells } : { cells, own };
}

/** A table for the clipboard. A number is also written as Excel, Sheets and LibreOffice read it exactly. */
export function writeHtmlTable(cells: readonly (readonly HtmlCell[])[], own: string): string {
  const lines = cells.map((line) => `<tr>${line.map(cellHtml).join("")}</tr>`);
  return `<meta charset="utf-8"><table ${OWN_ATTRIBUTE}="${escaped(own)}"><tbody>${lines.join("")}</tbody></table>`;
}

function cellHtml(cell: HtmlCell): string {
  const text = escaped(cell.text).replaceAll("\n", '<br style="mso-data-placement:same-cell">');
  if (cell.number === undefined) return `<td>${text}</td>`;
  const sheets = escaped(JSON.stringify({ 1: 3, 3: cell.number }));
  return `<td sdval="${cell.number}" x:num="${cell.number}" data-sheets-value="${sheets}">${text}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** LibreOffice's `sdval`, Excel's `x:num`, Sheets' `data-sheets-value` with type 3. */
function numberOf(attributes: string): number | undefined {
  for (const name of ["sdval", "x:num"]) {
    const text = attribute(attributes, name);
    if (text !== undefined && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return Number(text);
  }
  const json = attribute(attributes, "data-sheets-value");
  const found = json === undefined ? null : /"1":3,"3":(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*}/.exec(json);
  return found === null ? undefined : Number(found[1]);
}

/** The value of an attribute in a tag's source; names in any case. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
  const found = pattern.exec(attributes);
  return found === null ? undefined : decoded(found[1] ?? found[2] ?? found[3] ?? "");
}

const NAMED: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  minus: "−",
  ndash: "–",
  euro: "€",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
};

/** A text with its entities as the characters they stand for. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
    if (code === undefined) return NAMED[name as string] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Line ends and runs of spaces in the source of HTML are one space each. */
function plain(source: string): string {
  return decoded(source.replace(/[ \t\r\n]+/g, " "));
}

/** The marks of line breaks become new lines; what surrounds them is cut. */
function tidy(text: string): string {
  return text
    .split("\u0001")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
