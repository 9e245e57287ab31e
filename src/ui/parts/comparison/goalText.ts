import type { Format } from "../../../i18n/format.ts";
import type { Dictionary } from "../../../i18n/words.ts";
import { goalName } from "../../../model/goalName.ts";
import type { Goal, Plan } from "../../../model/plan.ts";
import type { Language, RowId } from "../../../model/row.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { boundText, countsFrom, dateText, wayOf } from "../goals/goalParts.ts";
import { lowerFirst } from "../../kit/useText.ts";

/** Within a sentence, whatever its name is: "at least 10 new customers by 31 Dec 2027". */
export function goalTarget(
  goal: Goal,
  plan: Plan,
  sheet: Sheet,
  format: Format,
  { report }: Dictionary,
  label: (row: RowId) => string,
): string {
  const bound = boundText(goal, sheet.byId.get(goal.row)?.unit ?? "", format);
  const target = report.goalTarget(
    wayOf(goal) === "at-most",
    bound,
    lowerFirst(label(goal.row)),
    dateText(goal.by, format),
  );
  const from = countsFrom(goal, plan, sheet);
  return from === undefined
    ? target
    : report.goalFrom(target, format.date(from.length === 7 ? `${from}-01` : from));
}

/** A goal in words: its name, or "At least 10 new customers by 31 Dec 2027". */
export function goalText(
  goal: Goal,
  sheet: Sheet,
  format: Format,
  words: Dictionary,
  language: Language,
  label: (row: RowId) => string,
): string {
  if (goal.name !== undefined) return goalName(goal.name, language);
  const way = wayOf(goal) === "at-least" ? words.answer.atLeast : words.answer.atMost;
  const bound = boundText(goal, sheet.byId.get(goal.row)?.unit ?? "", format);
  return `${way} ${bound} ${lowerFirst(label(goal.row))} ${words.answer.by} ${dateText(goal.by, format)}`;
}
