import type { Chunk } from "../chunk.ts";
import type { Term } from "../term.ts";
import type { Weights } from "./delayWeights.ts";

/**
 * For each month, what a site's draws of the last run were drawn from, and the draws. A draw depends only on its site,
 * month and trial, which give its uniform, and on its amount and chance: a machine over this one that has the same
 * amount and chance in a trial takes the draw from here.
 */
export type DrawMemory = {
  readonly chunk: Chunk;
  /** For each month, the machine's run in which it was last drawn; −1 before the first. */
  readonly drawn: Int32Array;
  /** Numbers of people to draw from, or means. */
  readonly amounts: readonly Float64Array[];
  /** Probabilities from 0 to 1; 1 where draws have none. */
  readonly chances: readonly Float64Array[];
  readonly uniforms: readonly Float64Array[];
  readonly draws: readonly Float64Array[];
};

/** A delay as it stands in a formula. */
export type DelayTerm = Term & { readonly op: "delay" | "delay-each" | "runoff" };

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

/**
 * For each site of random outcomes, what a machine's last run drew them from and what came out. With common random
 * numbers, a changed plan has the same outcomes wherever they are drawn from the same values.
 */
export type FateMemory = {
  readonly draws: Map<string, DrawMemory>;
  readonly spreads: Map<string, SpreadMemory>;
};

export function newFateMemory(): FateMemory {
  return { draws: new Map(), spreads: new Map() };
}
