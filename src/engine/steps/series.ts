import { COPY } from "../../formula/kernels.ts";
import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";

/** trailing(x, n): the sum of the last n months up to now, oldest first; fewer at the start. */
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
      for (let s = first + 1; s <= t; s++) {
        const column = ring[s % depth]!;
        if (column.length === 1) for (let i = 0; i < countOf(out, chunk); i++) sum[i] = sum[i]! + column[0]!;
        else for (let i = 0; i < count; i++) sum[i] = sum[i]! + column[i]!;
      }
    },
  });
  return out;
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
      else if (column.length === 1) for (let i = 0; i < count; i++) total[i] = total[i]! + column[0]!;
      else for (let i = 0; i < count; i++) total[i] = total[i]! + column[i]!;
      COPY(out.at[t]!, total, countOf(out, chunk));
    },
  });
  return out;
}
