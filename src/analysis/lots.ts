import type { TrialRange } from "../engine/runTrials.ts";

/** Trials in the first lot; every lot but the last has a multiple of this. */
const FIRST = 250;

/**
 * Sums are taken over this many trials at a time and then added up in order: the digits are the same whichever thread runs
 * which of them.
 */
export const PIECE = 125;

/**
 * The lots in which changes are compared with a plan: its first 250 trials, then as many again, later a third of what
 * there were. After a lot it is looked at which changes are known well enough. The same for any number of workers.
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

/** In how many pieces a range is. */
export function pieceCount({ count }: TrialRange): number {
  return Math.ceil(count / PIECE);
}
