/** Whether two pieces of JSON data are equal; a key that is undefined counts as absent. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left: ReadonlyMap<string, unknown> = new Map(Object.entries(a));
  const right: ReadonlyMap<string, unknown> = new Map(Object.entries(b));
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].every((key) => same(left.get(key), right.get(key)));
}
