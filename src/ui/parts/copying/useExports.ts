import type { Table } from "../../../state/exporting.ts";
import { useApp } from "../../../state/context.ts";
import { fileName } from "../../../lib/fileName.ts";
import { writeHtmlTable } from "../../../tables/writeHtmlTable.ts";
import { useText } from "../../kit/useText.ts";
import type { PageTable } from "./pageTable.ts";
import { pngOf } from "./pngOf.ts";
import { saveFile } from "../../kit/saveFile.ts";

/** Draws a picture for a file, as the text of an SVG. */
export type Picture = () => Promise<string>;

/** What can be done with charts and tables that leave the page; each tells how it went. */
export function useExports() {
  const { document: plan, exporting, session } = useApp();
  const { words } = useText();
  const text = () => words().exports;
  const nameOf = (what: string, ending: string) => `${fileName(`${plan.plan().name} ${what}`)}.${ending}`;

  async function told(work: () => Promise<string>): Promise<void> {
    try {
      session.notify(await work());
    } catch {
      session.notify(text().failed);
    }
  }
  const save = (name: string, content: readonly BlobPart[], type: string): string => {
    saveFile(name, content, type);
    return text().saved(name);
  };
  const copied = async (items: Record<string, Promise<Blob> | Blob>, sentence: string): Promise<string> => {
    try {
      await navigator.clipboard.write([new ClipboardItem(items)]);
      return sentence;
    } catch {
      return text().notCopied;
    }
  };
  const pngFrom = async (draw: Picture): Promise<Blob> => pngOf(await draw());

  return {
    saveSvg: (draw: Picture, what: string) =>
      told(async () => save(nameOf(what, "svg"), [await draw()], "image/svg+xml")),
    savePng: (draw: Picture, what: string) =>
      told(async () => save(nameOf(what, "png"), [await pngFrom(draw)], "image/png")),
    // The promise goes in as it is: some browsers take a picture only within the click itself.
    copyPicture: (draw: Picture) => told(() => copied({ "image/png": pngFrom(draw) }, text().pictureCopied)),
    saveCsv: (table: Table, what: string) =>
      told(async () => {
        const writer = await exporting.writer();
        return save(nameOf(what, "csv"), [writer.csv(table, session.language(), true)], "text/csv");
      }),
    /** Texts as they are read, with the numbers behind them for programs that count. */
    copyTable: ({ cells: table, texts }: PageTable) =>
      told(() => {
        const cells = texts.map((row, y) =>
          row.map((shown, x) => {
            const value = table[y]?.[x];
            return typeof value === "number" ? { text: shown, number: value } : { text: shown };
          }),
        );
        const blob = (content: string, type: string) => new Blob([content], { type });
        // As with pictures, pending data is passed as a promise, within the click.
        const plain = exporting.writer().then((writer) => writer.tabs(table, session.language()));
        return copied(
          {
            "text/plain": plain.then((content) => blob(content, "text/plain")),
            "text/html": blob(writeHtmlTable(cells, ""), "text/html"),
          },
          text().tableCopied,
        );
      }),
    /** Saves data that arrives in pieces; for tables too large to hold at once. */
    savePieces: (pieces: readonly BlobPart[], what: string) =>
      told(async () => save(nameOf(what, "csv"), pieces, "text/csv")),
  };
}
