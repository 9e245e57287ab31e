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

/** Of the draws of a site in a month and trial: those after the rounding of a fraction. */
const FATE = 1;

/** What a machine of this mode draws fates with. */
export function fatesIn(mode: Mode): ChanceSteps | undefined {
  return mode === "chance-on" ? FATES : undefined;
}

const FATES: ChanceSteps = { split: drawSplit, count: drawCount, spread: buildSpread };

/** split(n, p) with chance on: Binomial(n, p); p is clamped to 0…1. */
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
      // A share that stays the same over the months is clamped once.
      if (clamped !== chunk.run || !share.constantOverTime) CLAMP(kept, p, ZERO, ONE, countOf(share, chunk));
      clamped = chunk.run;
      // Adding 0 makes 0 of −0, whose sign would come through or not as others of the chunk have it.
      if (kept.length === 1 && kept[0] === 1) add(target, people, ZERO, count);
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
