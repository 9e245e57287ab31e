/** A whole number as typed, with or without a sign between thousands; undefined outside `min` to `max`. */
export function readWhole(text: string, min: number, max: number): number | undefined {
  const plain = text.trim().replace(/[\s\u00a0\u202f,.](?=\d{3}(?!\d))/g, "");
  if (!/^\d{1,16}$/.test(plain)) return undefined;
  const value = Number(plain);
  return value >= min && value <= max ? value : undefined;
}
