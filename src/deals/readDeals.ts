import { isSameCurrency, suffixOf } from "../model/suffixes.ts";
import { dayText, readDate } from "../tables/readDate.ts";
import type { ReadDate } from "../tables/readDate.ts";
import { decimalMarkOf, moved, readFigure } from "../tables/readFigure.ts";
import { cellText } from "../tables/table.ts";
import type { TableCell, TableLine } from "../tables/table.ts";
import type { DealTable } from "./dealTable.ts";
import type { DealState } from "./durations.ts";
import { unitWords } from "./headings.ts";

/** A deal, with days since 1970-01-01. It has no names, mails or notes. */
export type Deal = {
  readonly line: number;
  readonly state: DealState;
  readonly created: number;
  /** When it was decided; undefined for open deals and those decided without a date. */
  readonly closed: number | undefined;
  readonly source: string | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
};

/** Why a line is not a deal that counts. */
export const LEFT_OUT_CODES = [
  "no-created-date",
  "no-stage",
  "closed-before-created",
  "created-after-as-of",
  "duplicate",
  "other-pipeline",
] as const;
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];
export type LeftOut = { readonly line: number; readonly code: LeftOutCode };

export type ReadDeals = {
  /** Lines that are not blank, without the headings: those used and those left out. */
  readonly total: number;
  readonly deals: readonly Deal[];
  readonly leftOut: readonly LeftOut[];
  /** The day up to which open deals' ages are counted. */
  readonly asOf: number;
};

/** Ids that a spreadsheet program has shortened: 4,1E+12 stands for many ids. */
const CUT_ID = /^\d+(?:[.,]\d+)?e\+\d+$/i;

/**
 * The deals of a table. A deal's state is determined by its stage, never by a date. Where an id appears twice, the
 * last line counts. Deals decided after `asOf` (a day; where left out, the table's latest date, close dates of open
 * deals excepted) count as still open.
 */
export function readDeals(table: DealTable, asOf?: number): ReadDeals {
  const leftOut: LeftOut[] = [];
  const last = lastOfEachId(table);
  const amounts = amountReader(table);
  const states = new Map(table.stages.map(({ name, state }) => [name, state]));
  const pipelines = new Set(table.pipelines.filter(({ counts }) => counts).map(({ name }) => name));
  const { columns, orders } = table;
  const found: Deal[] = [];
  let latestCreated = 0;
  for (const line of table.lines) {
    const cell = (column: number | undefined): TableCell =>
      column === undefined ? "" : (line.cells[column] ?? "");
    const leave = (code: LeftOutCode) => leftOut.push({ line: line.line, code });
    const created = readDate(cell(columns.created), orders.created);
    if (created === undefined) {
      leave("no-created-date");
      continue;
    }
    latestCreated = Math.max(latestCreated, created.day);
    const pipeline = cellText(cell(columns.pipeline));
    if (table.pipelines.some(({ counts }) => !counts) && !pipelines.has(pipeline)) {
      leave("other-pipeline");
      continue;
    }
    const id = idOf(table, line);
    if (id !== undefined && last.get(id) !== line) {
      leave("duplicate");
      continue;
    }
    const state = states.get(cellText(cell(columns.stage)));
    if (state === undefined) {
      leave("no-stage");
      continue;
    }
    const closed = state === "open" ? undefined : closedOn(table, line, state);
    const decided = closed === undefined ? undefined : decidedAfter(created, closed);
    if (decided !== undefined && decided < created.day) {
      leave("closed-before-created");
      continue;
    }
    const { amount, currency } = state === "won" ? amounts(line) : NO_AMOUNT;
    const source = cellText(cell(columns.source));
    found.push({
      line: line.line,
      state,
      created: created.day,
      closed: decided,
      source: source === "" ? undefined : source,
      amount,
      currency,
    });
  }
  const latest = found.reduce((day, deal) => Math.max(day, deal.created, deal.closed ?? 0), 0);
  // Where no line can be used, the dates that could be read still show when the table was made.
  const until = asOf ?? (latest === 0 ? latestCreated : latest);
  const deals: Deal[] = [];
  for (const deal of found) {
    if (deal.created > until) leftOut.push({ line: deal.line, code: "created-after-as-of" });
    else if (deal.closed !== undefined && deal.closed > until) {
      deals.push({ ...deal, state: "open", closed: undefined, ...NO_AMOUNT });
    } else deals.push(deal);
  }
  leftOut.sort((a, b) => a.line - b.line);
  return { total: table.lines.length, deals, leftOut, asOf: until };
}

