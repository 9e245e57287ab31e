import { newColumn } from "../node.ts";
import type { BuildContext, Chunk } from "../node.ts";
import type { Term } from "../term.ts";
import type { Weights } from "./weights.ts";

/** A delay as it stands in a formula. */
export type DelayTerm = Term & { readonly op: "delay" | "delay-each" | "runoff" };

/** How a spread delays its units. */
export type SpreadDelay = {
  readonly term: DelayTerm;
  readonly weights: Weights;
  /** Whether the weights are the same in all months, and so can still be read after the run. */
  readonly steady: boolean;
  /** The memory of the machine below, where it has the same delay at this site. */
  readonly known: SpreadMemory | undefined;
};

/**
 * How many units entered a delay in each month of the last run, and when they came out. A machine over this one starts
 * from what came out here, and places only the units that it has more or fewer of.
 */
export type SpreadMemory = {
  readonly chunk: Chunk;
  readonly term: DelayTerm;
  /** Only where they can still be read after the run. */
  readonly weights: Weights | undefined;
  /** The units that come out in each month, as `buildSpread` lays them out. */
  readonly block: Float64Array;
  /** For each month of entry, the whole units that entered. */
  readonly units: readonly Float64Array[];
  /** For each month of entry, the machine's run in which it was last spread; −1 before the first. */
  readonly spread: Int32Array;
  /** The last run in which some trial had no value (NaN), from which units can't be taken away; −1 if there was none. */
  valueless: number;
};

/** Memory for a spread; undefined in a machine that keeps none. */
export function newSpreadMemory(
  context: BuildContext,
  { term, weights, steady }: SpreadDelay,
  block: Float64Array,
): SpreadMemory | undefined {
  if (context.remembered === undefined) return undefined;
  const entries = term.op === "runoff" ? 1 : context.months;
  const memory: SpreadMemory = {
    chunk: context.chunk,
    term,
    weights: steady ? weights : undefined,
    block,
    units: Array.from({ length: entries }, () => newColumn(context, true)),
    spread: new Int32Array(entries).fill(-1),
    valueless: -1,
  };
  context.remembered.spreads.set(term.site, memory);
  return memory;
}

export function rememberUnits(memory: SpreadMemory, t: number, units: Float64Array): void {
  const { chunk, spread } = memory;
  const into = memory.units[t]!;
  for (let i = 0; i < chunk.count; i++) into[i] = units[i]!;
  spread[t] = chunk.run;
}

/** Whether the memory has the same trials, all of them with values. */
export function hasSpread({ chunk, spread, valueless }: SpreadMemory, { first, count }: Chunk): boolean {
  if (chunk.first !== first || chunk.count !== count || valueless === chunk.run) return false;
  return spread.every((run) => run === chunk.run);
}
