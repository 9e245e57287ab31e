import type { DrawMemory } from "./drawMemory.ts";
import type { SpreadMemory } from "./spreadMemory.ts";

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
