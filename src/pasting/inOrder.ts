import type { PasteAt, PasteDoubt, PasteLeftOut, PasteTarget } from "./pastePlan.ts";
import type { Block } from "./takeApart.ts";

/** Where a column of a block goes: a month, the base value, or the months of a quarter. */
export type PlacedColumn = {
  readonly column: number;
  /** Undefined where the sheet takes nothing. */
  readonly at: PasteAt | undefined;
  /** Of a quarter that is spread: whether `at` is its last month. */
  readonly quarter?: "last" | "earlier";
};

export type PlacedColumns = {
  readonly columns: readonly PlacedColumn[];
  readonly doubts: readonly PasteDoubt[];
  readonly leftOut: readonly PasteLeftOut[];
};

/** In order over the columns that take what is pasted at the selection. */
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
 * The sheet's columns that a block of `count` columns covers, from the selection on: months, and totals only where nothing
 * else is selected. A single column that is pasted beside the names is one of base values; more are months.
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
