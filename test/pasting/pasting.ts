import { readFileSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import { readEntry } from "../../src/i18n/entry.ts";
import { numberMarks } from "../../src/i18n/numberMarks.ts";
import { drained } from "../../src/lib/steps.ts";
import { monthsFrom } from "../../src/model/month.ts";
import { clipSteps } from "../../src/pasting/clip.ts";
import type { ClipTexts } from "../../src/pasting/clip.ts";
import { planPaste } from "../../src/pasting/planPaste.ts";
import type {
  PasteChoices,
  PasteColumn,
  PastePlan,
  PasteRow,
  PasteTarget,
} from "../../src/pasting/pastePlan.ts";

const FOLDER = resolve(import.meta.dirname, "../fixtures/paste");

/** The clipboard's texts after a copy in another program, by the name of their files. */
export function copied(name: string): ClipTexts {
  const html = `${FOLDER}/${name}.html`;
  return {
    plain: readFileSync(`${FOLDER}/${name}.txt`, "utf8"),
    html: existsSync(html) ? readFileSync(html, "utf8") : "",
  };
}

const row = (id: string, sv: string, more: Partial<PasteRow> = {}): PasteRow => ({
  id,
  label: { en: id[0]!.toUpperCase() + id.slice(1).replaceAll("_", " "), sv },
  unit: "people",
  total: "stock",
  isInput: true,
  startOnly: false,
  ...more,
});

const ROWS: readonly PasteRow[] = [
  row("hunters", "Jägare"),
  row("prospectors", "Prospekterare"),
  row("sellers", "Säljare"),
  row("meetings", "Möten", { unit: "meetings", total: "flow", isInput: false }),
  row("visitors", "Besökare", { unit: "visitors", total: "flow" }),
  row("organic_visitors", "Organiska besökare", { unit: "visitors", total: "flow" }),
  row("linkedin_spend", "LinkedIn-annonser", { unit: "money", total: "flow" }),
  row("answer_rate", "Svarsfrekvens", { unit: "share", total: "ratio" }),
  row("cash_at_start", "Kassa vid start", { unit: "money", startOnly: true }),
  row("price", "Pris", { unit: "money", total: "ratio" }),
];
const MONTHS = monthsFrom("2027-01", 24);

/** A sheet of 24 months from January 2027 with a total after each quarter, with one cell selected. */
export function target(
  selected: string,
  options: {
    readonly language?: "en" | "sv";
    readonly at?: string;
    readonly holds?: readonly string[];
    readonly to?: readonly [row: string, month: string];
  } = {},
): PasteTarget {
  const columns: PasteColumn[] = [
    { kind: "aside" },
    { kind: "value" },
    { kind: "aside" },
    { kind: "picture" },
  ];
  MONTHS.forEach((month, at) => {
    columns.push({ kind: "month", month });
    if (at % 3 === 2) columns.push({ kind: "total" });
  });
  const lines = [undefined, ...ROWS];
  const lineOf = (id: string) => lines.findIndex((one) => one?.id === id);
  const columnOf = (at: string) =>
    at === "name"
      ? 0
      : columns.findIndex((column) => (column.kind === "month" ? column.month === at : column.kind === at));
  const locale = options.language === "sv" ? "sv-SE" : "en-GB";
  const [top, left] = [lineOf(selected), columnOf(options.at ?? "2027-01")];
  return {
    lines,
    columns,
    rows: ROWS,
    months: MONTHS,
    selected: {
      top,
      left,
      bottom: options.to === undefined ? top : lineOf(options.to[0]),
      right: options.to === undefined ? left : columnOf(options.to[1]),
    },
    locale,
    decimal: numberMarks(locale).decimal as "." | ",",
    currency: "SEK",
    holds: (id, at) => options.holds?.includes(`${id} ${at}`) ?? false,
    read: (text, unit, of) => readEntry(text, { unit, locale: of, kind: "value", currency: "SEK" }),
  };
}

export function paste(texts: ClipTexts | string, into: PasteTarget, choices?: PasteChoices): PastePlan {
  const clip = typeof texts === "string" ? { plain: texts, html: "" } : texts;
  return drained(planPaste(drained(clipSteps(clip)), into, choices));
}

/** The cells that would be written, as "row month: entry"; a text that can't be read with the code of its fault. */
export function written(plan: PastePlan): string[] {
  return plan.cells.map(
    ({ row: id, at, text, entry }) =>
      `${id} ${at}: ${entry.ok ? (entry.value ?? "cleared") : `${entry.error.code} “${text}”`}`,
  );
}

/** The entries in order, or the code of the fault where a text can't be read. */
export function entries(plan: PastePlan): (string | number | undefined)[] {
  return plan.cells.map(({ entry }) => (entry.ok ? entry.value : entry.error.code));
}

export function doubts(plan: PastePlan): string[] {
  return plan.doubts.map(({ about, chosen }) => `${about}: ${chosen}`);
}
