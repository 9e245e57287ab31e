import type { Plan } from "../model/plan.ts";

/** A piece of an answer's work that was given to another thread. */
export type Ticket = {
  state: "asked" | "done" | "refused";
  /** Present once the state is "done". */
  answer?: unknown;
};

/** Asks an idle worker one of the registered questions; it may be refused. */
export type SpareHands = (name: string, plan: Plan, args: unknown) => Ticket;

/** Yielded by work that waits for another thread's result: it can't go on until messages have been processed. */
export const WAITING = NaN;

let hands: SpareHands | undefined;

/** Runs work in this thread that may ask these workers. */
export function withSpareHands<T>(these: SpareHands, work: () => T): T {
  hands = these;
  try {
    return work();
  } finally {
    hands = undefined;
  }
}

/** The workers that the running work may ask; undefined where there are none. */
export function spareHands(): SpareHands | undefined {
  return hands;
}
