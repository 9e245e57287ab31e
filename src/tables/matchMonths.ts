import type { Month } from "../model/month.ts";
import type { RowId, Unit } from "../model/row.ts";
import type { Words } from "../model/language.ts";
import { isPercent } from "../model/units.ts";
import { suffixOf } from "../model/suffixes.ts";
import type { LeftAside, MonthTable } from "./monthTable.ts";
import { decimalMarkOf, moved, readFigure } from "./readFigure.ts";
import { cellText } from "./table.ts";
import type { TableCell } from "./table.ts";

/** The properties of a sheet's rows that are needed to find the rows by name. */
export type NamedRow = {
  readonly id: RowId;
  readonly label: Words;
  readonly unit: Unit;
  /** Whether the row has a value for the start only, and so can have no monthly figures. */
  readonly startOnly?: boolean;
};

/** A line of the table with its matching row, and its figures by month. */
export type MatchedLine = {
  readonly label: string;
  readonly row: RowId | undefined;
  /** "matched", or why the line has no row. */
  readonly code: "matched" | "unknown" | "twice" | "start-only" | "no-figures";
  readonly values: { readonly [month: Month]: number };
  /** Cells that hold something other than a figure. */
  readonly unread: readonly string[];
};

export type MatchedMonths = {
  readonly lines: readonly MatchedLine[];
  readonly leftAside: readonly LeftAside[];
};

/**
 * Finds the row of each line by its id or its name in either language, ignoring capitals, extra spaces and a colon at
 * the end; a similar name is not enough. `chosen` overrides the match by label; "" leaves a line out. A second line for
 * the same row is left out.
 */
export function matchMonths(
  table: MonthTable,
  rows: readonly NamedRow[],
  chosen: { readonly [label: string]: RowId | "" } = {},
): MatchedMonths {
  const byName = new Map<string, NamedRow>();
  for (const row of rows) {
    for (const name of [row.label.en, row.label.sv, row.id]) byName.set(plainName(name), row);
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const taken = new Set<RowId>();
  const lines = table.lines.map((line): MatchedLine => {
    const { label } = line;
    const picked = Object.hasOwn(chosen, label) ? chosen[label] : undefined;
    const named = [label, ...line.others]
      .map((text) => byName.get(plainName(text)))
      .find((one) => one !== undefined);
    const row = picked === undefined ? named : byId.get(picked);
    const { values, unread } = figuresOf(line.cells, table, row?.unit ?? "");
    const without = (code: MatchedLine["code"]) => ({ label, row: undefined, code, values, unread });
    if (row === undefined) return without("unknown");
    if (row.startOnly === true) return without("start-only");
    if (taken.has(row.id)) return without("twice");
    if (Object.keys(values).length === 0) return without("no-figures");
    taken.add(row.id);
    return { label, row: row.id, code: "matched", values, unread };
  });
  return { lines, leftAside: table.leftAside };
}

/** A name in the form in which names are compared. */
export function plainName(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(/:$/, "").trim();
}

/** Cell texts that mean an empty cell where figures are expected. */
const NOTHING = /^(?:[-–—.]*|n\/?a|saknas|#\S+)$/i;

function figuresOf(cells: readonly TableCell[], table: MonthTable, unit: Unit) {
  const mark = decimalMarkOf(cells);
  const figures = cells.map((cell) => readFigure(cell, mark));
  // A figure above 1.5 without a % sign can only be in per cent, and then all figures of the line without one are.
  const inPercent =
    isPercent(unit) &&
    figures.some((figure) => figure !== undefined && !figure.percent && Math.abs(figure.number) > 1.5);
  const places = unit === "money" ? thousandsIn(table.titles) : 0;
  const values: { [month: Month]: number } = {};
  const unread: string[] = [];
  figures.forEach((figure, at) => {
    const text = cellText(cells[at]);
    const isOfOtherKind = figure?.percent === true && unit !== "" && !isPercent(unit);
    if (figure === undefined || isOfOtherKind) {
      if (!NOTHING.test(text)) unread.push(text);
      return;
    }
    values[table.months[at]!] = moved(figure.number, inPercent && !figure.percent ? -2 : places);
  });
  return { values, unread };
}

/**
 * The power of ten of the first unit of money in the titles: 3 for thousands, 6 for millions ("Budget (SEK k)", "tkr",
 * "MSEK"), 0 where they name none.
 */
export function thousandsIn(titles: readonly string[]): number {
  for (const title of titles) {
    const words = title.split(/[\s()[\],/]+/);
    for (const [at, word] of words.entries()) {
      const suffix = suffixOf(word, undefined);
      if (suffix === undefined || suffix.power === 0) continue;
      const isNear =
        suffix.currency !== undefined || suffixOf(words[at - 1] ?? "", undefined)?.currency !== undefined;
      if (isNear) return suffix.power;
    }
  }
  return 0;
}
