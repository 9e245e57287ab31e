// (first version)
import { normalQuantile } from "./normal.ts";
type Law = {
  readonly mean: (args: readonly number[]) => number;
  readonly quantiles: (
    out: Float64Array,
    u: Float64Array,
    args: readonly Float64Array[],
    count: number,
  ) => void;
};
function simple(q: (u: number, a: number[]) => number, mean: (a: readonly number[]) => number): Law {
  return {
    mean,
    quantiles: (out, u, args, count) => {
      for (let i = 0; i < count; i++)
        out[i] = q(
          u[i]!,
          args.map((x) => x[x.length === 1 ? 0 : i]!),
        );
    },
  };
}
const Z = (l: number): number => normalQuantile(0.5 + l / 2);
const logit = (x: number): number => Math.log(x / (1 - x));
function lnp(a: readonly number[], f: (x: number) => number): [number, number] {
  const z = Z(a[2]!);
  const lo = f(a[0]!),
    hi = f(a[1]!);
  return [(lo + hi) / 2, (hi - lo) / (2 * z)];
}
export const LAWS: { readonly [name: string]: Law } = {
  interval: simple(
    (u, a) =>
      a[0]! > 0
        ? (() => {
            const [m, s] = lnp(a, Math.log);
            return Math.exp(m + s * normalQuantile(u));
          })()
        : (() => {
            const [m, s] = lnp(a, (x) => x);
            return m + s * normalQuantile(u);
          })(),
    (a) => {
      if (a[0]! > 0) {
        const [m, s] = lnp(a, Math.log);
        return Math.exp(m + (s * s) / 2);
      }
      return (a[0]! + a[1]!) / 2;
    },
  ),
  "share-interval": simple(
    (u, a) => {
      const [m, s] = lnp(a, logit);
      return 1 / (1 + Math.exp(-(m + s * normalQuantile(u))));
    },
    (a) => {
      const [m, s] = lnp(a, logit);
      let sum = 0;
      const h = 1 / 256;
      for (let z = -12; z <= 12; z += h) sum += Math.exp((-z * z) / 2) / (1 + Math.exp(-(m + s * z)));
      return (sum * h) / Math.sqrt(2 * Math.PI);
    },
  ),
};
