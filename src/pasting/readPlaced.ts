import { entryShape } from "../formula/entryShape.ts";
import { FORMULA_LIMITS } from "../formula/limits.ts";
import { unguarded } from "../lib/formulaGuard.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { tidy } from "../lib/tidy.ts";
import type { Issue } from "../model/issue.ts";
import type { Entry } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { moved } from "../tables/readFigure.ts";
import { readMonth } from "../tables/readMonth.ts";
import type { PasteTarget, PasteRow } from "./pastePlan.ts";
import type { ClipCell } from "./clip.ts";
import { isDash } from "./cellKind.ts";
import { isSourceError } from "./sourceError.ts";

/** The rules for reading a block's cells, decided once for all of them. */
export type ReadingRules = {
  readonly locale: string;
  /** 0.234 in a row in per cent is 23.4 %. */
  readonly isFraction: boolean;
  /** Money is in thousands (3) or millions (6). */
  readonly power: number;
  readonly dash: "zero" | "blank";
  readonly currency: "take" | "leave";
};

/** The entry of a cell (undefined: a blank), a fault, or "other-currency" where the cell is left out because of it. */
export type ReadCell = Result<Entry | undefined, Issue> | "other-currency";

/** A cell as an entry of its row; undefined where it is blank. */
export function readPlaced(
  cell: ClipCell,
  row: PasteRow,
  rules: ReadingRules,
  target: PasteTarget,
): ReadCell {
  const read = readAsIs(cell, row, rules, target);
  if (rules.power === 0 || !isScaled(cell, row)) return read;
  if (read === "other-currency" || !read.ok || read.value === undefined) return read;
  return ok(inFull(read.value, rules.power));
}

/** Whether the unit in a title applies to a figure: to amounts of money that name no unit themselves. */
export function isScaled(cell: ClipCell, row: PasteRow): boolean {
  return (
    row.unit === "money" && cell.entry === undefined && /\d/.test(cell.text) && !/\p{L}/u.test(cell.text)
  );
}

function inFull(entry: Entry, power: number): Entry {
  const shape = entryShape(entry);
  if (shape.kind === "constant") return moved(shape.value, power);
  if (shape.kind === "range") return `${moved(shape.low, power)} to ${moved(shape.high, power)}`;
  return `(${shape.text}) * 1${"0".repeat(power)}`;
}

function readAsIs(cell: ClipCell, row: PasteRow, rules: ReadingRules, target: PasteTarget): ReadCell {
  if (cell.entry !== undefined) return ok(cell.entry);
  const text = plainText(cell.text);
  if (cell.number === undefined && text === "") return ok(undefined);
  if (cell.number === undefined && isSourceError(text)) return err({ code: "source-error", text });
  if (isDash(text)) return rules.dash === "zero" ? ok(0) : ok(undefined);
  if (cell.number !== undefined) return exactEntry(cell, cell.number, row, rules);
  if (text.length > FORMULA_LIMITS.characters) {
    return err({ code: "too-long", length: text.length, max: FORMULA_LIMITS.characters });
  }
  // "mar-27" is not a calculation.
  if (cell.shows === "date" || (/\p{L}/u.test(text) && readMonth(text)?.kind === "month")) {
    return err({ code: "date", text });
  }
  const found = target.read(text, row.unit, rules.locale);
  if (!found.ok) {
    const { issue, suggestions } = found.error;
    if (issue.code !== "other-currency" || suggestions[0] === undefined) return err(issue);
    if (rules.currency === "leave") return "other-currency";
    // The figure that is offered is the same amount in the plan's currency, written with the same signs.
    const taken = target.read(suggestions[0], row.unit, rules.locale);
    return taken.ok ? ok(taken.value.entry) : err(taken.error.issue);
  }
  const { entry, meaning } = found.value;
  const isBare = isPercent(row.unit) && meaning.kind === "number" && !/%|\p{L}/u.test(text);
  if (!isBare || !rules.isFraction || Math.abs(meaning.value ?? 1) > 0.01) return ok(entry);
  return ok(tidy((meaning.value ?? 0) * 100, 15));
}

/** The entry for an exact number. A bare 20 in a row in per cent is 20 %, as if it were typed. */
function exactEntry(
  cell: ClipCell,
  number: number,
  row: PasteRow,
  rules: ReadingRules,
): Result<Entry | undefined, Issue> | "other-currency" {
  if (cell.shows === "date") return err({ code: "date", text: cell.text });
  const isShare = cell.shows === "percent" || cell.text.includes("%");
  if (!isPercent(row.unit) || isShare || (rules.isFraction && Math.abs(number) <= 1)) return ok(number);
  return ok(tidy(number / 100, 15));
}

/**
 * The monthly entry from a quarter's: a third for flows, the same value each month for ratios; for stocks the value in
 * the last month, and undefined in the earlier ones.
 */
export function monthOfQuarter(
  entry: Entry,
  row: PasteRow,
  which: "last" | "earlier",
): { readonly entry: Entry } | undefined {
  if (row.total === "stock") return which === "last" ? { entry } : undefined;
  if (row.total === "ratio") return { entry };
  const shape = entryShape(entry);
  const third = (value: number) => tidy(value / 3, 15);
  if (shape.kind === "constant") return { entry: third(shape.value) };
  if (shape.kind === "range") return { entry: `${third(shape.low)} to ${third(shape.high)}` };
  return { entry: `(${shape.text}) / 3` };
}

/** Removes the characters that spreadsheets put before texts, and the point of "kr.", which is not a decimal sign. */
export function plainText(text: string): string {
  const bare = unguarded(text.trim()).trim();
  return bare.replace(/^['’](?=[-−+]?[\d.,])/u, "").replace(/(?<!\p{L})(kr)\.(?=\s|\d|$)/iu, "$1");
}
