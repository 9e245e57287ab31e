import type { PasteChoices, PasteDoubt, PasteRow, PasteTarget } from "./pastePlan.ts";
import type { PlacedRows } from "./placeRows.ts";
import type { Block } from "./takeApart.ts";

/**
 * Where all figures of a block belong to one row that takes none, or from which nothing is computed, they go to the
 * row that they belong to unless the user chooses otherwise.
 */
export function placeSource(
  block: Block,
  rows: PlacedRows["rows"],
  target: PasteTarget,
  choices: PasteChoices,
): { readonly rows: PlacedRows["rows"]; readonly doubts: readonly PasteDoubt[] } {
  const figuresOf = (line: number) =>
    block.lines[line]?.cells.filter(({ text }) => text.trim() !== "").length ?? 0;
  const filled = rows.filter(({ line, row }) => row !== undefined && figuresOf(line) > 0);
  const [only] = filled;
  const source = filled.length === 1 ? sourceOf(only?.row, target) : undefined;
  if (block.isOwn || only?.row === undefined || source === undefined) return { rows, doubts: [] };
  const chosen = choices.source ?? "source";
  const doubt: PasteDoubt = {
    about: "source",
    options: ["source", "itself"],
    chosen,
    sample: only.row.id,
    count: figuresOf(only.line),
  };
  if (chosen === "itself") return { rows, doubts: [doubt] };
  return { rows: rows.map((one) => (one === only ? { ...one, row: source } : one)), doubts: [doubt] };
}

function sourceOf(row: PasteRow | undefined, { rows }: PasteTarget): PasteRow | undefined {
  const id = row?.enteredAs;
  return id === undefined ? undefined : rows.find((one) => one.id === id && one.isInput && !one.startOnly);
}
