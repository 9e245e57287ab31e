/** The percentiles that are kept of every result, as shares. Lists by level have this order. */
export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

export type Level = (typeof LEVELS)[number];

/** The list of one level, from lists in the order of LEVELS; undefined where there is none. */
export function atLevel<T>(list: ArrayLike<T>, level: Level): T | undefined {
  return list[LEVELS.indexOf(level)];
}
