/**
 * A family of distributions that an uncertain value can have; its arguments pick one of them. Draws are by
 * inversion: one uniform each, and the value rises with it.
 */
export type DistributionFamily = {
  /** How many arguments it takes: the least and the most. */
  readonly arity: readonly [number, number];
  /** Whether the distribution exists for these arguments (all of them numbers). */
  accepts(args: readonly number[]): boolean;
  /** The exact mean; NaN for arguments that it doesn't accept. */
  mean(args: readonly number[]): number;
  /** The value with P(X <= value) = u (the least such count), for 0 < u < 1. */
  quantile(u: number, args: readonly number[]): number;
  /** For arguments that are the same in all trials: prepares once what the draws then share. */
  readonly fixed?: (args: readonly number[]) => FillColumn;
  /** The value at a normal z, for the distributions that are a transform of one. */
  readonly fromNormal?: (z: number, args: readonly number[]) => number;
};

/** Fills out[0] to out[count - 1] from as many uniforms. */
export type FillColumn = (out: Float64Array, u: Float64Array, count: number) => void;

/**
 * out[i] = the value at u[i] with the arguments of trial i. An argument has either one entry for all trials or one
 * a trial. NaN where the family does not accept the arguments.
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

/** The same from normal values z, for a distribution that has `fromNormal`. */
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
