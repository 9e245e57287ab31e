import type { Column } from "../formula/kernels.ts";
import { takeColumn } from "../lib/columnMemory.ts";
import type { Mode } from "./simulator.ts";

/**
 * The values of a term while a chunk of trials is run: a column for each month. Columns of months
 * that nobody looks at again share their memory, so `at[t]` is only good from the step that works
 * it out until the memory is used for a later month.
 */
export type Node = {
  /** One element a trial; otherwise one for all. */
  readonly wide: boolean;
  /** The same in all months: worked out in month 0, and `at` holds one column throughout. */
  readonly still: boolean;
  readonly at: readonly Column[];
};

/** The trials of the chunk that is run now. */
export type Chunk = {
  /** Index of the first trial. */
  first: number;
  /** How many trials, up to the machine's capacity. */
  count: number;
  /** Counts the runs of the machine, so that a step knows what it did in this one. */
  run: number;
};

/** A piece of work for one month. Steps run in order, month by month; still ones in month 0 only. */
export type Step = { readonly still: boolean; readonly run: (t: number) => void };

/** What building steps needs to know and where they go. */
export type Bench = {
  readonly mode: Mode;
  readonly months: number;
  /** Month index -> 0 for January to 11 for December. */
  readonly calendar: readonly number[];
  readonly capacity: number;
  readonly trials: number;
  readonly seed: number;
  readonly chunk: Chunk;
  readonly steps: Step[];
  /** Steps whose work of a month is looked at in later ones: they are gone through whatever came. */
  readonly carrying: Set<Step>;
  /** Columns that earlier steps have done with, for later ones to write in. */
  readonly spare: Column[];
  /** The memory that was taken for this machine. */
  readonly owned: Float64Array<ArrayBuffer>[];
};

/** A fresh column of zeros: one element for all trials, or one a trial. */
export function newColumn(bench: Bench, wide: boolean): Column {
  return wide ? newBlock(bench, bench.capacity) : new Float64Array(1);
}

/** So many zeros, which are the machine's until it is given up. */
export function newBlock(bench: Bench, length: number): Column {
  const block = takeColumn(length).fill(0);
  bench.owned.push(block);
  return block;
}

/** A node whose months are kept `history` deep: 1 where nobody looks back, all months where kept. */
export function newNode(bench: Bench, wide: boolean, still: boolean, history: number): Node {
  const depth = still ? 1 : Math.min(history, bench.months);
  const columns = Array.from({ length: depth }, () => newColumn(bench, wide));
  return { wide, still, at: Array.from({ length: bench.months }, (_, t) => columns[t % depth]!) };
}

/** A node for what is used by the next step only; give it back with `release`. */
export function borrow(bench: Bench, wide: boolean, still: boolean): Node {
  if (still || !wide) return newNode(bench, wide, still, 1);
  const column = bench.spare.pop() ?? newColumn(bench, true);
  const node = { wide, still, at: Array.from({ length: bench.months }, () => column) };
  BORROWED.add(node);
  return node;
}

const BORROWED = new WeakSet<Node>();

/** Lets later steps use a borrowed node's memory; does nothing for any other node. */
export function release(bench: Bench, node: Node): void {
  if (BORROWED.delete(node)) bench.spare.push(node.at[0]!);
}

/** How many elements of a node are worked out in the current chunk. */
export function countOf(node: Node, chunk: Chunk): number {
  return node.wide ? chunk.count : 1;
}
