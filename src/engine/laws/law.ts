/**
 * A law that an uncertain value can have. Draws are by inversion: one uniform each, and the value rises
 * with it.
 */
export type Law = {
  /** How many arguments it takes: the least and the most. */
  readonly arity: readonly [number, number];
  /** Whether the law exists for these arguments (all of them numbers). */
  accepts(args: readonly number[]): boolean;
  /** The exact mean; NaN for arguments that it doesn't accept. */
  mean(args: readonly number[]): number;
  /** The value with P(X <= value) = u (the least such count), for 0 < u < 1. */
  quantile(u: number, args: readonly number[]): number;
  /** For arguments that are the same in all trials: prepares once what the draws then share. */
  readonly fixed?: (args: readonly number[]) => FillColumn;
  /** The value at a normal z, for the laws that are a transform of one. */
  readonly fromNormal?: (z: number, args: readonly number[]) => number;
};

/** Fills out[0] to out[count - 1] from as many uniforms. */
export type FillColumn = (out: Float64Array, u: Float64Array, count: number) => void;

/**
 * out[i] = the law's value at u[i] with the arguments of trial i; an argument has one entry for all trials
 * or one a trial. NaN where the arguments are outside the law.
 */
export function quantileColumn(
  law: Law,
  out: Float64Array,
  u: Float64Array,
  args: readonly Float64Array[],
  count: number,
): void {
  if (args.every((column) => column.length === 1)) {
    const values = args.map((column) => column[0]!);
    if (!law.accepts(values)) out.fill(NaN, 0, count);
    else if (law.fixed !== undefined) law.fixed(values)(out, u, count);
    else for (let i = 0; i < count; i++) out[i] = law.quantile(u[i]!, values);
    return;
  }
  eachTrial(law, out, args, count, (values, i) => law.quantile(u[i]!, values));
}

/** The same from normal values z, for a law that has `fromNormal`. */
export function fromNormalColumn(
  law: Law & { readonly fromNormal: NonNullable<Law["fromNormal"]> },
  out: Float64Array,
  z: Float64Array,
  args: readonly Float64Array[],
  count: number,
): void {
  eachTrial(law, out, args, count, (values, i) => law.fromNormal(z[i]!, values));
}

function eachTrial(
  law: Law,
  out: Float64Array,
  args: readonly Float64Array[],
  count: number,
  draw: (values: readonly number[], i: number) => number,
): void {
  const values = args.map(() => NaN);
  for (let i = 0; i < count; i++) {
    for (let a = 0; a < args.length; a++) values[a] = args[a]![args[a]!.length === 1 ? 0 : i]!;
    out[i] = law.accepts(values) ? draw(values, i) : NaN;
  }
}
