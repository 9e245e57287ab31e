/**
 * How far off a figure that was found in trials may be, from its standard error: what is so lies within it about 19 times in 20.
 * What is told with a margin, and what counts as more than chance, is told by this one.
 */
export function marginOfError(standardError: number): number {
  return 2 * standardError;
}
