/** A small line over the months as SVG path data, in a box of the given size; gaps stay gaps. */
export function sparkline(values: ArrayLike<number>, width: number, height: number): string {
  let low = 0;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === -Infinity) return "";
  const span = high - low;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let path = "";
  let drawing = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) {
      drawing = false;
      continue;
    }
    const y = span > 0 ? height - ((value - low) / span) * height : height / 2;
    path += `${drawing ? "L" : "M"}${round(i * step)} ${round(y)}`;
    drawing = true;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
