/**
 * All trials of one month of a row, from the pieces of the parts of a run that follow each other.
 * What is the same in all trials is repeated.
 */
export function joinedMonth(
  pieces: readonly (readonly Float64Array[])[],
  t: number,
  trials: number,
): Float64Array {
  const first = pieces[0]![t]!;
  if (first.length === 1) return new Float64Array(trials).fill(first[0]!);
  if (pieces.length === 1) return first;
  const out = new Float64Array(trials);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece[t]!, at);
    at += piece[t]!.length;
  }
  return out;
}
