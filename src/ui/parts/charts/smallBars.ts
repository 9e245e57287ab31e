/** A bar of a small picture of a distribution, in CSS pixels. */
export type SmallBar = {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly meets: boolean;
};

/** The bars of a histogram in a small box, with those that meet a goal distinguished from those that do not. */
export function smallBars(
  counts: ArrayLike<number>,
  meets: (bar: number) => boolean,
  width: number,
  height: number,
): SmallBar[] {
  let tallest = 0;
  for (let i = 0; i < counts.length; i++) tallest = Math.max(tallest, counts[i]!);
  if (tallest === 0) return [];
  const step = width / counts.length;
  return Array.from(counts, (count, i) => ({
    x: round(i * step),
    width: round(step),
    height: round((count / tallest) * height),
    meets: meets(i),
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
