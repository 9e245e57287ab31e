/** The most scenarios compared with a baseline at once: every trial of each is kept, and nobody reads more. */
export const MOST_COMPARED = 12;

type Name = string | undefined;

/**
 * Which scenarios are compared: the user's ticks apply, all others are included while there is room; never more than
 * MOST_COMPARED.
 *
 * @param names the scenarios that can be compared, in order.
 */
export function chosenToCompare(names: readonly Name[], ticks: ReadonlyMap<Name, boolean>): readonly Name[] {
  const ticked = names.filter((name) => ticks.get(name) === true).slice(0, MOST_COMPARED);
  let room = MOST_COMPARED - ticked.length;
  return names.filter((name) => {
    const tick = ticks.get(name);
    if (tick !== undefined) return tick && ticked.includes(name);
    room -= 1;
    return room >= 0;
  });
}
