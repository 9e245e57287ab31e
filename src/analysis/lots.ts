import type { TrialRange } from "../engine/runTrials.ts";

/** Trials in the first lot; every lot but the last has a multiple of this. */
const FIRST = 250;

/**
 * Sums are taken over this many trials at a time and then added up in order: the digits do not depend on which thread
 * runs which of them.
 */
export const PIECE = 125;

/**
 * The lots in which changes are compared with a plan: 250 trials at first; later lots are about a third of all trials
 * before them, in multiples of 250. After each lot, changes whose effects are known well enough can stop. The lots are
 * the same for any number of workers.
 */
export function lotsOf(trials: number): TrialRange[] {
  const lots: TrialRange[] = [];
  for (let first = 0; first < trials;) {
    const count = Math.min(trials - first, FIRST * Math.max(1, Math.floor(first / (3 * FIRST))));
    lots.push({ first, count });
    first += count;
  }
  return lots;
}

/** The trials of some pieces of a range, which begins with one. */
export function piecesIn({ first, count }: TrialRange, piece: number, pieces: number): TrialRange {
  const begin = first + piece * PIECE;
  return { first: begin, count: Math.min(first + count - begin, pieces * PIECE) };
}

/** The number of pieces in a range. */
export function pieceCount({ count }: TrialRange): number {
  return Math.ceil(count / PIECE);
}
