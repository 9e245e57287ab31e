import { BINARY, CLAMP } from "../../formula/kernels.ts";
import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";

const ZERO = Float64Array.of(0);
const ONE = Float64Array.of(1);

/** split(n, p) with chance off: n·p, with p limited to 0…1. */
export function buildSplit(
  context: BuildContext,
  _site: string,
  whole: Node,
  share: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
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

/** count(x) with chance off: x. */
export function buildCount(
  context: BuildContext,
  _site: string,
  mean: Node,
  constantOverTime: boolean,
  out: Node,
): Node {
  const { chunk } = context;
  context.steps.push({
    constantOverTime,
    run: (t) => amounts(out.at[t]!, mean.at[t]!, countOf(out, chunk)),
  });
  return out;
}

/** The numbers that can be drawn from: below 0 counts as 0; ∞ and no value give no value. */
export function amounts(out: Float64Array, n: Float64Array, count: number): void {
  const dn = n.length === 1 ? 0 : 1;
  for (let i = 0; i < count; i++) {
    const x = n[i * dn]!;
    if (x < 0) out[i] = 0;
    else if (x === Infinity) out[i] = NaN;
    else out[i] = x;
  }
}