const NO_AMOUNT = { amount: undefined, currency: undefined };

/**
 * The day of the decision. A date without a day is read as the 15th of its month; where that would put the decision
 * before the creation in the same month, the decision is on the day of the creation.
 */
function decidedAfter(created: ReadDate, closed: ReadDate): number {
  const isInexact = !created.exact || !closed.exact;
  const isSameMonth = dayText(created.day).slice(0, 7) === dayText(closed.day).slice(0, 7);
  return isInexact && isSameMonth ? Math.max(created.day, closed.day) : closed.day;
}

function closedOn(
  { columns, orders }: DealTable,
  line: TableLine,
  state: "won" | "lost",
): ReadDate | undefined {
  const own = state === "won" ? columns["won-on"] : columns["lost-on"];
  for (const column of [columns.closed, own]) {
    const read = column === undefined ? undefined : readDate(line.cells[column] ?? "", orders.closed);
    if (read !== undefined) return read;
  }
  return undefined;
}

function lastOfEachId(table: DealTable): Map<string, TableLine> {
  const last = new Map<string, TableLine>();
  for (const line of table.lines) {
    const id = idOf(table, line);
    if (id !== undefined) last.set(id, line);
  }
  return last;
}

function idOf({ columns }: DealTable, line: TableLine): string | undefined {
  const id = columns.id === undefined ? "" : cellText(line.cells[columns.id]);
  return id === "" || CUT_ID.test(id) ? undefined : id;
}

/** Reads a line's amount, with the thousands and the currency named by its heading or by a currency column. */
function amountReader({ columns, headings, lines }: DealTable) {
  const { amount: column, currency: currencies } = columns;
  if (column === undefined) return () => NO_AMOUNT;
  const mark = decimalMarkOf(lines.map(({ cells }) => cells[column] ?? ""));
  const heading = headings[column] ?? "";
  const unit = unitOf(heading);
  // A converted amount is not in the currency of its deal.
  const isConverted = /company currency|företagets valuta/i.test(heading);
  return (line: TableLine): Pick<Deal, "amount" | "currency"> => {
    const figure = readFigure(line.cells[column] ?? "", mark);
    // Programs write 0 where nobody has entered an amount.
    if (figure === undefined || !(figure.number > 0)) return NO_AMOUNT;
    const named = currencies === undefined || isConverted ? "" : cellText(line.cells[currencies]);
    const currency = named === "" ? (figure.currency ?? unit.currency) : currencyOf(named);
    return { amount: moved(figure.number, unit.power), currency };
  };
}

function unitOf(heading: string): { readonly power: number; readonly currency?: string } {
  let unit: { power: number; currency?: string } = { power: 0 };
  for (const { word, set } of unitWords(heading)) {
    const suffix = suffixOf(word, undefined);
    if (suffix === undefined || (!set && suffix.currency === undefined)) continue;
    unit = { ...unit, ...suffix, power: unit.power + suffix.power };
  }
  return unit;
}

/** Currencies by their full names, which Dynamics and other programs write. */
const CURRENCY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(swedish|svenska?) kron/i, "SEK"],
  [/^(norwegian|norska?|norske?) kron/i, "NOK"],
  [/^(danish|danska?|danske?) kron/i, "DKK"],
  [/^euro?s?$/i, "EUR"],
  [/^(us|u\.s\.|american|amerikansk\p{L}*) dollar/iu, "USD"],
  [/^(pounds? sterling|british pounds?|brittiska? pund|pund)/i, "GBP"],
];

/** Reads "Swedish Krona (SEK)", "Svensk krona" and "sek" as SEK. */
function currencyOf(text: string): string {
  const code = /\(([A-Z]{3})\)/.exec(text)?.[1] ?? text;
  if (/^[a-z]{3}$/i.test(code)) return code.toUpperCase();
  const named = CURRENCY_NAMES.find(([name]) => name.test(code))?.[1];
  return named ?? suffixOf(code, undefined)?.currency ?? code;
}

/** Whether two currencies may be the same; an unknown one may be any. */
export function mayBeSame(a: string | undefined, b: string): boolean {
  return a === undefined || a === b || isSameCurrency(a, b);
}
