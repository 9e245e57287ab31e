import { OWN_ATTRIBUTE } from "./writeHtmlTable.ts";
import type { HtmlCell } from "./writeHtmlTable.ts";
import { drained } from "../lib/steps.ts";
import { htmlTokens } from "./htmlTokens.ts";
import { TABLE_LIMITS } from "./table.ts";

export type HtmlTable = {
  readonly cells: readonly (readonly HtmlCell[])[];
  /** The decimal sign of the program that wrote the table, where the table says so. */
  readonly decimal?: "." | ",";
  /** The value of the attribute with our own data, where the table was written by this program. */
  readonly own?: string;
};

const MAX_SPAN = 1000;
/** The most blanks that spans may add in all: more than any sheet has cells. */
const MAX_BLANKS = 100_000;
/** Elements whose text is not part of the page's text. */
const SILENT = ["style", "script", "title", "head", "noscript", "template"];

/**
 * The most source characters read for one text: enough for the longest cell allowed, even written partly as
 * entities.
 */
const LONGEST_SOURCE = 10 * TABLE_LIMITS.cellLength;

/** The number of tags and texts read before the next pause. */
const RESTS = 1000;

/**
 * Reads the first table in a piece of HTML from the clipboard as text: none of it is ever made part of the page.
 * Spanned cells leave blanks to the right and below. Undefined where there is no table.
 */
export function readHtmlTable(html: string): HtmlTable | undefined {
  return drained(htmlTableSteps(html));
}

/** As `readHtmlTable`, as a generator that yields now and then, so that a large table does not block the page. */
export function* htmlTableSteps(html: string): Generator<undefined, HtmlTable | undefined> {
  const lines: HtmlCell[][] = [];
  const formats = classFormats(html);
  /** For each column, how many more lines are covered by a cell that spans them. */
  const below = new Map<number, number>();
  let read = 0;
  let own: string | undefined;
  let depth = 0;
  let blanks = 0;
  let silent: string | undefined;
  let open: (Omit<HtmlCell, "text"> & { text: string; span: number; down: number }) | undefined;
  /** Adds the blanks that cells above leave at the current position in the line. */
  const passOver = (line: HtmlCell[]) => {
    for (let left = below.get(line.length); left !== undefined && blanks < MAX_BLANKS; blanks += 1) {
      if (left > 1) below.set(line.length, left - 1);
      else below.delete(line.length);
      line.push({ text: "" });
      left = below.get(line.length);
    }
  };
  const close = () => {
    const line = lines.at(-1);
    if (open === undefined || line === undefined) return;
    passOver(line);
    const { text, span, down, ...rest } = open;
    const from = line.length;
    line.push({ text: tidy(text), ...rest });
    for (let k = 1; k < span && blanks < MAX_BLANKS; k += 1, blanks += 1) line.push({ text: "" });
    if (down > 1) for (let at = from; at < line.length; at += 1) below.set(at, down - 1);
    open = undefined;
  };
  for (const token of htmlTokens(html)) {
    if ((read += 1) % RESTS === 0) yield;
    if (token.kind === "text") {
      if (open !== undefined && silent === undefined && open.text.length <= TABLE_LIMITS.cellLength) {
        open.text += plain(token.text.slice(0, LONGEST_SOURCE));
      }
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
      const line = lines.at(-1);
      if (line !== undefined && end) passOver(line);
      if (!end) lines.push([]);
    } else if (name === "td" || name === "th") {
      close();
      if (end) continue;
      if (lines.length === 0) lines.push([]);
      const number = numberOf(attributes);
      const format = formatOf(attributes, formats);
      open = {
        text: "",
        span: spanOf(attributes, "colspan"),
        down: spanOf(attributes, "rowspan"),
        ...(number === undefined ? {} : { number }),
        ...(format === undefined ? {} : { format }),
      };
    } else if ((name === "br" || (name === "p" && end)) && open !== undefined) {
      if (open.text.length <= TABLE_LIMITS.cellLength) open.text += "\u0001";
    }
  }
  close();
  const cells = lines.filter((line) => line.length > 0);
  if (cells.length === 0) return undefined;
  const decimal = DECIMAL_SIGN.exec(html.slice(0, STYLES))?.[1] as "." | "," | undefined;
  return { cells, ...(decimal === undefined ? {} : { decimal }), ...(own === undefined ? {} : { own }) };
}

