/** Medians of two things timed alternately, in milliseconds, and how many times as long the first one takes. */
export type InTurn = { readonly a: number; readonly b: number; readonly ratio: number };

/**
 * Times `a` and `b` in turn, so that a machine that slows down or is busy slows both. Each gives its own time in
 * milliseconds. The ratio is the median of the ratios of neighbours, after one turn that is not counted.
 */
export async function timeInTurn(
  a: () => number | Promise<number>,
  b: () => number | Promise<number>,
  repeats: number,
): Promise<InTurn> {
  await a();
  await b();
  const times: (readonly [number, number])[] = [];
  for (let turn = 0; turn < repeats; turn++) times.push([await a(), await b()]);
  return {
    a: median(times.map(([first]) => first)),
    b: median(times.map(([, second]) => second)),
    ratio: median(times.map(([first, second]) => first / second)),
  };
}

/** The time that something takes once, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle value; of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error("No values to take the median of.");
  return (lower + upper) / 2;
}
