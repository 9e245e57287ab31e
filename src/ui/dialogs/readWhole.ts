/** A whole number as typed, spaces between thousands allowed; undefined outside `min` to `max`. */
export function readWhole(text: string, min: number, max: number): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f,.]/g, "");
  if (!/^\d{1,16}$/.test(plain)) return undefined;
  const value = Number(plain);
  return value >= min && value <= max ? value : undefined;
}
