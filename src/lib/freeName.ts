/** A name that is not in use: the wanted one, followed by a number where it is taken. */
export function freeName(wanted: string, taken: Iterable<string | undefined>): string {
  const names = new Set(taken);
  let name = wanted;
  for (let n = 2; names.has(name); n++) name = `${wanted} ${n}`;
  return name;
}
