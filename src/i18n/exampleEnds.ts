import { decimalOf, toNumber } from "./decimalText.ts";
import type { RangeEnd } from "./rangeEnds.ts";

type Ends = readonly [RangeEnd, RangeEnd];

/** An example of a range around a number that is said to be about right: 20 % is 15 to 25 %. */
export function aroundEnd(end: RangeEnd): Ends {
  const x = toNumber(end.number);
  const step = stepOf(x, end);
  return [at(x - step, end), at(x + step, end)];
}

/** An example of a range from the stated minimum. */
export function aboveEnd(end: RangeEnd): Ends {
  const x = toNumber(end.number);
  return [end, at(x + 2 * stepOf(x, end), end)];
}

/** An example of a range up to the stated maximum. */
export function belowEnd(end: RangeEnd): Ends {
  const x = toNumber(end.number);
  return [at(x - 2 * stepOf(x, end), end), end];
}

/** A round number of at most a quarter of the size; for a share small enough that twice this stays within 100 %. */
function stepOf(x: number, { percent }: RangeEnd): number {
  const size = Math.abs(x);
  const room = percent && size > 50 && size < 100 ? (100 - size) / 2.5 : Infinity;
  const most = Math.min(size / 4, room);
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].find((digit) => digit * power <= most) ?? 1;
  return round * power;
}

function at(x: number, end: RangeEnd): RangeEnd {
  return { ...end, number: decimalOf(String(Number(x.toPrecision(6)))) ?? end.number };
}
