import { ok } from "../lib/result.ts";
import { plainName } from "../tables/matchMonths.ts";
import type { Clip } from "./clip.ts";
import { coveredArea } from "./coveredArea.ts";
import { hasDeals } from "./hasDeals.ts";
import { takersOf } from "./inOrder.ts";
import type { PlacedColumn } from "./inOrder.ts";
import type {
  PasteCell,
  PasteChoices,
  PasteDoubt,
  PasteLeftOut,
  PastePlan,
  PasteRow,
  PasteTarget,
} from "./pastePlan.ts";
import { placeColumns } from "./placeColumns.ts";
import type { PlacedCell } from "./placedCell.ts";
import { placeRows, rowsByName } from "./placeRows.ts";
import { placeSource } from "./placeSource.ts";
import { readingRules } from "./readingRules.ts";
import { monthOfQuarter, plainText, readPlaced } from "./readPlaced.ts";
import { monthsRun, plainBlock, takeApart, turnedRound, widthOf } from "./takeApart.ts";
import type { Block, Cells } from "./takeApart.ts";

/** The number of cells read before the next pause. */
const RESTS = 100;

/**
 * What pasting a block from the clipboard would do to the sheet under the current choices: the cells that would be
 * written, the open questions, and what is left out and why. Nothing is written. A generator that pauses now and then;
 * it yields how much has been read, 0 to 1.
 */
export function* planPaste(
  clip: Clip,
  target: PasteTarget,
  choices: PasteChoices = {},
): Generator<number, PastePlan> {
  const deals = clip.own || !hasDeals(clip.cells) ? undefined : (choices.deals ?? "import");
  const asDeals: PasteDoubt[] =
    deals === undefined
      ? []
      : [
          {
            about: "deals",
            options: ["import", "figures"],
            chosen: deals,
            sample: "",
            count: clip.cells.length - 1,
          },
        ];
  if (deals === "import") {
    return { cells: [], doubts: asDeals, leftOut: [], isForImport: true, readAs: undefined, area: undefined };
  }
  const byName = rowsByName(target.rows);
  const { block, turned } = blockOf(clip, target, byName, choices);
  const rows = placeRows(block, target, byName, choices);
  const columns = placeColumns(block, rows.rows.length, target, choices);
  const source = placeSource(block, rows.rows, target, choices);
  const { placed, calculated } = placedCells(block, source.rows, columns.columns);
  yield 0;
  const rules = readingRules(placed, block.titles, clip.decimal, target, choices);
  const cells: PasteCell[] = [];
  let kept = 0;
  let foreign = 0;
  for (const [count, one] of placed.entries()) {
    if (count % RESTS === RESTS - 1) yield count / placed.length;
    const { cell, row, at, quarter } = one;
    const read = readPlaced(cell, row, rules.rules, target);
    const write = (entry: PasteCell["entry"]) =>
      cells.push({ row: row.id, at, text: cell.text.trim(), entry });
    if (read === "other-currency") foreign += 1;
    else if (!read.ok) write(read);
    else if (read.value !== undefined) {
      const third = quarter === undefined ? { entry: read.value } : monthOfQuarter(read.value, row, quarter);
      if (third !== undefined) write(ok(third.entry));
    } else if (target.holds(row.id, at)) {
      kept += 1;
      if (choices.blanks === "clear") write(ok(undefined));
    }
  }
  const blanks: PasteDoubt[] =
    kept === 0
      ? []
      : [
          {
            about: "blanks",
            options: ["leave", "clear"],
            chosen: choices.blanks ?? "leave",
            sample: "",
            count: kept,
          },
        ];
  return {
    cells,
    doubts: [
      ...asDeals,
      ...turned,
      ...rows.doubts,
      ...source.doubts,
      ...columns.doubts,
      ...rules.doubts,
      ...blanks,
    ],
    leftOut: joined([
      ...rows.leftOut,
      ...columns.leftOut,
      counted("calculated", calculated),
      counted("blanks", choices.blanks === "clear" ? 0 : kept),
      counted("currency", foreign),
    ]),
    isForImport: false,
    readAs: rules.readAs,
    area: coveredArea(placed, target),
  };
}

