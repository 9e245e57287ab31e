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
  let clamped = -1;
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const { count, first } = chunk;
      const p = share.at[t]!;
      const target = out.at[t]!;
      const people = roundAtRandom(room, whole.at[t]!, count, key, t, first);
      // A share that is the same in all months is limited only once in a run.
      if (clamped !== chunk.run || !share.constantOverTime) CLAMP(kept, p, ZERO, ONE, countOf(share, chunk));
      clamped = chunk.run;
      // Adding 0 turns −0 into 0: otherwise the sign of a 0 would depend on the chunk's other trials.
      if (kept.length === 1 && kept[0] === 1) add(target, people, ZERO, count);
      else if ((kept.length === 1 && kept[0] === 0) || allZero(people, count)) {
        // Nobody is drawn, so no uniforms are needed; a share without a value still gives no value.
        noneDrawn(target, people, kept, count);
      } else {
        fillUniforms(uniforms, count, key, t, FATE, first);
        binomialColumn(target, people, kept, uniforms, count);
      }
    },
  });
  return out;
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

function allZero(n: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (n[i] !== 0) return false;
  return true;
}
