import type { PasteAt, PasteDoubt, PasteLeftOut, PasteTarget } from "./pastePlan.ts";
import type { Block } from "./takeApart.ts";

/** The target of a block's column: a month, the base value, or the months of a quarter. */
export type PlacedColumn = {
  readonly column: number;
  /** Undefined where the sheet's column takes no entries. */
  readonly at: PasteAt | undefined;
  /** For a quarter that is spread over its months: whether `at` is its last month. */
  readonly quarter?: "last" | "earlier";
};

export type PlacedColumns = {
  readonly columns: readonly PlacedColumn[];
  readonly doubts: readonly PasteDoubt[];
  readonly leftOut: readonly PasteLeftOut[];
};

/** Assigns the block's columns in order to the sheet's columns from the selection on that can be written. */
export function inOrder(
  columns: readonly number[],
  block: Block,
  height: number,
  target: PasteTarget,
): PlacedColumns {
  const takers = takersOf(columns.length, block.isOwn, target);
  const placed = columns.slice(0, takers.length).map((column, k): PlacedColumn => {
    const taker = target.columns[takers[k]!]!;
    const at = taker.kind === "month" ? taker.month : taker.kind === "value" ? "value" : undefined;
    return { column, at };
  });
  const over = columns.length - placed.length;
  return {
    columns: placed,
    doubts: [],
    leftOut: over > 0 ? [{ code: "no-room", count: over * height, texts: [] }] : [],
  };
}

/**
 * The indices of the sheet's columns that may take a block of `width` columns, from the selection on: months and the
 * base value, and totals only where nothing else is selected. A single column pasted beside the names holds base values;
 * several columns are months. A block copied from our own sheet also covers names and units.
 */
export function takersOf(width: number, isOwn: boolean, target: PasteTarget): readonly number[] {
  const { left, right } = target.selected;
  const kindAt = (at: number) => target.columns[at]?.kind;
  const onlyTotals = range(right - left + 1).every((k) => kindAt(left + k) === "total");
  const isBeside = kindAt(left) === "aside";
  return range(target.columns.length).filter((at) => {
    const kind = kindAt(at);
    if (at < left || kind === "picture") return false;
    if (kind === "total") return onlyTotals && at <= right;
    if (kind === "month" || isOwn) return true;
    return kind === "value" && (!isBeside || width === 1);
  });
}

/** 0, 1, … count − 1. */
export function range(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => at);
}
