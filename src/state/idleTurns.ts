/** Runs work that nobody waits for, one piece after the other, while nothing else is under way. */
export type IdleTurns = {
  /** Work is under way until the returned function is called. */
  readonly begin: () => () => void;
  /** Calls back when its turn has come, unless the returned function is called first. */
  readonly wait: (turn: () => void) => () => void;
};

/** How long nothing must have been under way, in milliseconds. */
const IDLE_MS = 400;

export function makeIdleTurns(): IdleTurns {
  const waiting = new Set<() => void>();
  let underWay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    timer = underWay > 0 || waiting.size === 0 ? undefined : setTimeout(next, IDLE_MS);
  }

  function next(): void {
    const [turn] = waiting;
    if (turn === undefined) return;
    waiting.delete(turn);
    turn();
    // The work whose turn it was has begun, or has nothing to do.
    look();
  }

  return {
    begin: () => {
      underWay += 1;
      look();
      let over = false;
      return () => {
        if (over) return;
        over = true;
        underWay -= 1;
        look();
      };
    },
    wait: (turn) => {
      const own = (): void => turn();
      waiting.add(own);
      look();
      return () => {
        waiting.delete(own);
        look();
      };
    },
  };
}
