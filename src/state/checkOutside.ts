import { Cancelled } from "../engine/simulator.ts";
import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import { newPlan } from "../model/newPlan.ts";
import type { Plan } from "../model/plan.ts";
import type { Answers } from "./answers.ts";

/** What takes longer to be read and checked than this is refused. */
export const MOST_MS = 15_000;
/** After so long it is shown that something is being checked, with a way to stop it. */
const SHOW_MS = 300;

export type OutsideChecks = (text: string) => Promise<Result<Plan, readonly PlacedIssue[]>>;

/** Questions come with a plan; this one is about a text. */
const NO_PLAN = newPlan("blank", { language: "en", start: "2027-01" });

/**
 * Reads and checks plans that come from outside (links, files) off the page, with a limit of time.
 *
 * @param show called with what stops a check that takes a while, and with undefined when it is over.
 */
export function makeCheckOutside(
  answers: Answers,
  show: (stop: (() => void) | undefined) => void,
): OutsideChecks {
  return async (text) => {
    const ending = new AbortController();
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      ending.abort();
    }, MOST_MS);
    const showing = setTimeout(() => show(() => ending.abort()), SHOW_MS);
    try {
      const args = { plan: NO_PLAN, text };
      return await answers.ask<Result<Plan, readonly PlacedIssue[]>>("read-outside", args, {
        signal: ending.signal,
      });
    } catch (error) {
      // A worker that dies over it has run out of memory.
      const stopped = error instanceof Cancelled && !late;
      return err([{ at: [], issue: { code: stopped ? "check-stopped" : "check-too-long" } }]);
    } finally {
      clearTimeout(limit);
      clearTimeout(showing);
      show(undefined);
    }
  };
}
