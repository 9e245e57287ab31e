/**
 * Stratified estimate of a change that has been compared in only some of the untouched plan's trials. Whether a change
 * alters a trial's outcome depends mostly on the plan's distance from its goal in that trial. The distribution of that
 * distance is known from all trials: so trials are sorted into strata by it, and each stratum is weighted by its share
 * of all trials (two-phase sampling for stratification, Neyman 1938). Once all trials are compared, the estimate equals
 * their plain mean.
 */
export type Strata = {
  /** The boundaries between the strata, ascending; a value equal to a cut belongs to the stratum above it. */
  readonly cuts: readonly number[];
  /** The number of trials of the whole run in each stratum. */
  readonly sizes: readonly number[];
};

/** Compared trials in each stratum: all, those that meet the goal only with the change, and only without it. */
export type Turned = {
  readonly trials: number[];
  readonly won: number[];
  readonly lost: number[];
};

/** The number of strata of about equal size; the goal is one more boundary. */
const STRATA = 12;
/** A stratum with fewer compared trials than this is joined with the next. */
const LEAST = 15;

/**
 * @param values the values that a goal compares, in all trials of the untouched plan.
 * @param target the goal's target.
 */
export function strataOf(values: Float64Array, target: number): Strata {
  const sorted = values.filter((x) => x - x === 0).sort();
  const cuts = new Set([target]);
  for (let k = 1; k < STRATA; k++) cuts.add(sorted[Math.floor((sorted.length * k) / STRATA)] ?? target);
  const ascending = [...cuts].sort((a, b) => a - b);
  const sizes = [...ascending, 0].map(() => 0);
  for (const value of values) sizes[stratumOf(ascending, value)]!++;
  return { cuts: ascending, sizes };
}

/** The stratum of a value; NaN belongs to the first. */
export function stratumOf(cuts: readonly number[], value: number): number {
  let stratum = 0;
  while (stratum < cuts.length && value >= cuts[stratum]!) stratum++;
  return stratum;
}

export function newTurned({ sizes }: Strata): Turned {
  return { trials: sizes.map(() => 0), won: sizes.map(() => 0), lost: sizes.map(() => 0) };
}

export function mergeTurned(into: Turned, later: Turned): void {
  for (const key of ["trials", "won", "lost"] as const) {
    for (let s = 0; s < into[key].length; s++) into[key][s]! += later[key][s]!;
  }
}

/**
 * By how much a change moves a probability, one standard error of that, and the standard deviation of one trial. Each
 * stratum's figures are those of its compared trials, and its weight is its share of the whole run. To be safe where
 * few trials have changed their outcome yet, one more trial of each kind is counted overall (Bonett and Price 2012).
 */
export function stratifiedChange({ sizes }: Strata, turned: Turned) {
  const strata = joined(sizes, turned);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const more = 1 / strata.length;
  let effect = 0;
  let within = 0;
  let alone = 0;
  for (const { size, trials, won, lost } of strata) {
    const share = size / all;
    effect += (share * (won - lost)) / trials;
    const n = trials + 2 * more;
    const [up, down] = [(won + more) / n, (lost + more) / n];
    const variance = up + down - (up - down) * (up - down);
    within += (share * share * variance) / n;
    alone += share * variance;
  }
  let between = 0;
  for (const { size, trials, won, lost } of strata) {
    const off = (won - lost) / trials - effect;
    between += (size / all) * off * off;
  }
  return { effect, error: Math.sqrt(within + between / all), spread: Math.sqrt(alone + between) };
}

type Stratum = { size: number; trials: number; won: number; lost: number };

/** The strata, with those of few trials joined with their neighbours. */
function joined(sizes: readonly number[], { trials, won, lost }: Turned): Stratum[] {
  const strata: Stratum[] = [];
  let open: Stratum = { size: 0, trials: 0, won: 0, lost: 0 };
  sizes.forEach((size, s) => {
    add(open, { size, trials: trials[s]!, won: won[s]!, lost: lost[s]! });
    if (open.trials < LEAST) return;
    strata.push(open);
    open = { size: 0, trials: 0, won: 0, lost: 0 };
  });
  const last = strata.at(-1);
  if (last === undefined) return [open];
  add(last, open);
  return strata;
}

function add(to: Stratum, more: Stratum): void {
  to.size += more.size;
  to.trials += more.trials;
  to.won += more.won;
  to.lost += more.lost;
}
