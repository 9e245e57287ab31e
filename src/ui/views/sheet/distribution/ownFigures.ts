import { Z95 } from "../../../../engine/distributions/normal.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import type { Unit } from "../../../../model/row.ts";
import { COMMON_LEVEL } from "../../../../entries/distribution.ts";
import type { Distribution } from "../../../../entries/distribution.ts";

/** Pasted figures: those that could be read, and the other texts. */
export type Figures = { readonly values: readonly number[]; readonly unread: readonly string[] };

/**
 * Figures from a list, a column or a row: each on a line or between tabs or semicolons, or after a
 * comma with a space. A comma without one may be a decimal sign or stand between thousands.
 */
export function readFigures(text: string, unit: Unit, locale: string): Figures {
  const values: number[] = [];
  const unread: string[] = [];
  for (const piece of text.split(/[\r\n\t;]+|,\s+/)) {
    const typed = piece.trim();
    if (typed === "") continue;
    const found = readEntry(typed, { unit, locale, kind: "number" });
    if (found.ok && found.value.meaning.kind === "number") values.push(found.value.meaning.value);
    else unread.push(typed);
  }
  return { values, unread };
}

/**
 * The range suggested by figures: the 5th to the 95th percentile of the distribution that a range has in the row,
 * with their mean and spread on its scale: the logit of a share, the logarithm of positive values. Undefined if the
 * figures do not differ.
 */
export function fitRange(values: readonly number[], unit: Unit): Distribution | undefined {
  const share = unit === "share";
  const inside = share ? values.map((value) => insideOf(value, values)) : values;
  const positive = inside.every((value) => value > 0);
  const towards = share ? logit : positive ? Math.log : (x: number) => x;
  const back = share ? (y: number) => 1 / (1 + Math.exp(-y)) : positive ? Math.exp : (y: number) => y;
  const scaled = inside.map(towards);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  const square = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(square / (scaled.length - 1));
  if (!(sd > 0) || !Number.isFinite(sd)) return undefined;
  const [low, high] = [back(mean - Z95 * sd), back(mean + Z95 * sd)].map((end) =>
    Number(end.toPrecision(3)),
  ) as [number, number];
  return low < high ? { kind: "points", low, likely: undefined, high, level: COMMON_LEVEL } : undefined;
}

/** None or all of a few only means seldom or nearly always: half a case is counted. */
function insideOf(value: number, values: readonly number[]): number {
  const others = values.filter((other) => other > 0 && other < 1);
  if (value <= 0) return Math.min(0.02, ...others) / 2;
  return value >= 1 ? 1 - Math.min(0.02, ...others.map((other) => 1 - other)) / 2 : value;
}

function logit(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}
