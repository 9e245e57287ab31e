import type { Plan } from "../model/plan.ts";

/** A piece of an answer's work that was given to somebody else. */
export type Ticket = {
  state: "asked" | "done" | "refused";
  /** Where it is done. */
  answer?: unknown;
};

/** Asks an idle worker a question of the register; it may be refused. */
export type SpareHands = (name: string, plan: Plan, args: unknown) => Ticket;

/** What work yields while it waits for somebody else's: there is nothing to do until messages have been let in. */
export const WAITING = NaN;

let hands: SpareHands | undefined;

/** Does work of this thread that may ask these. */
export function withSpareHands<T>(these: SpareHands, work: () => T): T {
  hands = these;
  try {
    return work();
  } finally {
    hands = undefined;
  }
}

/** Who may be asked by the work under way; undefined where nobody can be. */
export function spareHands(): SpareHands | undefined {
  return hands;
}
