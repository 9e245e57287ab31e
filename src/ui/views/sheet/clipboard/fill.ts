import { tidy } from "../../../../lib/tidy.ts";
/** How a selection is continued: unchanged, by equal steps, or by an equal factor. */
export type FillKind = "auto" | "copy" | "linear" | "growth";

/**
 * The `count` values that continue a series, forwards or backwards. One value is copied; several are
 * continued by their factor if they grow by one, otherwise along the least-squares line, as Excel's
 * handle does.
 */
export function continueSeries(
  source: readonly number[],
  count: number,
  kind: FillKind,
  backwards = false,
): number[] {
  const values = backwards ? source.slice().reverse() : source;
  const wanted = kind === "auto" ? kindOf(values) : kind;
  // Growth by a factor can't start at zero or pass through it.
  const chosen = wanted === "growth" && values.some((value) => value <= 0) ? "linear" : wanted;
  return Array.from({ length: count }, (_, k) => next(values, chosen, k));
}

/** For entries that are not numbers: repeats the block, backwards from its end. */
export function repeatBlock<T>(source: readonly T[], count: number, backwards = false): T[] {
  const block = backwards ? source.slice().reverse() : source;
  return Array.from({ length: count }, (_, k) => block[k % block.length]!);
}

function next(values: readonly number[], kind: Exclude<FillKind, "auto">, k: number): number {
  if (kind === "copy" || values.length < 2) return values[k % values.length] ?? NaN;
  if (kind === "growth") {
    const first = values[0] ?? NaN;
    const last = values.at(-1) ?? NaN;
    const factor = (last / first) ** (1 / (values.length - 1));
    return tidy(last * factor ** (k + 1));
  }
  const { start, step } = line(values);
  return tidy(start + step * (values.length + k));
}

/** A series with one factor, unless its steps are equally regular: 2, 4, 8 grows; 1, 2, 3 and 5, 5 do not. */
function kindOf(values: readonly number[]): "copy" | "linear" | "growth" {
  if (values.length < 2) return "copy";
  if (values.length < 3 || values.some((value) => value <= 0)) return "linear";
  const ratios = values.slice(1).map((value, index) => value / (values[index] ?? NaN));
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? NaN));
  return alike(ratios) && !alike(steps) ? "growth" : "linear";
}

function alike(values: readonly number[]): boolean {
  const first = values[0] ?? NaN;
  return values.every((value) => Math.abs(value - first) <= 1e-9 * Math.max(1, Math.abs(first)));
}

/** The least-squares line through values at 0, 1, 2 … */
function line(values: readonly number[]): { readonly start: number; readonly step: number } {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let across = 0;
  let square = 0;
  values.forEach((value, x) => {
    across += (x - middle) * (value - mean);
    square += (x - middle) ** 2;
  });
  const step = across / square;
  return { start: mean - step * middle, step };
}
