import { tidy } from "../lib/tidy.ts";
import type { Unit } from "../model/row.ts";
import { isPossible, meanOf, quantileOf } from "./distributionFigures.ts";
import type { Distribution } from "./distribution.ts";
import { exp } from "../lib/elementary/exp.ts";
import { ln } from "../lib/elementary/ln.ts";

export type PartName =
  "value" | "low" | "likely" | "high" | "mean" | "sd" | "median" | "upper" | "alpha" | "beta";

/** A number of a shape that the user can set: in a field, by its handle in the picture, or both. */
export type Part = {
  readonly name: PartName;
  /** Undefined: not given. */
  readonly value: number | undefined;
  /** Whether the number is in the row's unit or a plain number. */
  readonly ofRow: boolean;
  readonly field: boolean;
  readonly handle: boolean;
  readonly mayBeOpen: boolean;
  readonly with: (value: number | undefined) => Distribution | undefined;
};

/** z of the 95th percentile. */
const Z95 = 1.6448536269514722;

/** The numbers of a shape, from the lowest to the highest. */
export function partsOf(shape: Distribution, unit: Unit): readonly Part[] {
  switch (shape.kind) {
    case "value":
      return [part("value", shape.value, (value) => ({ ...shape, value }), { handle: false })];
    case "points":
      return [
        part("low", shape.low, (low) => ({ ...shape, low })),
        {
          ...part("likely", shape.likely, (likely) => ({ ...shape, likely })),
          handle: shape.likely !== undefined,
          mayBeOpen: true,
          with: (likely) => ({ ...shape, likely }),
        },
        part("high", shape.high, (high) => ({ ...shape, high })),
      ];
    case "triangular":
      return [
        part("low", shape.low, (low) => ({ ...shape, low })),
        part("likely", shape.likely, (likely) => ({ ...shape, likely })),
        part("high", shape.high, (high) => ({ ...shape, high })),
      ];
    case "uniform":
      return [
        part("low", shape.low, (low) => ({ ...shape, low })),
        part("high", shape.high, (high) => ({ ...shape, high })),
      ];
    case "normal": {
      const { mean, sd } = shape;
      return [
        part("mean", mean, (value) => ({ ...shape, mean: value })),
        part("sd", sd, (value) => ({ ...shape, sd: value }), { handle: false }),
        part("upper", mean + Z95 * sd, (value) => ({ ...shape, sd: short((value - mean) / Z95) }), {
          field: false,
        }),
      ];
    }
    case "lognormal": {
      const { mu, sigma } = shape;
      return [
        part("median", exp(mu), (value) => (value > 0 ? { ...shape, mu: short(ln(value)) } : undefined)),
        part("upper", exp(mu + Z95 * sigma), (value) =>
          value > exp(mu) ? { ...shape, sigma: short((ln(value) - mu) / Z95) } : undefined,
        ),
      ];
    }
    case "beta": {
      const bare = { ofRow: false, handle: false };
      return [
        part("alpha", shape.alpha, (alpha) => ({ ...shape, alpha }), bare),
        part("beta", shape.beta, (value) => ({ ...shape, beta: value }), bare),
        part("mean", meanOf(shape, unit), (value) => withMean(shape, value), { field: false }),
        part("upper", quantileOf(shape, unit, 0.95), (value) => withUpper(shape, value, unit), {
          field: false,
        }),
      ];
    }
    case "sample":
      return [];
  }
}

function part(
  name: PartName,
  value: number | undefined,
  set: (value: number) => Distribution | undefined,
  looks: Partial<Pick<Part, "ofRow" | "field" | "handle">> = {},
): Part {
  return {
    name,
    value,
    ofRow: true,
    field: true,
    handle: true,
    mayBeOpen: false,
    with: (given) => (given === undefined ? undefined : set(given)),
    ...looks,
  };
}

type Beta = Extract<Distribution, { readonly kind: "beta" }>;

/** Sets another mean with the same number of trials. */
function withMean(shape: Beta, mean: number): Distribution | undefined {
  if (!(mean > 0 && mean < 1)) return undefined;
  const trials = shape.alpha + shape.beta;
  return { ...shape, alpha: short(mean * trials), beta: short((1 - mean) * trials) };
}

/**
 * Keeps the mean and sets the number of trials that puts the 95th percentile there: more trials bring it nearer to
 * the mean.
 */
function withUpper(shape: Beta, upper: number, unit: Unit): Distribution | undefined {
  const mean = shape.alpha / (shape.alpha + shape.beta);
  if (!(upper > mean && upper < 1)) return undefined;
  const after = (trials: number): Beta => ({
    kind: "beta",
    alpha: short(mean * trials),
    beta: short((1 - mean) * trials),
  });
  let [few, many] = [0.5 / Math.min(mean, 1 - mean), 1e6];
  for (let step = 0; step < 60; step += 1) {
    const middle = Math.sqrt(few * many);
    if (quantileOf(after(middle), unit, 0.95) > upper) few = middle;
    else many = middle;
  }
  return after(few);
}

/** Rounded to four significant digits. */
function short(value: number): number {
  return Number(value.toPrecision(4));
}

/** Moves a part to a value, or as near to it as the shape and the row allow. */
export function moved(
  shape: Distribution,
  name: PartName,
  to: number,
  unit: Unit,
  bounds: { readonly min: number | undefined; readonly max: number | undefined },
  step: number,
): Distribution {
  const parts = partsOf(shape, unit).filter((one) => one.handle);
  const at = parts.findIndex((one) => one.name === name);
  const before = parts[at - 1]?.value;
  const after = parts[at + 1]?.value;
  // The mean of a normal or beta and the median of a lognormal move the upper handle along: it does not limit them.
  const pushes = shape.kind === "normal" || shape.kind === "lognormal" || shape.kind === "beta";
  // The distribution of a share's range, and a beta distribution, never reach 0 and 1.
  const open =
    (shape.kind === "points" && shape.likely === undefined && unit === "share") || shape.kind === "beta";
  const least = Math.max(
    bounds.min ?? -Infinity,
    before === undefined ? -Infinity : before + step,
    open ? step : -Infinity,
  );
  const most = Math.min(
    bounds.max ?? Infinity,
    open ? 1 - step : Infinity,
    after === undefined || (pushes && name !== "upper") ? Infinity : after - step,
  );
  if (least > most) return shape;
  const value = tidy(Math.min(most, Math.max(least, to)));
  const next = parts[at]?.with(value);
  return next !== undefined && isPossible(next, unit) ? next : shape;
}
