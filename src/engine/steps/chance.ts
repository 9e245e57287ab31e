import { BINARY, CLAMP, COPY } from "../../formula/kernels.ts";
import { binomialColumn } from "../laws/binomial.ts";
import { poissonColumn } from "../laws/poisson.ts";
import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";
import { siteKey } from "../random/siteKey.ts";
import { fillUniforms, putUniform } from "../random/uniforms.ts";

const ZERO = Float64Array.of(0);
const ONE = Float64Array.of(1);

/** The draws of a site in a month and trial: the rounding of a fraction, then the fates. */
const ROUNDING = 0;
const FATE = 1;

/** split(n, p): n·p, or with chance on Binomial(n, p); p is clamped to 0…1. */
export function buildSplit(
  context: BuildContext,
  site: string,
  whole: Node,
  share: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  if (context.mode !== "chance-on") {
    const kept = newColumn(context, share.perTrial);
    context.steps.push({
      constantOverTime,
      run: (t) => {
        const count = countOf(out, chunk);
        CLAMP(kept, share.at[t]!, ZERO, ONE, countOf(share, chunk));
        const target = out.at[t]!;
        amounts(target, whole.at[t]!, count);
        BINARY["*"](target, target, kept, count);
      },
    });
    return out;
  }
  const key = siteKey(context.seed, site);
  const uniforms = newColumn(context, true);
  const room = newColumn(context, true);
  const kept = newColumn(context, share.perTrial);
  let clamped = -1;
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const { count, first } = chunk;
      const p = share.at[t]!;
      const target = out.at[t]!;
      const people = roundAtRandom(room, whole.at[t]!, count, key, t, first);
      // A share that stays the same over the months is clamped once.
      if (clamped !== chunk.run || !share.constantOverTime) CLAMP(kept, p, ZERO, ONE, countOf(share, chunk));
      clamped = chunk.run;
      if (kept.length === 1 && kept[0] === 1) COPY(target, people, count);
      else if ((kept.length === 1 && kept[0] === 0) || allZero(people, count)) {
        // Nobody is drawn, so no uniforms are needed; a share without value still gives none.
        noneDrawn(target, people, kept, count);
      } else {
        fillUniforms(uniforms, count, key, t, FATE, first);
        binomialColumn(target, people, kept, uniforms, count);
      }
    },
  });
  return out;
}

/** 0 where there is a value, and never −0: in another chunk, with people beside them, they would be drawn to 0. */
function noneDrawn(out: Float64Array, people: Float64Array, kept: Float64Array, count: number): void {
  const step = kept.length === 1 ? 0 : 1;
  for (let i = 0; i < count; i++) out[i] = people[i]! * kept[i * step]! + 0;
}

/** count(x): x, or with chance on Poisson(x). */
export function buildCount(
  context: BuildContext,
  site: string,
  mean: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  if (context.mode !== "chance-on") {
    context.steps.push({
      constantOverTime,
      run: (t) => amounts(out.at[t]!, mean.at[t]!, countOf(out, chunk)),
    });
    return out;
  }
  const key = siteKey(context.seed, site);
  const uniforms = newColumn(context, true);
  const rate = newColumn(context, mean.perTrial);
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const { count, first } = chunk;
      amounts(rate, mean.at[t]!, countOf(mean, chunk));
      fillUniforms(uniforms, count, key, t, FATE, first);
      poissonColumn(out.at[t]!, rate, uniforms, count);
    },
  });
  return out;
}

/** How many there are to draw from: below 0 counts as 0; ∞ and no value are no value. */
export function amounts(out: Float64Array, n: Float64Array, count: number): void {
  const dn = n.length === 1 ? 0 : 1;
  for (let i = 0; i < count; i++) {
    const x = n[i * dn]!;
    if (x < 0) out[i] = 0;
    else if (x === Infinity) out[i] = NaN;
    else out[i] = x;
  }
}

/**
 * As `amounts`, and a fraction is rounded up or down at random so that its mean is kept. Returns
 * `n` itself where it holds one whole number a trial already, otherwise `out`. None of them is −0, whose sign
 * would come through or not as others of the chunk have it.
 */
export function roundAtRandom(
  out: Float64Array,
  n: Float64Array,
  count: number,
  key: { readonly k0: number; readonly k1: number },
  t: number,
  first: number,
): Float64Array {
  if (n.length > 1 && allSmallWhole(n, count)) return n;
  const dn = n.length === 1 ? 0 : 1;
  const only = n[0]!;
  if (dn === 0 && only > 0 && only - only === 0 && only !== Math.floor(only)) {
    // All trials have a fraction to round: their uniforms at once take half the time of one by one.
    const floor = Math.floor(only);
    const rest = only - floor;
    fillUniforms(out, count, key, t, ROUNDING, first);
    for (let i = 0; i < count; i++) out[i] = floor + Number(out[i]! < rest);
    return out;
  }
  for (let i = 0; i < count; i++) {
    const x = n[i * dn]!;
    const floor = Math.floor(x);
    if (x < 0) out[i] = 0;
    else if (x - x !== 0) out[i] = NaN;
    else if (x === floor) out[i] = x + 0;
    else {
      putUniform(out, i, key, first + i, t, ROUNDING);
      if (out[i]! < x - floor) out[i] = floor + 1;
      else out[i] = floor;
    }
  }
  return out;
}

/** Whether all are whole numbers from 0 (not −0) to 2³¹ − 1, which nearly all heads and leads are. */
function allSmallWhole(n: Float64Array, count: number): boolean {
  let others = 0;
  let negative = 0;
  for (let i = 0; i < count; i++) {
    const x = n[i]!;
    const k = x | 0;
    others += Number(k !== x);
    // The sign bit; −0 is looked for among the zeros.
    negative |= k;
    if (k === 0 && 1 / x < 0) return false;
  }
  return others === 0 && negative >= 0;
}

function allZero(n: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (n[i] !== 0) return false;
  return true;
}
