import { countOf, newColumn } from "../node.ts";
import type { Bench, Node } from "../node.ts";

/** hired(h): those who are new this month, max(0, h(t) − h(t−1)); `before.at[0]` is h(−1). */
export function buildHired(bench: Bench, head: Node, before: Node, still: boolean, out: Node): Node {
  const { chunk } = bench;
  bench.steps.push({
    still,
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
 * ramped(h, r): productive headcount. Someone in their a-th month (0 first) is worth
 * w(a) = min(1, (a + ½)/r), and 1 where r ≤ 0, with r of the current month; so
 * ramped(t) = max(0, h(t) − Σ over a = 0…t of hired(h)(t − a) · (1 − w(a))).
 */
export function buildRamped(
  bench: Bench,
  head: Node,
  before: Node,
  ramp: Node,
  still: boolean,
  out: Node,
): Node {
  const { chunk } = bench;
  const wideEntry = head.wide || before.wide;
  const entered = Array.from({ length: still ? 1 : bench.months }, () => newColumn(bench, wideEntry));
  // Months in which somebody was hired in some trial of the chunk (or the count has no value).
  const anyone = new Uint8Array(bench.months);
  bench.steps.push({
    still,
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
        // A ramp without value gives none.
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
