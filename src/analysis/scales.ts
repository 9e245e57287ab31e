import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { roundStep } from "../lib/roundStep.ts";
import type { RowId } from "../model/row.ts";
import { leverOf, lessIsBetter } from "./levers.ts";
import type { Lever, LeverKind } from "./levers.ts";

/** How far an input may be moved in a search, and in which steps. */
export type Scale = {
  readonly row: RowId;
  readonly kind: LeverKind;
  /** One step in the row's own unit, with its sign. */
  readonly step: number;
  /** How many steps at most. */
  readonly steps: number;
  /** Index of the month from which the change applies. */
  readonly from: number;
};

/** Limits set by the user: for a row's step, and for its change in the row's own unit. */
export type ScaleLimits = { readonly step?: number; readonly most?: number };

const MOST_PEOPLE = 10;
const MOST_STEPS = 200;

/**
 * The steps of an input's search: whole people, up to ten more; half a point of a rate, up or (where less is better)
 * down to the end of its range; a cycle down by half months; money and everything else up in round steps of about a
 * twentieth, by up to ten times the current value.
 *
 * @param amount taken instead of the current value where that is 0 or, for a kind of spend, smaller.
 */
export function scaleOf(
  compiled: Compiled,
  row: RowId,
  from: number,
  amount: number,
  limits: ScaleLimits = {},
): Scale {
  const input = compiled.rows.get(row) as CompiledInput;
  const mean = inputMeans(input, compiled)[from]!;
  const { unit, total, min, max } = input.row;
  const kind: LeverKind =
    unit === "people"
      ? "people"
      : unit === "money" && total === "flow"
        ? "spend"
        : unit === "share"
          ? "rate"
          : row === "cycle_months"
            ? "cycle"
            : row === "price_month"
              ? "price"
              : "input";
  const down = kind === "cycle" || lessIsBetter(row);
  const usual =
    kind === "people" ? 1 : kind === "rate" ? 0.005 : kind === "cycle" ? 0.5 : stepFor(mean, kind, amount);
  const step = Math.abs(limits.step ?? usual);
  const end = down ? mean - (min ?? 0) : (max ?? Infinity) - mean;
  const room = Math.min(limits.most ?? Infinity, end);
  const most = kind === "people" && limits.most === undefined ? MOST_PEOPLE : MOST_STEPS;
  const steps = Math.max(0, Math.min(most, Math.floor(room / step + 1e-9)));
  return { row, kind, step: down ? -step : step, steps, from };
}

/** A scale's lever after a number of steps; undefined where the input can't move at all. */
export function leverAt(compiled: Compiled, scale: Scale, steps: number): Lever | undefined {
  return leverOf(compiled, scale.kind, scale.row, { by: "amount", size: steps * scale.step }, scale.from);
}

/** A round number near a twentieth of the current value; of `amount` where that value is 0 or, for spend, smaller. */
function stepFor(mean: number, kind: LeverKind, amount: number): number {
  return roundStep((mean > 0 ? Math.max(mean, kind === "spend" ? amount : 0) : amount) / 20);
}
