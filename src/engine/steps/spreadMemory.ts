import type { RowId } from "../../model/row.ts";
import { newColumn } from "../node.ts";
import { sameTerm } from "../shape.ts";
import { parts } from "../term.ts";
import type { Term } from "../term.ts";
import type { BuildContext } from "../node.ts";
import type { Chunk } from "../chunk.ts";
import type { Weights } from "./delayWeights.ts";
import type { DelayTerm, SpreadMemory } from "./fateMemory.ts";

/** Operations that read only the same month and draw nothing. */
const IN_MONTH: ReadonlySet<Term["op"]> = new Set([
  "number",
  "unary",
  "binary",
  "clamp",
  "select",
  "clip",
] as const);

/**
 * The memory of the machine below for a delay, if its mean and standard deviation are the same there in all trials.
 *
 * @param shared whether a row is taken from the machine below.
 */
export function knownSpread(
  { known }: BuildContext,
  { op, site, mean, sd }: DelayTerm,
  shared: (id: RowId) => boolean,
): SpreadMemory | undefined {
  const memory = known?.spreads.get(site);
  if (memory?.term.op !== op) return undefined;
  const plain = (part: Term): boolean =>
    part.op === "row" ? shared(part.id) : IN_MONTH.has(part.op) && parts(part).every(plain);
  const alike = (own: Term, below: Term): boolean => sameTerm(own, below) && plain(own);
  return alike(mean, memory.term.mean) && alike(sd, memory.term.sd) ? memory : undefined;
}

/**
 * Memory for a spread; undefined in a machine that keeps none.
 *
 * @param weights where they can still be read after the run.
 */
export function newSpreadMemory(
  context: BuildContext,
  term: DelayTerm,
  weights: Weights | undefined,
  block: Float64Array,
): SpreadMemory | undefined {
  if (context.remembered === undefined) return undefined;
  const entries = term.op === "runoff" ? 1 : context.months;
  const memory: SpreadMemory = {
    chunk: context.chunk,
    term,
    weights,
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
