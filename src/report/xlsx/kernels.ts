import type { Term } from "../../engine/term.ts";
import { sized } from "./guards.ts";
import { ENDLESS } from "./kinds.ts";
import { keyOf, NOTHING_KNOWN } from "./termKinds.ts";
import type { Grounds, Spot, Translator } from "./translation.ts";

/** Above this shape a gamma distribution is close enough to a normal one, and GAMMADIST fails in some programs. */
const NORMAL_SHAPE = "1E+5";
/** Delays narrower than a ten-millionth of their mean are exact. */
const LARGEST_SHAPE = "1E+14";

/** The rows of the workings that hold a delay's distribution, by the month of entry. */
export type Kernel = {
  readonly key: string;
  readonly mean: number;
  /** G(x) for the units entering in each month, from x = 1; index 0 is not used. */
  readonly grown: readonly number[];
  /** By month t: the shares of the units entered in the months up to t that come out in t. */
  readonly shares: readonly number[];
};

const KERNELS = new WeakMap<Grounds, Map<string, Kernel>>();

/**
 * A delay as formulas, with the mean and the standard deviation of each month of entry: a unit comes out
 * k months later with probability q(k) = G(k+1) − 2G(k) + G(k−1), G(x) = x·P(a, x/s) − mean·P(a+1, x/s)
 * for a gamma distribution of shape a and scale s; with standard deviation 0, G(x) = max(0, x − mean).
 */
export function delayKernel(
  grounds: Grounds,
  translator: Translator,
  mean: Term,
  sd: Term,
  spot: Spot,
): Kernel {
  const { workings } = grounds;
  const months = spot.baseline ? 1 : grounds.months;
  const key = `kernel\n${spot.baseline}\n${keyOf(mean)}\n${keyOf(sd)}`;
  const made = KERNELS.get(grounds) ?? new Map<string, Kernel>();
  KERNELS.set(grounds, made);
  const known = made.get(key);
  if (known !== undefined) return known;

  const row = (part: string): number => workings.rowOf(`${key}\n${part}`, spot.label, part);
  const [middle, spread, shape, scale] = [row("mean"), row("sd"), row("shape"), row("scale")];
  const kernel: Kernel = {
    key,
    mean: middle,
    grown: Array.from({ length: months + 1 }, (_, x) => (x === 0 ? -1 : row(`G(${x})`))),
    shares: Array.from({ length: months }, (_, t) => row(`q(${t})`)),
  };
  made.set(key, kernel);

  const cell = (which: number, s: number): string => workings.ref(which, s, true);
  for (let s = 0; s < months; s++) {
    const at: Spot = { ...spot, t: s, aside: true, known: NOTHING_KNOWN };
    const set = (which: number, formula: string): void => workings.set(which, s, { formula });
    set(middle, parameter(mean, at));
    set(spread, parameter(sd, at));
    const [m, d, a, b] = [cell(middle, s), cell(spread, s), cell(shape, s), cell(scale, s)];
    set(shape, `IF(OR(${m}=0,${d}=0),0,IF((${m}/${d})^2>${LARGEST_SHAPE},0,(${m}/${d})^2))`);
    set(scale, `IF(${a}=0,0,${d}^2/${m})`);
    for (let x = 1; x <= months - s; x++) {
      const gamma = `${x}*GAMMADIST(${x},${a},${b},TRUE)-${m}*GAMMADIST(${x},${a}+1,${b},TRUE)`;
      const narrow = `IF(${a}>${NORMAL_SHAPE},${nearNormal(x, m, d, a)},${gamma})`;
      set(kernel.grown[x]!, `IF(${a}=0,MAX(0,${x}-${m}),${narrow})`);
    }
  }
  for (let t = 0; t < months; t++) {
    for (let s = 0; s <= t; s++) {
      const grown = (x: number): string => cell(kernel.grown[x]!, s);
      const k = t - s;
      const q =
        k === 0
          ? grown(1)
          : k === 1
            ? `${grown(2)}-2*${grown(1)}`
            : `${grown(k + 1)}-2*${grown(k)}+${grown(k - 1)}`;
      workings.set(kernel.shares[t]!, s, { formula: `MAX(0,${q})` });
    }
  }
  return kernel;

  /** A parameter: below 0 it counts as 0, if infinite it has no value. */
  function parameter(term: Term, at: Spot): string {
    const operand = translator.operand(term, at);
    if ((operand.kinds & ENDLESS) === 0) return `MAX(0,${operand.text(0)})`;
    const short = operand.short();
    const none = term === sd ? `${sized(operand)}>0` : "TRUE";
    return `IF(ISERR(${short}),IF(${none},NA(),0),MAX(0,${short}))`;
  }
}

/**
 * G(x) of a gamma distribution of large shape a: that of the normal distribution with its mean and its standard
 * deviation, with the terms of Edgeworth's series for its skewness 2/√a and its kurtosis 6/a.
 */
function nearNormal(x: number, mean: string, sd: string, shape: string): string {
  const z = `((${x}-${mean})/${sd})`;
  const skewed = `${z}/(3*${shape}^0.5)`;
  const peaked = `(${z}^2-1)/(4*${shape})+(${z}^4-6*${z}^2+3)/(18*${shape})`;
  const parameters = `${x},${mean},${sd}`;
  return `(${x}-${mean})*NORMDIST(${parameters},TRUE)+${sd}^2*NORMDIST(${parameters},FALSE)*(1+${skewed}+${peaked})`;
}

/**
 * The share of units under way at the start that come out in each month: (1 − (G(k+1) − G(k)))/mean, by
 * the distribution of month 0.
 */
export function runoffRow(grounds: Grounds, kernel: Kernel, spot: Spot): number {
  const { workings } = grounds;
  const row = workings.rowOf(`${kernel.key}\nrunoff`, spot.label, "r");
  if (workings.has(row, 0)) return row;
  const cell = (which: number): string => workings.ref(which, 0, true);
  const mean = cell(kernel.mean);
  for (let t = 0; t < (spot.baseline ? 1 : grounds.months); t++) {
    const grown = cell(kernel.grown[t + 1]!);
    const step = t === 0 ? grown : `(${grown}-${cell(kernel.grown[t]!)})`;
    workings.set(row, t, { formula: `IF(${mean}=0,${t === 0 ? 1 : 0},MAX(0,(1-${step})/${mean}))` });
  }
  return row;
}
