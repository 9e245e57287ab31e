import type { Format } from "../../i18n/format.ts";
import type { Dictionary } from "../../i18n/words.ts";
import type { Goal } from "../../model/plan.ts";
import type { RowId } from "../../model/row.ts";
import type { Sheet } from "../../model/sheet.ts";
import { boundText, dateText, wayOf } from "../goals/goalParts.ts";
import { lowerFirst } from "../useText.ts";

/** A goal in words: its name, or "At least 10 new customers by 31 Dec 2027". */
export function goalText(
  goal: Goal,
  sheet: Sheet,
  format: Format,
  words: Dictionary,
  label: (row: RowId) => string,
): string {
  if (goal.name !== undefined) return goal.name;
  const way = wayOf(goal) === "at-least" ? words.answer.atLeast : words.answer.atMost;
  const bound = boundText(goal, sheet.byId.get(goal.row)?.unit ?? "", format);
  return `${way} ${bound} ${lowerFirst(label(goal.row))} ${words.answer.by} ${dateText(goal.by, format)}`;
}
