import type { Column } from "../formula/kernels.ts";
import { takeColumn } from "../lib/columnMemory.ts";
import type { Chunk } from "./chunk.ts";
import type { Mode } from "./simulator.ts";
import type { FateMemory } from "./steps/fateMemory.ts";

/**
 * The values of a term while a chunk of trials is run: a column for each month. Months that no later step reads share
 * memory, so `at[t]` is valid only from the step that computes it until a later month reuses the memory.
 */
export type Node = {
  /** Whether it has one element per trial; otherwise one for all trials. */
  readonly perTrial: boolean;
  /** Whether it is the same in all months: computed in month 0, with the same column in `at` for all months. */
  readonly constantOverTime: boolean;
  readonly at: readonly Column[];
};

/**
 * A piece of work for one month. Steps run in order, month by month; those that are constant over time only in month
 * 0.
 */
export type Step = { readonly constantOverTime: boolean; readonly run: (t: number) => void };

/** What builders of steps need, and the list to which they add them. */
export type BuildContext = {
  readonly mode: Mode;
  readonly months: number;
  /** For each month, its calendar month: 0 for January to 11 for December. */
  readonly calendar: readonly number[];
  readonly capacity: number;
  readonly trials: number;
  readonly seed: number;
  readonly chunk: Chunk;
  readonly steps: Step[];
  /** Steps whose work in one month is used in later months: they run even in months with actuals. */
  readonly carrying: Set<Step>;
  /** Columns that earlier steps have finished with, for later steps to write to. */
  readonly spare: Column[];
  /** Where this machine records its random outcomes for machines over it; undefined where it does not. */
  readonly remembered: FateMemory | undefined;
  /** What the machine below has recorded; undefined where there is none, or it does not record. */
  readonly known: FateMemory | undefined;
  /** All the memory that the machine has taken. */
  readonly owned: Float64Array<ArrayBuffer>[];
};

/** A new column of zeros: one element per trial, or a single one. */
export function newColumn(context: BuildContext, perTrial: boolean): Column {
  return perTrial ? newBlock(context, context.capacity) : new Float64Array(1);
}

/** A new column of `length` zeros, which the machine keeps until it is released. */
export function newBlock(context: BuildContext, length: number): Column {
  const block = takeColumn(length).fill(0);
  context.owned.push(block);
  return block;
}

/**
 * The distance from one month's column to the next in a block of memory. It is not a power of two: a trial's values in
 * all months would then fall into the same few lines of the processor's cache and displace each other.
 */
export function strideOf({ capacity }: BuildContext): number {
  return capacity + 8;
}

/**
 * A node that holds the last `history` months: 1 where no step reads an earlier month, all months where the row is
 * kept.
 */
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

/** A node for a value that is read only until the caller gives it back with `release`. */
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

/** The number of elements of a node that the current chunk uses. */
export function countOf(node: Node, chunk: Chunk): number {
  return node.perTrial ? chunk.count : 1;
}
