import type { RowId } from "../model/row.ts";
import type { Workshop } from "./workshop.ts";

/** A page of the workshop on the big screen: one thing at a time. */
export type Step =
  | { readonly kind: "goal" | "calibrate" | "binds" | "next-step" | "scenario" | "home" }
  /** The question is asked, and answers come in without being shown. */
  | { readonly kind: "ask"; readonly row: RowId }
  /** The answers are shown, and the group agrees on a range. */
  | { readonly kind: "reveal"; readonly row: RowId };

/**
 * The agenda: the goal, a warm-up, each question with its answers, the consequences for the plan, and what to take
 * home.
 */
export function stepsOf(rows: readonly RowId[]): readonly Step[] {
  return [
    { kind: "goal" },
    { kind: "calibrate" },
    ...rows.flatMap((row): Step[] => [
      { kind: "ask", row },
      { kind: "reveal", row },
    ]),
    { kind: "binds" },
    { kind: "next-step" },
    { kind: "scenario" },
    { kind: "home" },
  ];
}

/** A step's name, which the workshop stores as its current position. */
export function stepKey(step: Step): string {
  return "row" in step ? `${step.kind}:${step.row}` : step.kind;
}

/** The workshop's position in its agenda; the beginning where the stored step no longer exists. */
export function stepIndex({ rows, step }: Pick<Workshop, "rows" | "step">): number {
  return Math.max(
    0,
    stepsOf(rows).findIndex((one) => stepKey(one) === step),
  );
}

/**
 * The step after (or before) the current one. A question without answers has no answers step: the next question
 * follows it.
 */
export function stepFrom(workshop: Workshop, by: 1 | -1): Step {
  const steps = stepsOf(workshop.rows);
  const last = steps.length - 1;
  let at = stepIndex(workshop);
  do at = Math.max(0, Math.min(last, at + by));
  while (at > 0 && at < last && isEmptyReveal(workshop, steps[at]!));
  return steps[at]!;
}

function isEmptyReveal(workshop: Workshop, step: Step): boolean {
  return step.kind === "reveal" && (workshop.answers[step.row] ?? []).length === 0;
}
