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
  readonly perTrial: boolean;
  /** The same in all months: worked out in month 0, and `at` holds one column throughout. */
  readonly constantOverTime: boolean;
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

/** A piece of work for one month. Steps run in order, month by month; those that are constant over time in month 0 only. */
export type Step = { readonly constantOverTime: boolean; readonly run: (t: number) => void };

/** What building steps needs to know and where they go. */
export type BuildContext = {
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
export function newColumn(context: BuildContext, perTrial: boolean): Column {
  return perTrial ? newBlock(context, context.capacity) : new Float64Array(1);
}

/** A column of zeros, which the machine holds until it is released. */
export function newBlock(context: BuildContext, length: number): Column {
  const block = takeColumn(length).fill(0);
  context.owned.push(block);
  return block;
}

/**
 * From one month's column to the next in a block of memory: not a power of two, at which all months of a trial would want the same few
 * lines of the processor's nearest cache.
 */
export function strideOf({ capacity }: BuildContext): number {
  return capacity + 8;
}

/** A node whose months are kept `history` deep: 1 where nobody looks back, all months where kept. */
export function newNode(
  context: BuildContext,
  perTrial: boolean,
  constantOverTime: boolean,
  history: number,
): Node {
  const depth = constantOverTime ? 1 : Math.min(history, context.months);
  const columns = Array.from({ length: depth }, () => newColumn(context, perTrial));
  return {
    perTrial,
    constantOverTime,
    at: Array.from({ length: context.months }, (_, t) => columns[t % depth]!),
  };
}

/** A node for what is used by the next step only; give it back with `release`. */
export function borrow(context: BuildContext, perTrial: boolean, constantOverTime: boolean): Node {
  if (constantOverTime || !perTrial) return newNode(context, perTrial, constantOverTime, 1);
  const column = context.spare.pop() ?? newColumn(context, true);
  const node = { perTrial, constantOverTime, at: Array.from({ length: context.months }, () => column) };
  BORROWED.add(node);
  return node;
}

const BORROWED = new WeakSet<Node>();

/** Lets later steps use a borrowed node's memory; does nothing for any other node. */
export function release(context: BuildContext, node: Node): void {
  if (BORROWED.delete(node)) context.spare.push(node.at[0]!);
}

/** How many elements of a node are worked out in the current chunk. */
export function countOf(node: Node, chunk: Chunk): number {
  return node.perTrial ? chunk.count : 1;
}
