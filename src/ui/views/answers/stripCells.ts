import { FULL_LOAD } from "../../../analysis/constraints.ts";
import type { Constraints, Strip } from "../../../analysis/constraints.ts";

/** A capacity in a month, as the strip shows it. */
export type StripCell = {
  readonly month: number;
  /** Median load; undefined if the capacity has none, or if nobody was there. */
  readonly load: number | undefined;
  readonly low: number;
  readonly high: number;
  /** How much of the cell is filled, 0 to 1. */
  readonly fill: number;
  /** One more unit of this capacity adds most to the goal: it is the bottleneck. */
  readonly binds: boolean;
  /** It binds, but has room left in most trials: it holds the goal back only in the trials in which it is full. */
  readonly bindsAtTimes: boolean;
  /** Practically full, although one more unit would add nothing. */
  readonly full: boolean;
};

/** A capacity's months, up to the goal's date. */
export function stripCells(strip: Strip, { binding }: Constraints): StripCell[] {
  return binding.map((bound, month) => {
    const load = finite(strip.load?.p50[month]);
    return {
      month,
      load,
      low: strip.load?.p5[month] ?? NaN,
      high: strip.load?.p95[month] ?? NaN,
      fill: load === undefined ? 0 : Math.min(1, Math.max(0, load)),
      binds: bound === strip.capacity.id,
      bindsAtTimes: bound === strip.capacity.id && load !== undefined && load < FULL_LOAD,
      full: strip.fullButNotLimiting.includes(month),
    };
  });
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
