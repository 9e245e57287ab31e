import { unzipSync, strFromU8 } from "fflate";

/** The content of a cell: a number, a text, or an error as { error: "#N/A" }. */
export type ReadValue = number | string | { readonly error: string };
export type ReadCell = {
  readonly formula: string | undefined;
  readonly value: ReadValue | undefined;
  readonly type: string | undefined;
};
export type ReadSheet = ReadonlyMap<string, ReadCell>;
export type ReadBook = {
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  readonly parts: ReadonlyMap<string, string>;
};

/** Reads the parts of an .xlsx file that the tests need, written by us or saved by a spreadsheet program. */
export function readBook(bytes: Uint8Array): ReadBook {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  const part = (path: string): string => parts.get(path) ?? "";
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map(([, xml]) =>
    texts(xml!),
  );
  const sheets = new Map<string, ReadSheet>();
  for (const [tag] of part("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)) {
    const target = targets.get(attribute(tag, "r:id"));
    sheets.set(unescape(attribute(tag, "name") ?? ""), readSheet(part(`xl/${target}`), shared));
  }
  return { sheets, parts };
}

function readSheet(xml: string, shared: readonly string[]): ReadSheet {
  const cells = new Map<string, ReadCell>();
  for (const [, tag, inner = ""] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
    const type = attribute(tag!, "t");
    const formula = /<f\b[^>]*>([^]*?)<\/f>/.exec(inner)?.[1];
    const raw = /<v\b[^>]*>([^]*?)<\/v>/.exec(inner)?.[1];
    cells.set(attribute(tag!, "r")!, {
      type,
      formula: formula === undefined ? undefined : unescape(formula),
      value: valueOf(type, raw, inner, shared),
    });
  }
  return cells;
}

function valueOf(
  type: string | undefined,
  raw: string | undefined,
  inner: string,
  shared: readonly string[],
): ReadValue | undefined {
  if (type === "inlineStr") return texts(inner);
  if (raw === undefined) return undefined;
  if (type === "s") return shared[Number(raw)];
  if (type === "str") return unescape(raw);
  if (type === "e") return { error: unescape(raw) };
  return Number(raw);
}

function texts(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>([^]*?)<\/t>/g)].map(([, text]) => unescape(text!)).join("");
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
