import { newColumn } from "../node.ts";
import type { BuildContext } from "../node.ts";
import type { Chunk } from "../chunk.ts";
import type { Weights } from "./delayWeights.ts";
import type { DelayTerm, SpreadMemory } from "./fateMemory.ts";

/** How a spread delays its units. */
export type SpreadDelay = {
  readonly term: DelayTerm;
  readonly weights: Weights;
  /** Whether the weights are the same in all months, and so can still be read after the run. */
  readonly steady: boolean;
  /** The memory of the machine below, where it has the same delay at this site. */
  readonly known: SpreadMemory | undefined;
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
