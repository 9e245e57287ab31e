import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A font that every office program has, or replaces by one with the same widths. */
export const FONT = "Arial";

/** Marks the end of a paragraph in the notes: the library writes all of them as one, which `finishDeck` splits here. */
export const PARAGRAPH = "\u2029";

/** The colour of a chart's grid lines: the library takes only a fixed colour, which is replaced here by the theme's. */
export const GRID = "DDD9D0";

/** The file's colours: ink and paper, and one colour for the request. */
const COLOURS = {
  ...{ dk1: "1B1A17", lt1: "FFFFFF", dk2: "5F5B53", lt2: GRID },
  ...{ accent1: "1F5FA8", accent2: "A8A296", accent3: "7A4B9A", accent4: "2E7D4F", accent5: "B3502D" },
  ...{ accent6: "C79A2B", hlink: "1F5FA8", folHlink: "5F5B53" },
};

/**
 * Completes what the library leaves undone: own theme colours, paragraphs in notes, a table's first row as its head,
 * texts spell-checked in their language. Zips the file with compression.
 */
export function finishDeck(written: Uint8Array, lang: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(written);
  const changed = Object.entries(files).map(([name, bytes]) => {
    if (!name.endsWith(".xml") || name.includes("_rels")) return [name, bytes] as const;
    const text = strFromU8(bytes);
    return [name, strToU8(finished(name, text, lang))] as const;
  });
  return zipSync(Object.fromEntries(changed), { level: 6 });
}

function finished(name: string, xml: string, lang: string): string {
  const said = xml.replaceAll('lang="en-US"', `lang="${lang}"`);
  if (name.startsWith("ppt/theme/")) return withColours(said);
  if (name.startsWith("ppt/charts/")) return withThemeLines(said);
  if (name.startsWith("ppt/notesSlides/")) return withParagraphs(said, lang);
  if (name.startsWith("ppt/slides/")) return said.replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>');
  return said;
}

function withColours(theme: string): string {
  const scheme = Object.entries(COLOURS).map(
    ([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`,
  );
  return theme.replace(
    /<a:clrScheme .*?<\/a:clrScheme>/s,
    `<a:clrScheme name="UBM Planner">${scheme.join("")}</a:clrScheme>`,
  );
}

function withThemeLines(chart: string): string {
  return chart.replaceAll(`<a:srgbClr val="${GRID}"/>`, '<a:schemeClr val="bg2"/>');
}

function withParagraphs(notes: string, lang: string): string {
  const next = `</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>`;
  return notes.replaceAll(PARAGRAPH, next);
}
