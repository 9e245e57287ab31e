import { add } from "../../formula/arithmetic.ts";
import { COPY } from "../../formula/kernels.ts";
import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";

/** trailing(x, n): the sum of the last n months including this one, added oldest first; fewer months at the start. */
export function buildTrailing(context: BuildContext, a: Node, n: number, out: Node): Node {
  const depth = Math.min(n, context.months);
  const ring = Array.from({ length: depth }, () => newColumn(context, a.perTrial));
  const { chunk } = context;
  context.steps.push({
    constantOverTime: false,
    run: (t) => {
      const count = countOf(a, chunk);
      COPY(ring[t % depth]!, a.at[t]!, count);
      const sum = out.at[t]!;
      const first = Math.max(0, t - depth + 1);
      COPY(sum, ring[first % depth]!, countOf(out, chunk));
      const last = (s: number): Float64Array => ring[s % depth]!;
      let s = first + 1;
      if (ring[0]!.length > 1) {
        // Four months at a time, so that the sum is read and written less often; the order of addition is the same.
        for (; s + 3 <= t; s += 4) addFour(sum, last(s), last(s + 1), last(s + 2), last(s + 3), count);
        for (; s <= t; s++) add(sum, sum, last(s), count);
      } else for (; s <= t; s++) add(sum, sum, last(s), countOf(out, chunk));
    },
  });
  return out;
}

function addFour(
  sum: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) sum[i] = sum[i]! + a[i]! + b[i]! + c[i]! + d[i]!;
}

/** cumulative(x): the sum from month 0 to now. */
export function buildCumulative(context: BuildContext, a: Node, out: Node): Node {
  const total = newColumn(context, a.perTrial);
  const { chunk } = context;
  context.steps.push({
    constantOverTime: false,
    run: (t) => {
      const column = a.at[t]!;
      const count = countOf(a, chunk);
      if (t === 0) COPY(total, column, count);
      else add(total, total, column, count);
      COPY(out.at[t]!, total, countOf(out, chunk));
    },
  });
  return out;
}
