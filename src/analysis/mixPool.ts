/** The expected result and cost of a mix; more of `gives` is always better. */
export type Guess = { readonly gives: number; readonly cost: number };

/** The number of steps of each lever; 0 where it is not moved. */
export type MixSteps = readonly number[];

export type Candidate = Guess & { readonly steps: MixSteps };

/** If there are at most this many mixes, all are tried. */
const ALL = 3_000;

/** The share of the work taken by mixes of at most three levers. */
const FEW = 0.8;

/** The mixes that have been tried, each once, with their expected results. */
export type MixPool = {
  readonly candidates: () => readonly Candidate[];
  /** Tries a mix that may be new; undefined where it is beyond a lever's limit. */
  readonly add: (steps: MixSteps) => Candidate | undefined;
};

/**
 * The mixes worth a simulation. If there are few enough, all of them. Otherwise: every lever alone and every two
 * together at every step; every three at their first and their last but one; those met when adding, again and again,
 * the one or two steps with the largest gain for their cost; and those met when removing, from everything at its limit,
 * the step with the smallest loss for its cost.
 *
 * @param sizes each lever's number of steps.
 */
export function* mixPool(sizes: MixSteps, guess: (steps: MixSteps) => Guess): Generator<number, MixPool> {
  const seen = new Map<string, Candidate>();
  const list: Candidate[] = [];
  const add = (steps: MixSteps): Candidate | undefined => {
    if (steps.some((k, i) => k < 0 || k > sizes[i]!)) return undefined;
    const key = steps.join();
    const known = seen.get(key);
    if (known !== undefined) return known;
    const candidate = { steps, ...guess(steps) };
    seen.set(key, candidate);
    list.push(candidate);
    return candidate;
  };
  const pool: MixPool = { candidates: () => list, add };
  if (sizes.reduce((product, size) => product * (size + 1), 1) <= ALL) {
    yield* addGrid(
      pool,
      sizes.map((size, i) => ({ i, at: range(size) })),
      sizes.map(() => 0),
      0,
      1,
    );
    add(sizes.map(() => 0));
    return pool;
  }
  yield* fewTogether(pool, sizes);
  yield* climb(pool, sizes);
  yield* descend(pool, sizes);
  return pool;
}

type Moved = { readonly i: number; readonly at: readonly number[] };

/** Adds mixes of one, two and three levers at a time. */
function* fewTogether(pool: MixPool, sizes: MixSteps): Generator<number, void> {
  const none = sizes.map(() => 0);
  const fine = sizes.map((size, i): Moved => ({ i, at: range(size) }));
  const rough = sizes.map((size, i): Moved => {
    const at = [1, size - 1].filter((k) => k > 0);
    return { i, at: [...new Set(at)] };
  });
  pool.add(none);
  const n = sizes.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      yield (FEW * (i + j / n)) / n;
      yield* addGrid(pool, [fine[i]!, fine[j]!], none, 0, 0);
      for (let k = j + 1; k < n; k++) yield* addGrid(pool, [rough[i]!, rough[j]!, rough[k]!], none, 0, 0);
    }
  }
}

/**
 * Adds every combination of the levers' steps, each of which may be 0. Yields the share done, between `from` and `to`.
 */
function* addGrid(
  pool: MixPool,
  moved: readonly Moved[],
  steps: MixSteps,
  from: number,
  to: number,
): Generator<number, void> {
  const [first, ...rest] = moved;
  if (first === undefined) {
    pool.add(steps);
    return;
  }
  const all = [0, ...first.at];
  for (const [count, k] of all.entries()) {
    yield* addGrid(pool, rest, withStep(steps, first.i, k), from, from);
    if (to > from) yield from + ((to - from) * (count + 1)) / all.length;
  }
}

/** Adds the one or two steps with the largest gain for their cost, until no step gains anything. */
function* climb(pool: MixPool, sizes: MixSteps): Generator<number, void> {
  let now = pool.add(sizes.map(() => 0))!;
  for (;;) {
    yield FEW;
    const more = sizes.flatMap((_, i) => {
      const one = withStep(now.steps, i, now.steps[i]! + 1);
      return [one, ...sizes.slice(i).map((__, k) => withStep(one, i + k, one[i + k]! + 1))];
    });
    const best = bestOf(
      more.map(pool.add),
      (one) => (one.gives - now.gives) / Math.max(1e-9, one.cost - now.cost),
    );
    if (best === undefined || !(best.gives > now.gives)) return;
    now = best;
  }
}

/** Starting with everything at its limit, removes the step with the smallest loss per cost saved. */
function* descend(pool: MixPool, sizes: MixSteps): Generator<number, void> {
  let now = pool.add(sizes)!;
  while (now.steps.some((k) => k > 0)) {
    yield 1;
    const less = now.steps.map((k, i) => pool.add(withStep(now.steps, i, k - 1)));
    const best = bestOf(less, (one) => (one.gives - now.gives) / Math.max(1e-9, now.cost - one.cost));
    if (best === undefined) return;
    now = best;
  }
}

function bestOf(
  list: readonly (Candidate | undefined)[],
  value: (candidate: Candidate) => number,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of list) {
    if (one === undefined || Number.isNaN(one.gives)) continue;
    if (best === undefined || value(one) > value(best)) best = one;
  }
  return best;
}

export function withStep(steps: MixSteps, i: number, k: number): MixSteps {
  return steps.map((one, j) => (j === i ? k : one));
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, k) => k + 1);
}
