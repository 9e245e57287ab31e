import { binomial } from "../laws/binomial.ts";
import { newBlock, newColumn } from "../node.ts";
import type { Bench, Node } from "../node.ts";
import { siteKey } from "../random/siteKey.ts";
import { fillUnitUniforms, putUniform } from "../random/uniforms.ts";
import { roundAtRandom } from "./chance.ts";

/** So many of a month's units draw a month each; what is above them is split month by month. */
const SINGLY = 64;
/** Index of the first unit's uniform; index 0 rounds the number of units. */
const FIRST_UNIT = 1;
/** Entries of the table in which the search for a unit's month begins. */
const GUIDE = 64;

/**
 * delay_each and runoff with chance on: what enters in a month is rounded to whole units and
 * spread multinomially over the weights. Unit j of a month has a uniform of its own, whatever the
 * others do, so one unit more leaves the others where they are. Above 64 units the rest is spread
 * by conditional binomials, one uniform a month.
 */
export function buildSpread(
  bench: Bench,
  op: "delay-each" | "runoff",
  site: string,
  a: Node,
  weights: Weights,
): Node {
  const { chunk, months } = bench;
  const key = siteKey(bench.seed, site);
  // One block of memory, month by month: a unit finds its place by a multiplication.
  const stride = bench.capacity;
  const block = newBlock(bench, months * stride);
  const out = Array.from({ length: months }, (_, t) => block.subarray(t * stride, (t + 1) * stride));
  const room = newColumn(bench, true);
  const luck = new Float64Array(SINGLY + 1);
  let cut = new Float64Array(0);
  let guide = new Uint8Array(0);

  bench.steps.push({
    still: false,
    run: (t) => {
      if (t === 0) block.fill(0);
      if (op === "runoff" && t > 0) return;
      const { count, first } = chunk;
      const units = roundAtRandom(room, a.at[t]!, count, key, t, first);
      const { q, fresh } = weights(t);
      const narrow = q[0]!.length === 1;
      if (fresh) tabulate(q, narrow ? 1 : count);
      for (let i = 0; i < count; i++) {
        const n = units[i]!;
        const law = narrow ? 0 : i;
        const at = law * months;
        const mass = cut[at + months - 1]!;
        if (n !== n || mass !== mass) {
          for (let k = 0; t + k < months; k++) out[t + k]![i] = NaN;
          continue;
        }
        const singly = n < SINGLY ? n : SINGLY;
        fillUnitUniforms(luck, singly, key, first + i, t, FIRST_UNIT);
        const guideAt = law * GUIDE;
        const last = months - t;
        const place = t * stride + i;
        for (let j = 0; j < singly; j++) {
          const u = luck[j]!;
          let k = guide[guideAt + ((u * GUIDE) | 0)]!;
          while (k < last && u >= cut[at + k]!) k++;
          if (k < last) block[place + k * stride]!++;
        }
        if (n > SINGLY) spreadRest(n - SINGLY, q, law, i, t);
      }
    },
  });
  return { wide: true, still: false, at: out };

  /** Running sums of the weights of each trial, and where to start looking in them. */
  function tabulate(q: readonly Float64Array[], laws: number): void {
    if (cut.length < laws * months) {
      cut = new Float64Array((laws === 1 ? 1 : bench.capacity) * months);
      guide = new Uint8Array((laws === 1 ? 1 : bench.capacity) * GUIDE);
    }
    for (let i = 0; i < laws; i++) {
      let sum = 0;
      for (let k = 0; k < months; k++) {
        sum += q[k]![i]!;
        cut[i * months + k] = sum;
      }
      let k = 0;
      for (let g = 0; g < GUIDE; g++) {
        while (k < months && cut[i * months + k]! <= g / GUIDE) k++;
        guide[i * GUIDE + g] = k;
      }
    }
  }

  function spreadRest(n: number, q: readonly Float64Array[], law: number, i: number, t: number): void {
    let left = n;
    let mass = 1;
    for (let k = 0; t + k < months && left > 0; k++) {
      const share = q[k]![law]!;
      putUniform(luck, 0, key, chunk.first + i, t, FIRST_UNIT + SINGLY + k);
      const now = binomial(left, share >= mass ? 1 : share / mass, luck[0]!);
      out[t + k]![i] = out[t + k]![i]! + now;
      left -= now;
      mass -= share;
    }
  }
}

/**
 * The weights of a month of entry: for each k a column, one element for all trials or one a trial;
 * and whether they differ from those of the call before.
 */
export type Weights = (t: number) => { readonly q: readonly Float64Array[]; readonly fresh: boolean };
