import { goalNamed, goalTarget, goalTitle } from "../../i18n/goalText.ts";
import { countsFrom } from "../../model/goalTime.ts";
import type { Month } from "../../model/month.ts";
import type { Goal } from "../../model/plan.ts";
import { useApp } from "../../state/context.ts";
import { useText } from "./useText.ts";

/**
 * Words for a goal of the plan in view, in the page's language.
 *
 * @param start the first month of the plan that the goal belongs to, if that is an earlier plan.
 */
type TellGoal = (goal: Goal, start?: Month) => string;

export type GoalText = {
  /** "at least 10 new customers by 31 Dec 2027" */
  readonly target: TellGoal;
  /** The goal's name if it was given one, otherwise its target as the beginning of a sentence. */
  readonly title: TellGoal;
  /** The goal's target, after the goal's name if it has one. */
  readonly named: TellGoal;
};

export function useGoalText(): GoalText {
  const { document, session } = useApp();
  const { format, label } = useText();
  const told =
    (tell: typeof goalTarget): TellGoal =>
    (goal, start = document.plan().start) => {
      const sheet = document.sheet();
      const row = (id: string) => {
        const found = sheet.byId.get(id);
        return { label: label(id), unit: found?.unit ?? "", total: found?.total };
      };
      const from = countsFrom(goal, { ...document.plan(), start }, sheet);
      return tell(goal, from, { language: session.language(), format: format(), row });
    };
  return { target: told(goalTarget), title: told(goalTitle), named: told(goalNamed) };
}
