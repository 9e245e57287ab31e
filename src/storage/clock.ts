/** Time passed as an argument, so that tests need not wait. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after some milliseconds; the returned function cancels it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A time in the format used in records, for example "2027-01-07T10:00:00.000Z". */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
