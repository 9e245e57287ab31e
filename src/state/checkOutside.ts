import type { JobRunner } from "../engine/runner.ts";
import { Cancelled } from "../engine/simulator.ts";
import { assert } from "../lib/assert.ts";
import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import { newPlan } from "../model/newPlan.ts";
import type { Plan } from "../model/plan.ts";

/** Reading and checking that takes longer than this is refused. */
export const MOST_MS = 15_000;
/** How long until the page shows that something is being checked, with a way to stop it. */
const SHOW_MS = 300;

export type OutsideChecks = (text: string) => Promise<Result<Plan, readonly PlacedIssue[]>>;

/** Every question needs a plan; this one is about a text. */
const NO_PLAN = newPlan("blank", { language: "en", start: "2027-01" });

/**
 * Reads and checks plans that come from outside (links, files) off the page, with a limit of time.
 *
 * @param show called with what stops a check that takes a while, and with undefined when it is over.
 */
export function makeCheckOutside(
  runner: Promise<JobRunner>,
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
      const job = { kind: "question", name: "read-outside", plan: NO_PLAN, args: { text } } as const;
      const done = await (await runner).run(job, { signal: ending.signal });
      assert(done.kind === "question", "a job was answered by another");
      return done.answer as Result<Plan, readonly PlacedIssue[]>;
    } catch (error) {
      // A worker that dies while checking has run out of memory.
      const stopped = error instanceof Cancelled && !late;
      return err([{ at: [], issue: { code: stopped ? "check-stopped" : "check-too-long" } }]);
    } finally {
      clearTimeout(limit);
      clearTimeout(showing);
      show(undefined);
    }
  };
}
