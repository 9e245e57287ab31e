import { quantileColumn } from "../distributions/distributionFamily.ts";
import type { FillColumn, DistributionFamily } from "../distributions/distributionFamily.ts";
import { DISTRIBUTIONS } from "../distributions/distributions.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import { countOf, newColumn } from "../node.ts";
import type { BuildContext, Node } from "../node.ts";
import { siteKey } from "../random/siteKey.ts";
import { fillStratified } from "../random/strata.ts";
import type { Ties } from "../correlation.ts";
import type { Term } from "../term.ts";

/** The uniforms for uncertain inputs: one column per site, shared by all terms with a draw at that site. */
export type Uniforms = (site: string, tied: boolean) => Float64Array;

/**
 * Makes the source of the inputs' uniforms. They are stratified over all trials of the run. Correlated ones are
 * combinations of several sites' uniforms: they are still uniform, but no longer stratified.
 */
export function makeUniforms(context: BuildContext, ties: Ties): Uniforms {
  const columns = new Map<string, Float64Array>();
  const { chunk } = context;

  function own(site: string): Float64Array {
    return once(`own ${site}`, (column) => {
      const key = siteKey(context.seed, site);
      context.steps.push({
        constantOverTime: true,
        run: () => fillStratified(column, chunk.count, key, chunk.first, context.trials),
      });
    });
  }

  function once(name: string, addSteps: (column: Float64Array) => void): Float64Array {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const column = newColumn(context, true);
    columns.set(name, column);
    addSteps(column);
    return column;
  }

  return (site, tied) => {
    const index = ties.sites.indexOf(site);
    if (index < 0) return own(site);
    // A scenario's own draw in place of a correlated one is independent: the site's uniforms are in the other draws.
    if (!tied) return own(`${site} untied`);
    const weights = ties.factor[index]!;
    const sources = ties.sites.slice(0, index + 1).map(own);
    return once(`tied ${site}`, (column) => {
      context.steps.push({
        constantOverTime: true,
        run: () => {
          for (let i = 0; i < chunk.count; i++) {
            let z = 0;
            for (let j = 0; j <= index; j++) z += weights[j]! * normalQuantile(sources[j]![i]!);
            column[i] = normalCdf(z);
          }
        },
      });
    });
  };
}

/** A draw from a distribution by inversion: one uniform per trial, for all months. (The expected run has no draws.) */
export function buildDraw(
  context: BuildContext,
  term: Term & { readonly op: "draw" },
  args: readonly Node[],
  uniformsOf: Uniforms,
  constantOverTime: boolean,
  out: Node,
): Node {
  const family: DistributionFamily = DISTRIBUTIONS[term.family];
  const { chunk } = context;
  const uniforms = uniformsOf(term.site, term.tied);
  // What a distribution prepares for its arguments is kept while these stay the same.
  let known: { readonly values: readonly number[]; readonly fill: FillColumn } | undefined;
  const prepared = (columns: readonly Float64Array[]): FillColumn | undefined => {
    if (family.fixed === undefined || columns.some((column) => column.length > 1)) return undefined;
    const values = columns.map((column) => column[0]!);
    if (known?.values.every((value, i) => Object.is(value, values[i])) !== true) {
      known = family.accepts(values) ? { values, fill: family.fixed(values) } : undefined;
    }
    return known?.fill;
  };
  context.steps.push({
    constantOverTime,
    run: (t) => {
      const columns = args.map((arg) => arg.at[t]!);
      const count = countOf(out, chunk);
      const fill = prepared(columns);
      if (fill !== undefined) fill(out.at[t]!, uniforms, count);
      else quantileColumn(family, out.at[t]!, uniforms, columns, count);
    },
  });
  return out;
}