function counted(code: PasteLeftOut["code"], count: number): PasteLeftOut {
  return { code, count, texts: [] };
}

/** Merges items with the same reason, so that each reason appears once, with at most five names. */
function joined(all: readonly PasteLeftOut[]): PasteLeftOut[] {
  const codes = new Set(all.flatMap(({ code, count }) => (count > 0 ? code : [])));
  return [...codes].map((code) => {
    const same = all.filter((one) => one.code === code);
    const count = same.reduce((sum, one) => sum + one.count, 0);
    return { code, count, texts: same.flatMap((one) => one.texts).slice(0, 5) };
  });
}

/** The block as it is meant: split into parts, transposed, or repeated over the selection. */
function blockOf(
  clip: Clip,
  target: PasteTarget,
  byName: ReadonlyMap<string, PasteRow>,
  choices: PasteChoices,
): { readonly block: Block; readonly turned: readonly PasteDoubt[] } {
  if (clip.own) return { block: tiled(plainBlock(clip.cells, true), target), turned: [] };
  const isName = (text: string) => byName.has(plainName(text));
  const isEntry = (text: string) => target.read(plainText(text), "", target.locale).ok;
  const doubt = turnDoubt(clip.cells, target, choices);
  const isTurned = doubt?.chosen === "turn";
  const cells = isTurned ? turnedRound(clip.cells) : clip.cells;
  const block =
    doubt !== undefined && !isTurned ? plainBlock(cells, false) : takeApart(cells, isName, isEntry);
  return { block: tiled(block, target), turned: doubt === undefined ? [] : [doubt] };
}

/**
 * The question whether to transpose a block: its months run down, or its one column of figures would cover lines that
 * take no entries, so that it may be meant for one row. Undefined where there is nothing to ask.
 */
function turnDoubt(cells: Cells, target: PasteTarget, choices: PasteChoices): PasteDoubt | undefined {
  const { top, bottom, left, right } = target.selected;
  const runsDown = monthsRun(cells) === "down";
  const isColumn = cells.length > 2 && widthOf(cells) === 1 && top === bottom && left === right;
  const over = target.lines.slice(top, top + cells.length);
  const isOverOthers = over.some((row) => row?.isInput !== true || row.startOnly);
  const isOfFigures = cells.every((line) => /\d|^\s*$/.test(line[0]?.text ?? ""));
  const kind = target.columns[left]?.kind;
  if (!runsDown && !(isColumn && kind === "month" && isOverOthers && isOfFigures)) return undefined;
  const chosen = choices.turned ?? "turn";
  return {
    about: "turned",
    options: ["turn", "keep"],
    chosen,
    sample: cells[0]?.[0]?.text ?? "",
    count: cells.length,
  };
}

/** One cell fills the whole selection; a block also fills it where it fits a whole number of times. */
function tiled(block: Block, target: PasteTarget): Block {
  if (block.times !== undefined || block.hasNames || block.width === 0) return block;
  const { top, bottom, right } = target.selected;
  const lines = bottom - top + 1;
  const columns = takersOf(block.width, block.isOwn, target).filter((at) => at <= right).length;
  const height = block.lines.length;
  if (lines % height !== 0 || columns % block.width !== 0 || columns === 0) return block;
  const wide = block.lines.map((line) => ({
    ...line,
    cells: Array.from({ length: columns }, (_, x) => line.cells[x % block.width]!).filter(
      (cell) => cell !== undefined,
    ),
  }));
  return { ...block, width: columns, lines: Array.from({ length: lines }, (_, y) => wide[y % height]!) };
}

function placedCells(
  block: Block,
  rows: readonly { readonly line: number; readonly row: PasteRow | undefined }[],
  columns: readonly PlacedColumn[],
) {
  const placed: PlacedCell[] = [];
  let calculated = 0;
  for (const { line, row } of rows) {
    for (const { column, at, quarter } of columns) {
      const cell = block.lines[line]?.cells[column];
      if (cell === undefined) continue;
      const takes = row?.isInput === true && at !== undefined && (at === "value" || !row.startOnly);
      if (takes) placed.push({ cell, row, at, ...(quarter === undefined ? {} : { quarter }) });
      else if (cell.text.trim() !== "") calculated += 1;
    }
  }
  return { placed, calculated };
}
