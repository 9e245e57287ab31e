import type { RowId } from "../../model/row.ts";
import { binomial } from "../distributions/binomial.ts";
import { newBlock, newColumn, strideOf } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";
import { siteKey } from "../random/siteKey.ts";
import { fillUnitUniforms, putUniform } from "../random/uniforms.ts";
import { roundAtRandom } from "./roundAtRandom.ts";
import type { DelayTerm } from "./fateMemory.ts";
import { hasSpread, knownSpread, newSpreadMemory, rememberUnits } from "./spreadMemory.ts";
import { GUIDE, cutsOf, makeWeights } from "./weights.ts";

/** Up to this many of a month's units each draw the month in which they come out; the rest are drawn together. */
const SINGLY = 64;
/** The index of the first unit's uniform; index 0 rounds the number of units. */
const FIRST_UNIT = 1;

/**
 * delay_each and runoff with chance on: what enters in a month is rounded to whole units, which come out over the
 * months with a multinomial distribution. Unit j of a month has a uniform of its own, independent of the number of
 * units, so one more unit leaves the others where they are. The units above 64 are distributed by conditional binomial
 * draws, with one uniform for each month.
 */
export function buildSpread(
  context: BuildContext,
  term: DelayTerm,
  a: Node,
  mean: Node,
  sd: Node,
  shared: (id: RowId) => boolean,
): Node {
  const { chunk, months } = context;
  const { op, site } = term;
  const known = knownSpread(context, term, shared);
  const weights = known?.weights ?? makeWeights(context, op === "runoff" ? "runoff" : "delay", mean, sd);
  const key = siteKey(context.seed, site);
  // One block of memory, month by month, so that a unit's place is found by a multiplication. After the last month
  // there is one more column, for the units that come out later.
  const stride = strideOf(context);
  const block = newBlock(context, (months + 1) * stride);
  const out = Array.from({ length: months }, (_, t) =>
    block.subarray(t * stride, t * stride + context.capacity),
  );
  const room = newColumn(context, true);
  const uniforms = new Float64Array(SINGLY + 1);
  // Weights that are the same in all months can still be read after the run.
  const lasting = mean.constantOverTime && sd.constantOverTime ? weights : undefined;
  const memory = newSpreadMemory(context, term, lasting, block);
  const width = months + 1;
  /** Whether this run begins with what came out in the machine below. */
  let follows = false;

  context.steps.push({
    constantOverTime: false,
    run: (t) => {
      if (t === 0) {
        follows = known?.block.length === block.length && hasSpread(known, chunk);
        if (follows) block.set(known!.block);
        else block.fill(0);
      }
      if (op === "runoff" && t > 0) return;
      const units = roundAtRandom(room, a.at[t]!, chunk.count, key, t, chunk.first);
      if (memory !== undefined) rememberUnits(memory, t, units);
      if (follows) moveDiffering(units, known!.units[t]!, t);
      else spreadAll(units, t);
    },
  });
  return { perTrial: true, constantOverTime: false, at: out };

  function spreadAll(units: Float64Array, t: number): void {
    const { count, first } = chunk;
    const now = weights(t);
    const { q } = now;
    const setStep = q[0]!.length === 1 ? 0 : 1;
    const { sums, guide } = cutsOf(now, setStep === 0 ? 1 : count);
    // Local copies: variables outside would be loaded again for every trial.
    const most = SINGLY | 0;
    const us = uniforms;
    const from = t * stride;
    const last = months - t;
    for (let i = 0; i < count; i++) {
      const n = units[i]!;
      const set = Math.imul(i, setStep);
      const at = Math.imul(set, width);
      const mass = sums[at + months - 1]!;
      if (n !== n || mass !== mass) {
        if (memory !== undefined) memory.valueless = chunk.run;
        noValue(i, t);
        continue;
      }
      if (!(n > 0)) continue;
      const singly = n < most ? n | 0 : most;
      // An even number of uniforms, since they are made two at a time.
      fillUnitUniforms(us, (singly + 1) & ~1, key, first + i, t, FIRST_UNIT);
      place(block, stride, from + i, last, sums, at, guide, set * GUIDE, us, singly, 1);
      if (n > most) spreadRest(n - SINGLY, q, set, i, t, 1);
    }
  }

  /**
   * As `spreadAll`, where the block already has what comes out of `before`: only the units that are more or fewer are
   * placed, since the others come out in the same months.
   */
  function moveDiffering(units: Float64Array, before: Float64Array, t: number): void {
    const { count, first } = chunk;
    let i = 0;
    while (i < count && units[i] === before[i]) i++;
    if (i === count) return;
    const now = weights(t);
    const { q } = now;
    const setStep = q[0]!.length === 1 ? 0 : 1;
    const { sums, guide } = cutsOf(now, setStep === 0 ? 1 : count);
    for (; i < count; i++) {
      const n = units[i]!;
      const was = before[i]!;
      if (n === was) continue;
      if (n !== n) {
        noValue(i, t);
        continue;
      }
      const set = i * setStep;
      const at = set * width;
      const singly = n < SINGLY ? n | 0 : SINGLY;
      const wasSingly = was < SINGLY ? was | 0 : SINGLY;
      const same = Math.min(singly, wasSingly);
      const moved = Math.abs(singly - wasSingly);
      const by = singly > wasSingly ? 1 : -1;
      fillUnitUniforms(uniforms, (moved + 1) & ~1, key, first + i, t, FIRST_UNIT + same);
      place(block, stride, t * stride + i, months - t, sums, at, guide, set * GUIDE, uniforms, moved, by);
      if (was > SINGLY) spreadRest(was - SINGLY, q, set, i, t, -1);
      if (n > SINGLY) spreadRest(n - SINGLY, q, set, i, t, 1);
    }
  }

  function noValue(i: number, t: number): void {
    for (let k = t; k < months; k++) out[k]![i] = NaN;
  }

  /** @param by 1 adds the units to what comes out, −1 takes them away. */
  function spreadRest(
    n: number,
    q: readonly Float64Array[],
    set: number,
    i: number,
    t: number,
    by: 1 | -1,
  ): void {
    let left = n;
    let mass = 1;
    for (let k = 0; t + k < months && left > 0; k++) {
      const share = q[k]![set]!;
      putUniform(uniforms, 0, key, chunk.first + i, t, FIRST_UNIT + SINGLY + k);
      const now = binomial(left, share >= mass ? 1 : share / mass, uniforms[0]!);
      out[t + k]![i] = out[t + k]![i]! + by * now;
      left -= now;
      mass -= share;
    }
  }
}

/**
 * Adds each of the first `count` units to the month in which it comes out (takes it away, where `by` is −1): the first
 * whose running sum of weights (from sums[at] on) is above the unit's uniform. Mostly that is the month in the guide or
 * the next one; the choice between these two needs no branch, which a processor would often mispredict.
 */
function place(
  block: Float64Array,
  stride: number,
  first: number,
  last: number,
  sums: Float64Array,
  at: number,
  guide: Uint8Array,
  guideAt: number,
  uniforms: Float64Array,
  count: number,
  by: 1 | -1,
): void {
  for (let j = 0; j < count; j = (j + 1) | 0) {
    const u = uniforms[j]!;
    let k = (at + guide[(guideAt + ((u * GUIDE) | 0)) | 0]!) | 0;
    k = (k + Number(u >= sums[k]!)) | 0;
    while (u >= sums[k]!) k = (k + 1) | 0;
    let month = (k - at) | 0;
    if (month > last) month = last;
    const there = (first + Math.imul(month, stride)) | 0;
    block[there] = block[there]! + by;
  }
}
