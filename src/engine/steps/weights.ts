import { fillDelayWeights, fillRunoffWeights } from "../distributions/delay.ts";
import { delayTable, fillFromTable } from "../distributions/delayTable.ts";
import type { DelayKind, DelayTable } from "../distributions/delayTable.ts";
import { newBlock, strideOf } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";
import type { Cuts, DelayWeights, Weights } from "./delayWeights.ts";

/** Weights that differ from trial to trial. */
type Filled = {
  readonly weights: DelayWeights;
  readonly block: Float64Array;
  table: DelayTable | undefined;
  /** The run of the machine for which they are valid, and the means and standard deviations used. */
  run: number;
  mean: Float64Array;
  sd: Float64Array;
};

/**
 * Each machine's weights that are the same in all months: rows with the same delay, such as wins and losses, share
 * them.
 */
const SHARED = new WeakMap<BuildContext, { readonly [K in DelayKind]: Filled[] }>();

/** The weights of a delay with these parameters; `runoff` uses those of month 0. */
export function makeWeights(context: BuildContext, kind: DelayKind, mean: Node, sd: Node): Weights {
  return mean.perTrial || sd.perTrial
    ? wideWeights(context, kind, mean, sd)
    : narrowWeights(context, kind, mean, sd);
}

function narrowWeights({ months }: BuildContext, kind: DelayKind, mean: Node, sd: Node): Weights {
  const q = Array.from({ length: months }, () => new Float64Array(1));
  const weights: DelayWeights = { q, version: 0, cuts: undefined };
  const row = new Float64Array(months);
  let last: readonly [number, number] | undefined;
  return (t) => {
    const m = mean.at[kind === "runoff" ? 0 : t]![0]!;
    const s = sd.at[kind === "runoff" ? 0 : t]![0]!;
    if (last === undefined || !Object.is(last[0], m) || !Object.is(last[1], s)) {
      FILL[kind](row, m, s, months);
      for (let k = 0; k < months; k++) q[k]![0] = row[k]!;
      weights.version++;
      last = [m, s];
    }
    return weights;
  };
}

const FILL = { delay: fillDelayWeights, runoff: fillRunoffWeights } as const;

function wideWeights(context: BuildContext, kind: DelayKind, mean: Node, sd: Node): Weights {
  const { chunk } = context;
  let own: Filled | undefined;
  const fill = (m: Float64Array, s: Float64Array): Filled => {
    const { run, count } = chunk;
    own ??= newFilled(context);
    // A mean that changes in some month is the same in most others.
    if (own.run === run && same(own.mean, m, count) && same(own.sd, s, count)) return own;
    fillWide(own, context, kind, m, s);
    own.run = run;
    own.mean = m.slice(0, count);
    own.sd = s.slice(0, count);
    return own;
  };
  if (kind !== "runoff" && !(mean.constantOverTime && sd.constantOverTime))
    return (t) => fill(mean.at[t]!, sd.at[t]!).weights;
  let known = SHARED.get(context);
  if (known === undefined) SHARED.set(context, (known = { delay: [], runoff: [] }));
  const shared = known[kind];
  let now: Filled | undefined;
  let since = -1;
  return (t) => {
    if (now !== undefined && since === chunk.run) return now.weights;
    const m = mean.at[t]!;
    const s = sd.at[t]!;
    const { run, count } = chunk;
    since = run;
    now = shared.find((one) => one.run === run && same(one.mean, m, count) && same(one.sd, s, count));
    if (now !== undefined) return now.weights;
    now = fill(m, s);
    if (!shared.includes(now)) shared.push(now);
    return now.weights;
  };
}

function same(a: Float64Array, b: Float64Array, count: number): boolean {
  if ((a.length === 1) !== (b.length === 1)) return false;
  const n = Math.min(count, b.length);
  for (let i = 0; i < n; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function newFilled(context: BuildContext): Filled {
  const { months, capacity } = context;
  // One block of memory, month by month, so that a table of weights can fill it.
  const stride = strideOf(context);
  const block = newBlock(context, months * stride);
  const q = Array.from({ length: months }, (_, k) => block.subarray(k * stride, k * stride + capacity));
  const none = new Float64Array(0);
  return {
    weights: { q, version: 0, cuts: undefined },
    block,
    table: undefined,
    run: -1,
    mean: none,
    sd: none,
  };
}

function fillWide(
  filled: Filled,
  context: BuildContext,
  kind: DelayKind,
  m: Float64Array,
  s: Float64Array,
): void {
  const { q } = filled.weights;
  const { months } = context;
  const { count } = context.chunk;
  filled.weights.version++;
  if (s.length === 1 && m.length > 1) {
    let { table } = filled;
    if (table === undefined || !Object.is(table.sd, s[0]))
      filled.table = table = delayTable(kind, s[0]!, months);
    fillFromTable(filled.block, strideOf(context), table, m, count);
    return;
  }
  const row = new Float64Array(months);
  const sets = m.length === 1 && s.length === 1 ? 1 : count;
  for (let i = 0; i < sets; i++) {
    FILL[kind](row, m[m.length === 1 ? 0 : i]!, s[s.length === 1 ? 0 : i]!, months);
    for (let k = 0; k < months; k++) {
      if (sets === 1) q[k]!.fill(row[k]!, 0, count);
      else q[k]![i] = row[k]!;
    }
  }
}

/** The number of entries of the guide, which tells where the search for a unit's month begins. */
export const GUIDE = 64;

/**
 * For each of the first `sets` trials' weights: the running sum up to each month and, after the last, ∞ for what comes
 * out later; and, as the guide, for each g the first month whose sum is above g/64.
 */
export function cutsOf(weights: DelayWeights, sets: number): Cuts {
  const { q, version, cuts } = weights;
  if (cuts?.version === version) return cuts;
  const months = q.length;
  const room = cuts !== undefined && cuts.guide.length >= sets * GUIDE ? cuts : undefined;
  const sums = room?.sums ?? new Float64Array(q[0]!.length * (months + 1));
  const guide = room?.guide ?? new Uint8Array(q[0]!.length * GUIDE);
  for (let i = 0; i < sets; i++) {
    const at = i * (months + 1);
    let sum = 0;
    for (let k = 0; k < months; k++) {
      sum += q[k]![i]!;
      sums[at + k] = sum;
    }
    sums[at + months] = Infinity;
    let k = 0;
    for (let g = 0; g < GUIDE; g++) {
      while (sums[at + k]! <= g / GUIDE) k++;
      guide[i * GUIDE + g] = k;
    }
  }
  return (weights.cuts = { version, sums, guide });
}
