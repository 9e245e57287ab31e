import { goalNamed, goalTarget, goalTitle } from "../../i18n/goalText.ts";
import { countsFrom } from "../../model/goalTime.ts";
import type { Goal } from "../../model/plan.ts";
import { useApp } from "../../state/context.ts";
import { useText } from "./useText.ts";

/** How the goals of the plan in view are told, in the page's language. */
export type GoalText = {
  /** "at least 10 new customers by 31 Dec 2027" */
  readonly target: (goal: Goal) => string;
  /** Its name where somebody gave it one, otherwise its target as a sentence begins. */
  readonly title: (goal: Goal) => string;
  /** Its target, after its name where it has one. */
  readonly named: (goal: Goal) => string;
};

export function useGoalText(): GoalText {
  const { document, session } = useApp();
  const { format, label } = useText();
  const told =
    (tell: typeof goalTarget) =>
    (goal: Goal): string => {
      const sheet = document.sheet();
      const row = (id: string) => {
        const found = sheet.byId.get(id);
        return { label: label(id), unit: found?.unit ?? "", total: found?.total };
      };
      const from = countsFrom(goal, document.plan(), sheet);
      return tell(goal, from, { language: session.language(), format: format(), row });
    };
  return { target: told(goalTarget), title: told(goalTitle), named: told(goalNamed) };
}
