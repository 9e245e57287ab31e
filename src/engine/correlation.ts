import { assert } from "../lib/assert.ts";
import type { Correlation, Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { InputRow, Sheet } from "../model/sheet.ts";
import { composeLinks } from "./inputChain.ts";
import { parsed } from "./parsed.ts";
import { eachDraw } from "./term.ts";
import { sine } from "../lib/elementary/sine.ts";

/**
 * The draws that a plan correlates, by a Gaussian copula (`Ties`). The normal score of draw i is made from the scores
 * of the sites' own uniforms: z'_i = Σ over j ≤ i of factor[i][j] · z_j.
 */
export type Ties = {
  readonly sites: readonly string[];
  /** Lower triangle of the Cholesky factor of the matrix of Pearson correlations. */
  readonly factor: readonly (readonly number[])[];
};

const NONE: Ties = { sites: [], factor: [] };

/** The correlated draws of a plan, which must be free of faults. */
export function tieDraws(plan: Plan, sheet: Sheet): Ties {
  if (plan.correlations.length === 0) return NONE;
  const rows = [...new Set(plan.correlations.flatMap(([a, b]) => [a, b]))];
  const sites = rows.map((id) => {
    const site = tiedSite(sheet.byId.get(id) as InputRow);
    assert(site !== undefined, `a correlation without a draw got past the checks: ${id}`);
    return site;
  });
  const factor = cholesky(pearson(rows, plan.correlations));
  assert(factor.ok, "correlations that can't be got past the checks");
  return { sites, factor: factor.value };
}

/**
 * The site of the only draw in an input's base value (that of the template and the plan); undefined where there is no
 * draw or more than one.
 */
export function tiedSite(row: InputRow): string | undefined {
  const links = row.layers
    .filter((layer) => layer.name !== "scenario" && layer.value !== undefined)
    .map((layer) => ({ layer: layer.name, month: undefined, entry: layer.value! }));
  const term = composeLinks(row, links, parsed);
  const sites = new Set<string>();
  if (term !== undefined) eachDraw(term, ({ site }) => sites.add(site));
  return sites.size === 1 ? [...sites][0] : undefined;
}

/** The Pearson correlations of normals with given Spearman correlations ρ: r = 2 sin(π ρ / 6). */
export function pearson(rows: readonly RowId[], correlations: readonly Correlation[]): number[][] {
  const matrix: number[][] = rows.map((_, i) => rows.map((__, j) => (i === j ? 1 : 0)));
  for (const [a, b, rho] of correlations) {
    const i = rows.indexOf(a);
    const j = rows.indexOf(b);
    matrix[i]![j] = matrix[j]![i] = 2 * sine((Math.PI * rho) / 6);
  }
  return matrix;
}

/** The lower Cholesky factor, or the first row at which the matrix is not positive definite. */
export function cholesky(
  matrix: readonly (readonly number[])[],
): { readonly ok: true; readonly value: number[][] } | { readonly ok: false; readonly row: number } {
  const factor: number[][] = [];
  for (let i = 0; i < matrix.length; i++) {
    const line: number[] = [];
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      const other = j === i ? line : factor[j]!;
      for (let k = 0; k < j; k++) sum -= line[k]! * other[k]!;
      if (j === i) {
        if (!(sum > 1e-12)) return { ok: false, row: i };
        line.push(Math.sqrt(sum));
      } else line.push(sum / other[j]!);
    }
    factor.push(line);
  }
  return { ok: true, value: factor };
}