/** Style sheets stand at the beginning: they are looked for only up to here. */
const STYLES = 300_000;
const DECIMAL_SIGN = /mso-displayed-decimal-separator:\s*"?\\?([.,])/;
const CLASS_FORMAT = /\.([\w-]{1,40})\s*\{[^{}]{0,2000}?mso-number-format:\s*("[^"]*"|[^;"}]*)/g;

/** Excel's number formats by their class names. */
function classFormats(html: string): ReadonlyMap<string, string> {
  const found = html.slice(0, STYLES).matchAll(CLASS_FORMAT);
  return new Map(Array.from(found, ([, name = "", format = ""]) => [name, plainFormat(format)]));
}

/** A number format as a style sheet writes it: in quotes, with some signs escaped. */
function plainFormat(format: string): string {
  return format
    .trim()
    .replace(/^"|"$/g, "")
    .replace(/\\00([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(?=[^\w\s])/g, "");
}

/** The number format, from LibreOffice's `sdnum`, Sheets' `data-sheets-numberformat`, or Excel's class or style. */
function formatOf(attributes: string, classes: ReadonlyMap<string, string>): string | undefined {
  const sdnum = attribute(attributes, "sdnum")?.split(";").slice(2).join(";");
  if (sdnum !== undefined && sdnum !== "") return sdnum;
  const sheets = /"2":"([^"]*)"/.exec(attribute(attributes, "data-sheets-numberformat") ?? "")?.[1];
  if (sheets !== undefined) return sheets;
  const style = /mso-number-format:\s*("[^"]*"|[^;"]*)/.exec(attribute(attributes, "style") ?? "")?.[1];
  if (style !== undefined) return plainFormat(style);
  return classes.size === 0 ? undefined : classes.get(attribute(attributes, "class") ?? "");
}

function spanOf(attributes: string, name: "colspan" | "rowspan"): number {
  const span = Number(attribute(attributes, name) ?? 1);
  return span >= 1 && span <= MAX_SPAN ? Math.floor(span) : 1;
}

/** The number, from LibreOffice's `sdval`, Excel's `x:num`, or Sheets' `data-sheets-value` with type 3. */
function numberOf(attributes: string): number | undefined {
  for (const name of ["sdval", "x:num"]) {
    const text = attribute(attributes, name);
    if (text !== undefined && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return Number(text);
  }
  const json = attribute(attributes, "data-sheets-value");
  const found = json === undefined ? null : /"1":3,"3":(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*}/.exec(json);
  return found === null ? undefined : Number(found[1]);
}

/** Cache of attribute patterns by name: there are few names, and a large table needs each of them for every cell. */
const PATTERNS = new Map<string, RegExp>();

/** The value of an attribute in a tag's source; the case of the name is ignored. */
export function attribute(attributes: string, name: string): string | undefined {
  if (attributes === "") return undefined;
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
    PATTERNS.set(name, pattern);
  }
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

/** A text with its entities replaced by the characters they stand for. */
export function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
    if (code === undefined) return NAMED[name as string] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Line ends and runs of spaces in HTML source each become one space. */
function plain(source: string): string {
  return decoded(/[\t\r\n]| {2}/.test(source) ? source.replace(/[ \t\r\n]+/g, " ") : source);
}

/** Marks of line breaks become new lines; the spaces around them are removed. */
function tidy(text: string): string {
  if (!text.includes("\u0001")) return text.trim();
  return text
    .split("\u0001")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
