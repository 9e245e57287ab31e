import { plainName } from "../tables/matchMonths.ts";
import type { PasteChoices, PasteDoubt, PasteLeftOut, PasteRow, PasteTarget } from "./pastePlan.ts";
import type { Block } from "./takeApart.ts";

/** The lines of a block with the target row of each; undefined where the target line is a heading. */
export type PlacedRows = {
  readonly rows: readonly { readonly line: number; readonly row: PasteRow | undefined }[];
  readonly doubts: readonly PasteDoubt[];
  readonly leftOut: readonly PasteLeftOut[];
};

/** Rows by their names in both languages and their ids, ignoring capitals and extra spaces. */
export function rowsByName(rows: readonly PasteRow[]): ReadonlyMap<string, PasteRow> {
  const names = rows.flatMap((row) =>
    [row.label.en, row.label.sv, row.id].map((name) => [plainName(name), row] as const),
  );
  // Where two rows have the same name, the first counts.
  return new Map(names.reverse());
}

/**
 * The row for each line of a block: by its names where some are names of rows, else in order from the first selected
 * line. The user is asked where the first name is not that of the selected row, or where a name belongs to no row.
 */
export function placeRows(
  block: Block,
  target: PasteTarget,
  byName: ReadonlyMap<string, PasteRow>,
  choices: PasteChoices,
): PlacedRows {
  const inOrder = block.lines.flatMap((_, line) => {
    const at = target.selected.top + line;
    return at < target.lines.length ? [{ line, row: target.lines[at] }] : [];
  });
  const over = block.lines.length - inOrder.length;
  const noRoom: PasteLeftOut[] = over > 0 ? [{ code: "no-room", count: over * block.width, texts: [] }] : [];
  if (!block.hasNames) return { rows: inOrder, doubts: [], leftOut: noRoom };

  const named = block.lines.map(({ names, isTotal }) =>
    isTotal ? undefined : names.map((name) => byName.get(plainName(name))).find((row) => row !== undefined),
  );
  const totals = textsOf(block.lines.filter(({ isTotal }) => isTotal));
  const taken = new Set<string>();
  const rows = named.flatMap((row, line) => {
    if (row === undefined || taken.has(row.id)) return [];
    taken.add(row.id);
    return [{ line, row }];
  });
  const twice = named.filter((row) => row !== undefined).length - rows.length;
  const unknown = textsOf(block.lines.filter(({ isTotal }, at) => !isTotal && named[at] === undefined));
  const { top, left } = target.selected;
  const isHere = target.lines[top]?.id === rows[0]?.row.id || target.columns[left]?.kind === "aside";
  const options = rows.length > 0 ? (["names", "order"] as const) : (["order"] as const);
  const chosen = options.find((option) => option === choices.rows) ?? options[0];
  const doubts: PasteDoubt[] =
    isHere && unknown.length === 0 && rows.length > 0
      ? []
      : [{ about: "rows", options, chosen, sample: unknown[0] ?? "", count: unknown.length }];
  if (chosen === "order") return { rows: inOrder, doubts, leftOut: noRoom };
  return {
    rows,
    doubts,
    leftOut: [
      ...(unknown.length > 0
        ? [{ code: "names" as const, count: unknown.length, texts: unknown.slice(0, 5) }]
        : []),
      ...(totals.length > 0
        ? [{ code: "totals" as const, count: totals.length, texts: totals.slice(0, 5) }]
        : []),
      ...(twice > 0 ? [{ code: "row-twice" as const, count: twice, texts: [] }] : []),
    ],
  };
}

/** The names of lines; for a line without one, its first text, so that it is not left out without a message. */
function textsOf(lines: Block["lines"]): readonly string[] {
  return lines.map(
    ({ names, cells }) => names[0] ?? cells.find(({ text }) => text.trim() !== "")?.text.trim() ?? "",
  );
}
