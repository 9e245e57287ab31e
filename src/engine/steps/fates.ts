import { add } from "../../formula/arithmetic.ts";
import { CLAMP } from "../../formula/kernels.ts";
import { binomialColumn } from "../distributions/binomial.ts";
import { poissonColumn } from "../distributions/poisson.ts";
import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";
import { siteKey } from "../random/siteKey.ts";
import { fillUniforms } from "../random/uniforms.ts";
import type { Mode } from "../simulator.ts";
import { amounts } from "./chance.ts";
import type { ChanceSteps } from "./chanceSteps.ts";
import { drawDiffering, hasDrawn, newDrawMemory, rememberDraws } from "./drawMemory.ts";
import type { DrawColumn } from "./drawMemory.ts";
import { roundAtRandom } from "./roundAtRandom.ts";
import { buildSpread } from "./spread.ts";

const ZERO = Float64Array.of(0);
const ONE = Float64Array.of(1);

/**
 * The index of the draw that decides the units' outcomes, at a site in a month and trial; index 0 rounds a fraction.
 */
const FATE = 1;

/** The builders of steps that draw each unit's random outcome (its fate); undefined unless `mode` is "chance-on". */
export function fatesIn(mode: Mode): ChanceSteps | undefined {
  return mode === "chance-on" ? FATES : undefined;
}

const FATES: ChanceSteps = { split: drawSplit, count: drawCount, spread: buildSpread };

/** split(n, p) with chance on: Binomial(n, p), with p limited to 0…1. */
function drawSplit(
  context: BuildContext,
  site: string,
  whole: Node,
  share: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  const key = siteKey(context.seed, site);
  const uniforms = newColumn(context, true);
  const room = newColumn(context, true);
  const kept = newColumn(context, share.perTrial);
  const memory = newDrawMemory(context, site, { amounts: true, chances: share.perTrial });
  const known = context.known?.draws.get(site);
  let chances = kept;
  let limited = -1;
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const { count, first } = chunk;
      const target = out.at[t]!;
      const people = roundAtRandom(room, whole.at[t]!, count, key, t, first);
      // A share that is the same in all months is limited only once in a run.
      if (limited !== chunk.run || !share.constantOverTime)
        chances = limitedShares(kept, share.at[t]!, countOf(share, chunk));
      limited = chunk.run;
      // Adding 0 turns −0 into 0: otherwise the sign of a 0 would depend on the chunk's other trials.
      if (chances.length === 1 && chances[0] === 1) add(target, people, ZERO, count);
      else if ((chances.length === 1 && chances[0] === 0) || allZero(people, count)) {
        // Nobody is drawn, so no uniforms are needed; a share without a value still gives no value.
        noneDrawn(target, people, chances, count);
      } else if (known !== undefined && hasDrawn(known, t, chunk)) {
        drawDiffering(target, people, chances, known, t, count, binomialColumn);
      } else {
        const own = memory?.uniforms[t] ?? uniforms;
        fillUniforms(own, count, key, t, FATE, first);
        binomialColumn(target, people, chances, own, count);
        if (memory !== undefined) rememberDraws(memory, t, people, chances, target);
      }
    },
  });
  return out;
}

/** The shares limited to 0…1: `shares` itself where all are from 0 to 1 already, as nearly always, otherwise `out`. */
function limitedShares(out: Float64Array, shares: Float64Array, count: number): Float64Array {
  if (allChances(shares, count)) return shares;
  CLAMP(out, shares, ZERO, ONE, count);
  return out;
}

/** Whether all are from 0 to 1. Four are tested at a time, which is faster. */
function allChances(shares: Float64Array, count: number): boolean {
  const whole = count - (count & 3);
  let i = 0;
  for (; i < whole; i += 4) {
    const a = shares[i]!;
    const b = shares[i + 1]!;
    const c = shares[i + 2]!;
    const d = shares[i + 3]!;
    if (!(a >= 0 && a <= 1 && b >= 0 && b <= 1 && c >= 0 && c <= 1 && d >= 0 && d <= 1)) return false;
  }
  for (; i < count; i++) if (!(shares[i]! >= 0 && shares[i]! <= 1)) return false;
  return true;
}

/**
 * 0, or no value where there is none. Never −0: in a chunk with other trials that have people, the draw would give 0.
 */
function noneDrawn(out: Float64Array, people: Float64Array, kept: Float64Array, count: number): void {
  const step = kept.length === 1 ? 0 : 1;
  for (let i = 0; i < count; i++) out[i] = people[i]! * kept[i * step]! + 0;
}

/** count(x) with chance on: Poisson(x). */
function drawCount(
  context: BuildContext,
  site: string,
  mean: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  const key = siteKey(context.seed, site);
  const uniforms = newColumn(context, true);
  const rate = newColumn(context, mean.perTrial);
  const memory = newDrawMemory(context, site, { amounts: mean.perTrial, chances: false });
  const known = context.known?.draws.get(site);
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const { count, first } = chunk;
      amounts(rate, mean.at[t]!, countOf(mean, chunk));
      const target = out.at[t]!;
      if (known !== undefined && hasDrawn(known, t, chunk)) {
        drawDiffering(target, rate, ONE, known, t, count, countColumn);
        return;
      }
      const own = memory?.uniforms[t] ?? uniforms;
      fillUniforms(own, count, key, t, FATE, first);
      poissonColumn(target, rate, own, count);
      if (memory !== undefined) rememberDraws(memory, t, rate, ONE, target);
    },
  });
  return out;
}

const countColumn: DrawColumn = (out, means, _chances, uniforms, count) =>
  poissonColumn(out, means, uniforms, count);

function allZero(n: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (n[i] !== 0) return false;
  return true;
}
