import { sine } from "../../lib/elementary/sine.ts";

/** Nodes and weights of Gauss-Legendre quadrature. */
export type Quadrature = { readonly nodes: Float64Array; readonly weights: Float64Array };

/** The rule with `count` points on (-1, 1), by Newton's method on the Legendre polynomial. */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    // A guess near the i-th zero, counted from 1 downwards: cos θ = sin(π/2 − θ).
    let x = sine(Math.PI * (0.5 - (i + 0.75) / (count + 0.5)));
    let slope = 0;
    for (let step = 0; step < 20; step++) {
      let [before, value] = [0, 1];
      for (let j = 1; j <= count; j++)
        [before, value] = [value, ((2 * j - 1) * x * value - (j - 1) * before) / j];
      slope = (count * (x * value - before)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    nodes[count - 1 - i] = x;
    weights[count - 1 - i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
