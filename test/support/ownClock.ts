/** What `yardstick` takes on a usual machine that has nothing else to do, in milliseconds. */
const USUAL = 5;
/** Milliseconds below which nobody asks how slow the machine is. */
const SHORT = 50;

/**
 * Starts a clock that tells how many milliseconds of its own this process has worked since, as a usual machine would:
 * what others do on the machine does not count, and where it is slower than usual, or its memory is busy, the time is
 * divided by how much. Other threads of the process count (the collector, the compiler): ask a few times and take the least.
 */
export function startOwnClock(): () => number {
  const stop = startCpuClock();
  return () => {
    const milliseconds = stop();
    return milliseconds < SHORT ? milliseconds : milliseconds / slowness();
  };
}

function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** How many times as long as on a usual machine work takes now; 1 where it takes less. */
function slowness(): number {
  return Math.max(1, Math.min(yardstick(), yardstick(), yardstick()) / USUAL);
}

/** Milliseconds that a piece of work takes which is the same everywhere: texts, lists and numbers. */
function yardstick(): number {
  const stop = startCpuClock();
  const numbers = Array.from({ length: 6_000 }, (_, i) => (i * 7919) % 10_007);
  const text = JSON.stringify(numbers.map((x) => ({ x, name: `n${x}` })));
  const back = JSON.parse(text) as readonly { readonly x: number }[];
  if (back.toSorted((a, b) => a.x - b.x).length !== numbers.length)
    throw new Error("the yardstick is broken");
  return stop();
}
