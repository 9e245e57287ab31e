import type { RowId } from "../../model/row.ts";
import { newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";
import type { ChanceSteps } from "./chanceSteps.ts";
import type { DelayTerm } from "./fateMemory.ts";
import { makeWeights } from "./weights.ts";

/** How units are drawn, and whether a row is taken from the machine below; see `Names`. */
type DelayNames = {
  readonly chance: ChanceSteps | undefined;
  readonly shared: (id: RowId) => boolean;
};

/**
 * delay and runoff, and delay_each with chance off: what enters in month s comes out in month s + k in the share q(k),
 * with the parameters of month s. For `runoff`, everything that is under way at the start enters in month 0, with
 * weights of its own.
 */
export function buildDelay(
  context: BuildContext,
  term: DelayTerm,
  a: Node,
  mean: Node,
  sd: Node,
  { chance, shared }: DelayNames,
): Node {
  const { op } = term;
  const wideDelay = mean.perTrial || sd.perTrial;
  if (op !== "delay" && chance !== undefined) return chance.spread(context, term, a, mean, sd, shared);
  const weights = makeWeights(context, op === "runoff" ? "runoff" : "delay", mean, sd);
  const perTrial = a.perTrial || wideDelay;
  const out = Array.from({ length: context.months }, () => newColumn(context, perTrial));
  const { chunk } = context;
  context.steps.push({
    constantOverTime: false,
    run: (t) => {
      if (t === 0) for (const column of out) column.fill(0);
      if (op === "runoff" && t > 0) return;
      const { q } = weights(t);
      const x = a.at[t]!;
      const n = perTrial ? chunk.count : 1;
      const allFinite = finite(x, x.length === 1 ? 1 : n);
      for (let k = 0; t + k < context.months; k++) {
        const share = q[k]!;
        // A share of 0 adds nothing, unless what enters is infinite or has no value.
        if (share.length === 1 && share[0] === 0 && allFinite) continue;
        flow(out[t + k]!, x, share, n, op !== "delay");
      }
    },
  });
  return { perTrial, constantOverTime: false, at: out };
}

/** out += x · q; with `counted`, an x below 0 counts as 0, and ∞ has no value. */
function flow(out: Float64Array, x: Float64Array, q: Float64Array, count: number, counted: boolean): void {
  const dx = x.length === 1 ? 0 : 1;
  if (q.length === 1) {
    const share = q[0]!;
    for (let i = 0; i < count; i++) out[i] = out[i]! + amount(x[i * dx]!, counted) * share;
  } else for (let i = 0; i < count; i++) out[i] = out[i]! + amount(x[i * dx]!, counted) * q[i]!;
}

function amount(x: number, counted: boolean): number {
  return !counted ? x : x < 0 ? 0 : x === Infinity ? NaN : x;
}

function finite(x: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (x[i]! - x[i]! !== 0) return false;
  return true;
}
