import { ok } from "../lib/result.ts";
import { isPercent } from "../model/units.ts";
import { readFigure } from "../tables/readFigure.ts";
import type { DecimalMark } from "../tables/readFigure.ts";
import { plainName } from "../tables/matchMonths.ts";
import { isDash, isOfAccounts, otherCurrencyOf } from "./cellKind.ts";
import type { Clip, ClipCell } from "./clip.ts";
import { hasDeals } from "./hasDeals.ts";
import { numberSigns } from "./numberSigns.ts";
import type {
  PasteArea,
  PasteAt,
  PasteCell,
  PasteChoices,
  PasteDoubt,
  PasteLeftOut,
  PastePlan,
  PasteRow,
  PasteTarget,
} from "./pastePlan.ts";
import { placeColumns, takersOf } from "./placeColumns.ts";
import type { PlacedColumn } from "./placeColumns.ts";
import { placeRows, rowsByName } from "./placeRows.ts";
import { monthOfQuarter, plainText, readPlaced } from "./readPlaced.ts";
import type { ReadingRules } from "./readPlaced.ts";
import { monthsRun, plainBlock, takeApart, turnedRound, widthOf } from "./takeApart.ts";
import type { Block, Cells } from "./takeApart.ts";

/** Between two rests so many cells are read. */
const RESTS = 100;

type Placed = {
  readonly cell: ClipCell;
  readonly row: PasteRow;
  readonly at: PasteAt;
  readonly quarter?: PlacedColumn["quarter"];
};

/**
 * What a block from the clipboard would do to the sheet under the choices that are made: the cells that would be
 * written, what is in doubt, and what is left out and why. Nothing is written. Done with rests, each of which
 * tells how much has been read, 0 to 1.
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
  const { placed, calculated } = placedCells(block, rows.rows, columns.columns);
  yield 0;
  const rules = rulesOf(placed, clip.decimal, target, choices);
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
    doubts: [...asDeals, ...turned, ...rows.doubts, ...columns.doubts, ...rules.doubts, ...blanks],
    leftOut: joined([
      ...rows.leftOut,
      ...columns.leftOut,
      counted("calculated", calculated),
      counted("blanks", choices.blanks === "clear" ? 0 : kept),
      counted("currency", foreign),
    ]),
    isForImport: false,
    readAs: rules.readAs,
    area: areaOf(placed, target),
  };
}

function counted(code: PasteLeftOut["code"], count: number): PasteLeftOut {
  return { code, count, texts: [] };
}

/** Each reason once. */
function joined(all: readonly PasteLeftOut[]): PasteLeftOut[] {
  const codes = new Set(all.flatMap(({ code, count }) => (count > 0 ? code : [])));
  return [...codes].map((code) => {
    const same = all.filter((one) => one.code === code);
    const count = same.reduce((sum, one) => sum + one.count, 0);
    return { code, count, texts: same.flatMap((one) => one.texts).slice(0, 5) };
  });
}

/** The block as it is meant: taken apart, turned round, repeated over the selection. */
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

/** Months down, or a column over lines that take no entries: it may be meant for one row. */
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

/** One cell fills the whole selection; a block fills it too where it fits into it a whole number of times. */
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
  const placed: Placed[] = [];
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

/** How the cells are read, decided for all of them together. */
function rulesOf(
  placed: readonly Placed[],
  told: DecimalMark | undefined,
  target: PasteTarget,
  choices: PasteChoices,
): {
  readonly rules: ReadingRules;
  readonly doubts: readonly PasteDoubt[];
  readonly readAs: DecimalMark | undefined;
} {
  const doubts: PasteDoubt[] = [];
  const figures = placed.filter(({ cell }) => cell.entry === undefined && cell.number === undefined);
  const texts = figures.flatMap(({ cell }) => (/\d/.test(cell.text) ? [plainText(cell.text)] : []));
  const signs = numberSigns(texts, told, target, choices);
  if (signs.doubt !== undefined) doubts.push(signs.doubt);
  const fraction = fractionDoubt(placed, choices);
  if (fraction !== undefined) doubts.push(fraction);
  const dashes = figures.filter(({ cell }) => isDash(cell.text));
  const ofAccounts = figures.some(({ cell }) => isOfAccounts(cell));
  const dash = choices.dashes ?? "zero";
  if (dashes.length > 0 && !ofAccounts) {
    doubts.push({
      about: "dashes",
      options: ["zero", "blank"],
      chosen: dash,
      sample: "-",
      count: dashes.length,
    });
  }
  const others = placed.flatMap(({ cell }) =>
    cell.entry === undefined ? (otherCurrencyOf(cell.text, target.currency) ?? []) : [],
  );
  const currency = choices.currency ?? "take";
  if (others.length > 0) {
    const sample = [...new Set(others)].join(", ");
    doubts.push({
      about: "currency",
      options: ["take", "leave"],
      chosen: currency,
      sample,
      count: others.length,
    });
  }
  const rules = { locale: signs.locale, isFraction: fraction?.chosen === "share", dash, currency };
  return { rules, doubts, readAs: signs.readAs };
}

/**
 * Figures below 1 without a sign in rows of per cent: a share, as spreadsheets keep it, unless others beside them are
 * plainly in per cent.
 */
function fractionDoubt(placed: readonly Placed[], choices: PasteChoices): PasteDoubt | undefined {
  let sample: string | undefined;
  let small = 0;
  let large = 0;
  for (const { cell, row } of placed) {
    if (!isPercent(row.unit) || cell.entry !== undefined) continue;
    if (cell.shows === "percent" || cell.text.includes("%")) continue;
    const size = Math.abs(cell.number ?? readFigure(cell.text, undefined)?.number ?? NaN);
    if (size > 1) large += 1;
    else if (size > 0 && size < 1) {
      small += 1;
      sample ??= cell.text.trim();
    }
  }
  if (sample === undefined) return undefined;
  const options = large > 0 ? (["percent", "share"] as const) : (["share", "percent"] as const);
  const chosen = choices.fractions ?? options[0];
  return { about: "fractions", options, chosen, sample, count: small };
}

/**
 * The lines and columns of the sheet that a block covers: to be selected when it has been written. Where lines or columns
 * lie between that it has nothing to do with, the first alone: nobody is to clear by that what is not theirs.
 */
function areaOf(placed: readonly Placed[], target: PasteTarget): PasteArea | undefined {
  const ids = new Set<string>(placed.map(({ row }) => row.id));
  const places = new Set<PasteAt>(placed.map(({ at }) => at));
  const lines = target.lines.flatMap((row, at) => (row !== undefined && ids.has(row.id) ? at : []));
  const columns = target.columns.flatMap((column, at) => (places.has(placeOf(column)) ? at : []));
  const [top, left] = [lines[0], columns[0]];
  if (top === undefined || left === undefined) return undefined;
  const isOtherLine = (row: PasteRow | undefined) => row?.isInput === true && !ids.has(row.id);
  const isOtherColumn = (column: PasteTarget["columns"][number]) =>
    column.kind === "month" && !places.has(column.month);
  const [bottom, right] = [lines.at(-1)!, columns.at(-1)!];
  return {
    top,
    left,
    bottom: target.lines.slice(top, bottom).some(isOtherLine) ? top : bottom,
    right: target.columns.slice(left, right).some(isOtherColumn) ? left : right,
  };
}

function placeOf(column: PasteTarget["columns"][number]): PasteAt {
  return column.kind === "month" ? column.month : column.kind === "value" ? "value" : "";
}
