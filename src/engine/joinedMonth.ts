/**
 * All trials of one month of a row, from the pieces of the parts of a run that follow each other.
 * What is the same in all trials is repeated.
 *
 * @param into memory for the result, where there must be some; at least one element a trial.
 */
export function joinedMonth(
  pieces: readonly (readonly Float64Array[])[],
  t: number,
  trials: number,
  into?: Float64Array,
): Float64Array {
  const first = pieces[0]![t]!;
  if (pieces.length === 1 && first.length > 1) return first;
  const out = into === undefined ? new Float64Array(trials) : into.subarray(0, trials);
  if (first.length === 1) return out.fill(first[0]!);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece[t]!, at);
    at += piece[t]!.length;
  }
  return out;
}
