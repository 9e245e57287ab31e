/**
 * The line of a row over the months as the path of an SVG of this size; gaps where there is no value.
 * A line that never changes runs through the middle.
 */
export function trendPath(values: ArrayLike<number>, width: number, height: number): string {
  let min = Infinity;
  let max = -Infinity;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t]!;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return "";
  const spread = max - min;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let path = "";
  let pen = "M";
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t]!;
    if (!Number.isFinite(value)) {
      pen = "M";
      continue;
    }
    const y = spread === 0 ? height / 2 : height - ((value - min) / spread) * height;
    path += `${pen}${round(t * step)} ${round(y)}`;
    pen = "L";
  }
  return path;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
