import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";

/** hired(h): the number of new people this month, max(0, h(t) − h(t−1)); `before.at[0]` is h(−1). */
export function buildHired(
  context: BuildContext,
  head: Node,
  before: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  context.steps.push({
    constantOverTime,
    run: (t) => hired(out.at[t]!, head, before, t, countOf(out, chunk)),
  });
  return out;
}

function hired(out: Float64Array, head: Node, before: Node, t: number, count: number): void {
  const now = head.at[t]!;
  const last = t === 0 ? before.at[0]! : head.at[t - 1]!;
  const dn = now.length === 1 ? 0 : 1;
  const dl = last.length === 1 ? 0 : 1;
  for (let i = 0; i < count; i++) out[i] = Math.max(0, now[i * dn]! - last[i * dl]!);
}

/**
 * ramped(h, r): productive headcount. Someone in their month a (0 is the first) counts as w(a) = min(1, (a + ½)/r),
 * and as 1 where r ≤ 0, with r of the current month; so ramped(t) = max(0, h(t) − Σ over a = 0…t of hired(h)(t − a) ·
 * (1 − w(a))).
 */
export function buildRamped(
  context: BuildContext,
  head: Node,
  before: Node,
  ramp: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  const wideEntry = head.perTrial || before.perTrial;
  const entered = Array.from({ length: constantOverTime ? 1 : context.months }, () =>
    newColumn(context, wideEntry),
  );
  // 1 for months in which somebody was hired in some trial of the chunk, or the count has no value.
  const anyone = new Uint8Array(context.months);
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const e = entered[t]!;
      hired(e, head, before, t, wideEntry ? chunk.count : 1);
      anyone[t] = e.subarray(0, wideEntry ? chunk.count : 1).every((x) => x === 0) ? 0 : 1;
      const count = countOf(out, chunk);
      const now = head.at[t]!;
      const r = ramp.at[t]!;
      const target = out.at[t]!;
      const dn = now.length === 1 ? 0 : 1;
      const dr = r.length === 1 ? 0 : 1;
      for (let i = 0; i < count; i++) {
        const months = r[i * dr]!;
        // A ramp without a value gives no value.
        let learning = Number.isNaN(months) ? NaN : 0;
        for (let s = t; s >= 0; s--) {
          if (anyone[s] === 0) continue;
          const worth = months <= 0 ? 1 : Math.min(1, (t - s + 0.5) / months);
          learning += entered[s]![wideEntry ? i : 0]! * (1 - worth);
        }
        target[i] = Math.max(0, now[i * dn]! - learning);
      }
    },
  });
  return out;
}
