/** A name that is not taken: the one that is wanted, with a number behind it where it must be. */
export function freeName(wanted: string, taken: Iterable<string | undefined>): string {
  const names = new Set(taken);
  let name = wanted;
  for (let n = 2; names.has(name); n++) name = `${wanted} ${n}`;
  return name;
}
