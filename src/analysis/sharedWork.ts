import { WAITING } from "./spareHands.ts";
import type { Ticket } from "./spareHands.ts";

/** Work on a number of units, each of which may be done by any thread and in any order. */
export type SharedWork<T> = {
  readonly units: number;
  /** Does `count` units, starting at `first`; yields the share of them that is done. */
  readonly own: (first: number, count: number) => Generator<number, T>;
  /** Asks another thread to do units; undefined where none can be asked, or it would not be worth it. */
  readonly ask: ((first: number, count: number) => Ticket) | undefined;
  /** The fewest and the most units at a time. */
  readonly least: number;
  readonly most: number;
};

/** The result of `count` units, starting at `first`. */
export type Part<T> = { readonly first: number; readonly count: number; readonly result: T };

/**
 * Each thread takes this share of what is left at a time: large pieces first, since a thread that has finished one waits
 * for messages before it has the next, then small ones, so that both finish at about the same time.
 */
const SHARE = 1 / 2;

/**
 * Does work together with an idle worker: this thread takes units from the front, the other from the
 * end, until they meet. The parts are in order. Yields the share done, or `WAITING`.
 */
export function* sharedWork<T>({
  units,
  own,
  ask,
  least,
  most,
}: SharedWork<T>): Generator<number, readonly Part<T>[]> {
  if (ask === undefined) return [{ first: 0, count: units, result: yield* own(0, units) }];
  const parts: Part<T>[] = [];
  let [front, end] = [0, units];
  let given: { readonly ticket: Ticket; readonly first: number; readonly count: number } | undefined;
  let refused = false;
  let done = 0;
  const sizeOf = (left: number): number => Math.min(left, most, Math.max(least, Math.ceil(left * SHARE)));
  /** Takes the other thread's result, if there is one, and gives it more units. */
  const look = (): void => {
    if (given?.ticket.state === "done") {
      const { first, count, ticket } = given;
      parts.push({ first, count, result: ticket.answer as T });
      done += count;
      given = undefined;
    } else if (given?.ticket.state === "refused") {
      // Units that no other thread takes are done here.
      end = given.first + given.count;
      given = undefined;
      refused = true;
    }
    if (given === undefined && !refused && end - front >= 2 * least) {
      const count = sizeOf(end - front);
      end -= count;
      given = { ticket: ask(end, count), first: end, count };
    }
  };
  for (;;) {
    look();
    if (front < end) {
      const first = front;
      const count = sizeOf(end - front);
      front += count;
      const work = own(first, count);
      let step = work.next();
      for (; step.done !== true; step = work.next()) {
        yield (done + count * step.value) / units;
        look();
      }
      parts.push({ first, count, result: step.value });
      done += count;
    } else if (given === undefined) break;
    else yield WAITING;
  }
  return parts.sort((a, b) => a.first - b.first);
}
