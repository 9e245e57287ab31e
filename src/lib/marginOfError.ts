/**
 * How far a figure estimated by simulation may be from the true one, given its standard error: the true figure is
 * within this margin about 19 times in 20. All margins that are shown, and all tests of whether a difference is more
 * than chance, use it.
 */
export function marginOfError(standardError: number): number {
  return 2 * standardError;
}
