/**
 * What the untouched plan's trials tell of a change that has been compared in some of them only. Whether a change turns
 * a trial depends most on how far the plan is from its goal there, and how often it is how far is known from all trials:
 * so trials are sorted into strata by that, and each stratum counts as much as it does in all of them (two-phase
 * sampling for stratification, Neyman 1938). Of all trials it gives what a plain mean of them gives.
 */
export type Strata = {
  /** Between the strata; what is at a cut lies above it. In ascending order. */
  readonly cuts: readonly number[];
  /** In each stratum the trials of the whole run. */
  readonly sizes: readonly number[];
};

/** Compared trials in each stratum: all, those in which the goal is met with the change alone, and without it alone. */
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
 * @param values what a goal compares, in all trials of the untouched plan.
 * @param target what the goal asks for.
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

/** Where a value lies; what is no number is in the first. */
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
 * By how much a change moves a chance, one standard error of it, and the standard deviation of one trial: of each stratum
 * that of its compared trials, and of how much each stratum counts that of the whole run. To be safe where few trials have turned yet, one trial more of
 * each kind is counted in all (Bonett and Price 2012).
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

/** Strata with few trials joined with their neighbours. */
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
