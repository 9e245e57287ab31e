import type { RowSummary } from "../../engine/simulator.ts";
import type { Format } from "../../i18n/format.ts";
import type { Unit } from "../../model/row.ts";

/** A row's law in a month: the ends of its likely range, its quarters and its middle. */
export type MonthLaw = {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of the trials without a value, and of those that are endless. */
  readonly novalue: number;
  readonly infinite: number;
};

export function monthLaw(summary: RowSummary, month: number): MonthLaw {
  const at = (level: number) => summary.percentiles[level]?.[month] ?? NaN;
  const share = (count: number | undefined) => (count ?? 0) / summary.trials;
  return {
    p5: at(0),
    p25: at(2),
    p50: at(3),
    p75: at(4),
    p95: at(6),
    mean: summary.mean[month] ?? NaN,
    novalue: share(summary.novalue[month]),
    infinite: share(summary.infinite[month]),
  };
}

/** Whether every trial has the same value. */
export function isCertain(law: MonthLaw): boolean {
  return law.p5 === law.p95 && law.novalue === 0;
}

/** A figure with its unit as a sentence has it: short where it is long. */
export function figureText(value: number, unit: Unit, format: Format): string {
  return format.value(value, unit, Math.abs(value) >= 100_000 ? "short" : "full");
}

/** Both ends of a range as a sentence has them, with the unit once. */
export function rangeText(low: number, high: number, unit: Unit, format: Format): string {
  return format.range(low, high, unit, Math.abs(high) >= 100_000 ? "short" : "full");
}

/** A figure for an axis or a table: without its unit, short where it is long. */
export function axisText(value: number, unit: Unit, format: Format): string {
  if (unit === "money") return format.short(value);
  return format.value(value, unit, Math.abs(value) >= 100_000 ? "short" : "cell");
}
