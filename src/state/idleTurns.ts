/** Gives turns to work that nobody waits for, one after the other, while nothing else is under way. */
export type IdleTurns = {
  /** Something is under way until what comes back is called. */
  readonly begin: () => () => void;
  /** Calls back once its turn has come, unless what comes back is called before. */
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
    // Whoever had the turn has begun, or has nothing to do.
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
