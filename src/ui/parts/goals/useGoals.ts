import { issueText } from "../../../i18n/issueText.ts";
import { firstGoal } from "../../../model/goalTime.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";

/** The goals of the plan, and what changes them. */
export function useGoals() {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const goals = () => document.plan().goals;

  /** Takes the goals, or says why not. */
  const setGoals = (next: readonly Goal[]): string | undefined => {
    const faults = document.dispatch({ kind: "set-goals", goals: next });
    const first = faults[0];
    if (first === undefined) return undefined;
    const [part, place] = first.at;
    const row = part === "goals" && typeof place === "number" ? (next[place]?.row ?? "") : "";
    const unit = document.sheet().byId.get(row)?.unit ?? "";
    return issueText(first.issue, session.language(), { unit, rowName: label, format: format() });
  };
  return {
    goals,
    replace: (index: number, goal: Goal) => setGoals(goals().map((old, i) => (i === index ? goal : old))),
    remove: (index: number) => {
      const before = goals();
      setGoals(before.filter((_, i) => i !== index));
      session.notify(words().answer.goalDeleted, {
        label: words().frame.undo,
        run: () => void setGoals(before),
      });
    },
    add: () => void setGoals([...goals(), firstGoal(document.plan())]),
  };
}
