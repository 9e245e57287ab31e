/** The percentiles that are kept of every result, as shares: what LEVELS' lists hold, in this order. */
export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

export type Level = (typeof LEVELS)[number];

/** Of lists with one entry for each of LEVELS the one at a level; undefined where the list is shorter. */
export function atLevel<T>(list: ArrayLike<T>, level: Level): T | undefined {
  return list[LEVELS.indexOf(level)];
}
