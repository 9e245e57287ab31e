/** The weights of a delay for one month of entry: the share that comes out k months later. */
export type DelayWeights = {
  /** For each k a column: one element for all trials, or one per trial. */
  q: readonly Float64Array[];
  /** Counts how often the weights were filled, so that what is derived from them can be recognised as out of date. */
  version: number;
  /** Running sums of the weights and where to begin searching them, for drawing months; see `cutsOf`. */
  cuts: Cuts | undefined;
};

export type Cuts = { readonly version: number; readonly sums: Float64Array; readonly guide: Uint8Array };

/** The weights for a month of entry, which are valid until the next call. */
export type Weights = (t: number) => DelayWeights;
