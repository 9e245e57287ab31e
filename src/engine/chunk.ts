/** The trials of the chunk that is being run. */
export type Chunk = {
  /** Index of the first trial. */
  first: number;
  /** How many trials, up to the machine's capacity. */
  count: number;
  /** Counts the machine's runs, so that a step can tell this run from earlier ones. */
  run: number;
};
