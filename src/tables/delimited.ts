/** A line of delimited text, with the number of the text's line on which it begins, counted from 1. */
export type DelimitedLine = { readonly line: number; readonly cells: readonly string[] };

export type Delimiter = "," | ";" | "\t" | "|";
const DELIMITERS: readonly Delimiter[] = ["\t", ";", ",", "|"];

/** How many characters and lines at the beginning are used to guess the delimiter. */
const SAMPLE = 50_000;
const SAMPLE_LINES = 50;

/**
 * Splits delimited text into lines: RFC 4180 and the variants that programs write. A quoted cell may hold delimiters,
 * new lines and doubled quotes; a quote that is never closed, or is followed by more text, is an ordinary character.
 * Any kind of line end counts; a line end after the last line does not begin a new line.
 */
export function* readDelimited(text: string, delimiter: Delimiter): Generator<DelimitedLine> {
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let begins = 1;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : undefined;
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    cells.push(quoted?.text ?? text.slice(at, end));
    if (quoted !== undefined) line += quoted.lines;
    const sign = text[end];
    at = end + 1;
    if (sign === delimiter) continue;
    if (sign === "\r" && text[at] === "\n") at += 1;
    yield { line: begins, cells };
    cells = [];
    line += 1;
    begins = line;
    if (at >= text.length) break;
  }
}

function plainEnd(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** The quoted cell that begins here, and the lines it spans; undefined where its quotes do not enclose it. */
function quotedCell(text: string, from: number, delimiter: Delimiter) {
  let at = from + 1;
  let cell = "";
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return undefined;
    cell += text.slice(at, close);
    if (text[close + 1] === '"') {
      cell += '"';
      at = close + 2;
      continue;
    }
    let end = close + 1;
    while (text[end] === " ") end += 1;
    const after = text[end];
    if (after !== undefined && after !== delimiter && after !== "\n" && after !== "\r") return undefined;
    const content = cell.replace(/\r\n?/g, "\n");
    return { text: content, end, lines: content.split("\n").length - 1 };
  }
}

/**
 * The delimiter that cuts the most lines of the beginning into the same number of cells; on a tie, the one that makes
 * more cells. A comma by default.
 */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE);
  let best: { readonly delimiter: Delimiter; readonly lines: number; readonly width: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    let read = 0;
    for (const { cells } of readDelimited(sample, delimiter)) {
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      read += 1;
      if (read >= SAMPLE_LINES) break;
    }
    for (const [width, lines] of widths) {
      if (best === undefined || lines > best.lines || (lines === best.lines && width > best.width)) {
        best = { delimiter, lines, width };
      }
    }
  }
  return best?.delimiter ?? ",";
}
