/**
 * A family of distributions that an uncertain value can have; its arguments select one of them. Draws are by
 * inversion: from one uniform each, with which the value rises.
 */
export type DistributionFamily = {
  /** The least and the most number of arguments. */
  readonly arity: readonly [number, number];
  /** Whether the distribution exists for these arguments (all of them numbers). */
  accepts(args: readonly number[]): boolean;
  /** The exact mean; NaN for arguments that are not accepted. */
  mean(args: readonly number[]): number;
  /** The least value with P(X <= value) >= u, for 0 < u < 1; for a continuous distribution this is equality. */
  quantile(u: number, args: readonly number[]): number;
  /** For arguments that are the same in all trials: prepares once what all draws share. */
  readonly fixed?: (args: readonly number[]) => FillColumn;
  /** The value at a normal score z, for the distributions that are a transform of a normal one. */
  readonly fromNormal?: (z: number, args: readonly number[]) => number;
};

/** Fills out[0] to out[count - 1] from the uniforms u[0] to u[count - 1]. */
export type FillColumn = (out: Float64Array, u: Float64Array, count: number) => void;

/**
 * out[i] = the value at u[i] with the arguments of trial i. An argument has one entry for all trials, or one per
 * trial. NaN where the family does not accept the arguments.
 */
export function quantileColumn(
  family: DistributionFamily,
  out: Float64Array,
  u: Float64Array,
  args: readonly Float64Array[],
  count: number,
): void {
  if (args.every((column) => column.length === 1)) {
    const values = args.map((column) => column[0]!);
    if (!family.accepts(values)) out.fill(NaN, 0, count);
    else if (family.fixed !== undefined) family.fixed(values)(out, u, count);
    else for (let i = 0; i < count; i++) out[i] = family.quantile(u[i]!, values);
    return;
  }
  eachTrial(family, out, args, count, (values, i) => family.quantile(u[i]!, values));
}

/** The same from normal scores z, for a family that has `fromNormal`. */
export function fromNormalColumn(
  family: DistributionFamily & { readonly fromNormal: NonNullable<DistributionFamily["fromNormal"]> },
  out: Float64Array,
  z: Float64Array,
  args: readonly Float64Array[],
  count: number,
): void {
  eachTrial(family, out, args, count, (values, i) => family.fromNormal(z[i]!, values));
}

function eachTrial(
  family: DistributionFamily,
  out: Float64Array,
  args: readonly Float64Array[],
  count: number,
  draw: (values: readonly number[], i: number) => number,
): void {
  const values = args.map(() => NaN);
  for (let i = 0; i < count; i++) {
    for (let a = 0; a < args.length; a++) values[a] = args[a]![args[a]!.length === 1 ? 0 : i]!;
    out[i] = family.accepts(values) ? draw(values, i) : NaN;
  }
}
