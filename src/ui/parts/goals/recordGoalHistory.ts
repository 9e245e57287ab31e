import { createEffect, on } from "solid-js";
import type { Plan } from "../../../model/plan.ts";
import type { DocumentState, ResultsState } from "../../../state/app.ts";
import { withHistory } from "./goalHistory.ts";

type Parts = {
  readonly document: DocumentState;
  readonly results: Pick<ResultsState, "stale" | "run">;
};

/** Chances with the plan whose goals' they are. */
type Point = {
  readonly plan: Plan;
  readonly probabilities: readonly number[];
  readonly at: string;
};

/**
 * Notes in the plan how likely its goals are, each time that a full run has settled after an edit: one point a
 * goal, and none where it has not moved. A plan that is only looked at is not written to, so the point before
 * the first edit is held back until then. The baseline only: a scenario's chance is not the plan's.
 */
export function recordGoalHistory({ document, results }: Parts, now = () => new Date().toISOString()): void {
  let before: Point | undefined;
  createEffect(
    on([results.stale, results.run, document.scenario], ([stale, run, scenario]) => {
      if (stale || run === undefined || scenario !== undefined || document.readOnly()) return;
      const plan = document.plan();
      const point = {
        plan,
        probabilities: run.goals.map((goal) => goal.probability),
        at: now(),
      };
      if (!document.canUndo()) {
        before = point;
        return;
      }
      let view = plan.view;
      for (const one of before === undefined ? [point] : [before, point]) {
        view = withHistory({ ...one.plan, view }, one.probabilities, one.at);
      }
      before = undefined;
      if (view !== plan.view) document.record(view);
    }),
  );
}
