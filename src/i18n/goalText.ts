import { boundOf, typedName, wayOf } from "../model/goal.ts";
import type { Bound } from "../model/goal.ts";
import { lastDay } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Goal } from "../model/plan.ts";
import type { Total, Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { goalWords as en } from "./en/goalWords.ts";
import { isLong } from "./figures.ts";
import type { Format } from "./format.ts";
import { lowered, raised } from "./sentenceCase.ts";
import type { Speaking } from "./leverText.ts";
import { goalWords as sv } from "./sv/goalWords.ts";
import { unitName } from "./unitWords.ts";
import { writeEntry } from "./writeEntry.ts";

type Spoken = Pick<Speaking, "language" | "format" | "row">;
type Asked = Pick<Goal, "name" | "row" | "at_least" | "at_most" | "by">;

/**
 * A goal's value as it is written in its sentence, before the row's name. The name implies the unit, except for money,
 * shares and, in most rows, time.
 */
export function boundText(goal: Bound, unit: Unit, label: string, format: Format): string {
  const bound = boundOf(goal);
  if (unit === "money") return isLong(bound) ? format.moneyShort(bound) : format.money(bound);
  const figure = isPercent(unit) ? format.percent(bound) : format.number(bound);
  const words = { en, sv }[format.language];
  if (unit === "times") return words.timesOf(figure);
  return TIMES.has(unit) && !label.toLowerCase().includes(unitName(unit, format.language))
    ? words.timeOf(figure, unitName(unit, format.language, bound))
    : figure;
}

const TIMES: ReadonlySet<Unit> = new Set(["hours", "days", "months"]);

/** What the field shows when the value is edited: all its digits, as they can be typed. */
export function boundEntry(goal: Bound, unit: Unit, format: Format): string {
  return writeEntry(boundOf(goal), { unit, locale: format.locale, kind: "number" });
}

/** A goal's date in words: a month stands for its last day. */
export function dateText(monthOrDate: string, format: Format): string {
  return format.date(monthOrDate.length === 7 ? lastDay(monthOrDate) : monthOrDate);
}

/** The date by which a goal is to be met; for a level or a ratio the month in which it must have the value. */
export function whenText(by: string, total: Total | undefined, format: Format): string {
  return isOfMonth(total) ? format.month(by.slice(0, 7)) : dateText(by, format);
}

/** Whether a row is a value in a month rather than a sum of the months up to a date. */
export function isOfMonth(total: Total | undefined): boolean {
  return total === "stock" || total === "ratio";
}

/**
 * The condition of a goal, within a sentence and regardless of its name: "at least 10 new customers by 31 Dec 2027".
 *
 * @param from the month that it counts from, where that must be stated.
 */
export function goalTarget(goal: Asked, from: Month | undefined, { language, format, row }: Spoken): string {
  const words = { en, sv }[language];
  const { label, unit, total } = row(goal.row);
  return words.goalTarget(
    wayOf(goal) === "at-most",
    boundText(goal, unit, label, format),
    lowered(label),
    whenText(goal.by, total, format),
    isOfMonth(total),
    from === undefined ? "" : format.month(from, "long"),
  );
}

/** A goal's title: the name that somebody gave it, or its condition. */
export function goalTitle(goal: Asked, from: Month | undefined, spoken: Spoken): string {
  return typedName(goal) ?? raised(goalTarget(goal, from, spoken));
}

/** A goal's condition, with its name before it where it has one. */
export function goalNamed(goal: Asked, from: Month | undefined, spoken: Spoken): string {
  const name = typedName(goal);
  const target = goalTarget(goal, from, spoken);
  return name === undefined ? target : { en, sv }[spoken.language].goalNamed(name, target);
}
