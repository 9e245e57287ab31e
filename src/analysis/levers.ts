import { tidy } from "../lib/tidy.ts";
import { needed } from "../engine/compilePlan.ts";
import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { eachName, parts } from "../engine/term.ts";
import type { Term } from "../engine/term.ts";
import type { RowId } from "../model/row.ts";
import { fromMonthOn } from "./change.ts";
import type { Change } from "./change.ts";

/**
 * Why an input is a lever: one more person, more money, a better rate, a shorter cycle, a higher price; "input" for any
 * other.
 */
export type LeverKind = "people" | "spend" | "rate" | "cycle" | "price" | "input";

/** How an input is moved: by an amount in the row's own unit, or by a share of its value. */
export type LeverStep = { readonly by: "amount" | "share"; readonly size: number };

/** Whether a lever can be bought: people and money can; a rate, a cycle or a price has to be worked for. */
export function boughtLever({ kind }: Pick<Lever, "kind">): boolean {
  return kind === "people" || kind === "spend";
}

/** An input moved from a month on. It holds no texts: `kind`, `row` and `step` say what it is. */
export type Lever = {
  /** The row and its step: "hunters+1", "linkedin_spend+10%", "meeting_rate+1pp". */
  readonly id: string;
  readonly kind: LeverKind;
  readonly row: RowId;
  readonly step: LeverStep;
  /** Index of the month from which it applies. */
  readonly from: number;
  readonly change: Change;
};

export type LeverOptions = {
  /** Index of the month from which levers apply; the plan's first if left out. */
  readonly from?: number;
  /** The monthly raise of each kind of spend, tried besides a tenth more, in the plan's currency. */
  readonly amount?: number;
};

/** The default monthly raise of each kind of spend, in the plan's currency. */
export const DEFAULT_AMOUNT = 10_000;

const SHARE = 0.1;
const POINT = 0.01;

/** Rates where less is better: their levers lower them. */
const LESS_IS_BETTER: ReadonlySet<RowId> = new Set([
  "staff_turnover",
  "article_fade",
  "cold_rate",
  "unsubscribe_rate",
  "base_churn",
  "social_fee",
  "overhead_rate",
  "commission_rate",
]);

/** Inputs of the plan's start, which nobody can change any more. */
const NO_LEVERS: ReadonlySet<RowId> = new Set(["start_win_rate"]);

/**
 * The levers of a plan, in the sheet's order: one more of each role; a tenth and a chosen amount more of each kind of
 * spend; one point and a tenth better for each rate that the wanted rows depend on; each cycle a month shorter; the
 * price a tenth higher.
 *
 * @param wanted the rows that the question is about.
 */
export function leversOf(compiled: Compiled, wanted: readonly RowId[], options: LeverOptions = {}): Lever[] {
  const from = options.from ?? 0;
  const reached = needed(compiled.rows, wanted);
  const paid = needed(compiled.rows, ["total_cost"]);
  const cycles = cycleRows(compiled);
  const levers: Lever[] = [];
  for (const { id } of compiled.sheet.rows) {
    const input = compiled.rows.get(id);
    if (input?.kind !== "input" || input.row.startOnly || NO_LEVERS.has(id)) continue;
    const add = (kind: LeverKind, by: LeverStep["by"], size: number): void => {
      const lever = leverOf(compiled, kind, id, { by, size }, from);
      if (lever !== undefined) levers.push(lever);
    };
    const { unit, total } = input.row;
    if (unit === "people") add("people", "amount", 1);
    else if (unit === "money" && total === "flow" && paid.has(id)) {
      add("spend", "share", SHARE);
      add("spend", "amount", options.amount ?? DEFAULT_AMOUNT);
    } else if (unit === "share" && reached.has(id)) {
      const sign = LESS_IS_BETTER.has(id) ? -1 : 1;
      add("rate", "amount", sign * POINT);
      add("rate", "share", sign * SHARE);
    } else if (unit === "months" && cycles.has(id)) add("cycle", "amount", -1);
    else if (id === "price_month") add("price", "share", SHARE);
  }
  return levers;
}

/**
 * An input moved by a step from a month on; undefined if it can't move that way at all, since it
 * is at the end of its range. A step that would pass the end of the range stops there.
 */
export function leverOf(
  compiled: Compiled,
  kind: LeverKind,
  id: RowId,
  step: LeverStep,
  from: number,
): Lever | undefined {
  const input = compiled.rows.get(id) as CompiledInput;
  const { row } = input;
  const means = inputMeans(input, compiled).subarray(from);
  const moved = (x: number): number => (step.by === "amount" ? x + step.size : x * (1 + step.size));
  const entry = step.by === "amount" ? `base ${signed(step.size)}` : `base * ${digits(1 + step.size)}`;
  const { min = -Infinity, max = Infinity } = row;
  const low = Math.min(...means.map(moved));
  const high = Math.max(...means.map(moved));
  const unmoved = means.every((x) => clampTo(moved(x), min, max) === x);
  if (unmoved) return undefined;
  const cut =
    high > max ? `min(${digits(max)}, ${entry})` : low < min ? `max(${digits(min)}, ${entry})` : entry;
  return {
    id: `${id}${stepCode(step, row.unit)}`,
    kind,
    row: id,
    step,
    from,
    change: { [id]: fromMonthOn(row, cut, from, compiled) },
  };
}

/** The ending of a lever's id: "+1", "-1", "+10%", "+1pp". */
export function stepCode({ by, size }: LeverStep, unit: string): string {
  const sign = size < 0 ? "-" : "+";
  const points = by === "amount" && (unit === "share" || unit === "percent");
  const shown = digits(Math.abs(by === "share" || points ? size * 100 : size));
  return `${sign}${shown}${by === "share" ? "%" : points ? "pp" : ""}`;
}

/** Whether a lever on the row goes down. */
export function lessIsBetter(row: RowId): boolean {
  return LESS_IS_BETTER.has(row);
}

/** The rows named by the mean of a delay in which each unit waits by itself: times, and their multipliers. */
function cycleRows(compiled: Compiled): Set<RowId> {
  const found = new Set<RowId>();
  const visit = (term: Term): void => {
    if (term.op === "delay-each" || term.op === "runoff") eachName(term.mean, (id) => found.add(id));
    for (const part of parts(term)) visit(part);
  };
  for (const row of compiled.rows.values()) if (row.kind === "computed") visit(row.term);
  return found;
}

function clampTo(x: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, x));
}

function signed(x: number): string {
  return x < 0 ? `- ${digits(-x)}` : `+ ${digits(x)}`;
}

/** A number as text for a formula, without binary rounding errors. */
export function digits(x: number): string {
  return String(tidy(x));
}
