/**
 * All trials of one month of a row, joined from a run's consecutive parts. A value that is the same in all trials is
 * repeated. The column of a run with only one part is returned itself.
 *
 * @param into memory for the result, which is used where one is needed; at least one element per trial.
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
