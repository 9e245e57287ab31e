import { course as en } from "./en/course.ts";
import { listText } from "./leverText.ts";
import type { Speaking } from "./leverText.ts";
import { lowered } from "./sentenceCase.ts";
import { about } from "./spoken.ts";
import { course as sv } from "./sv/course.ts";

/** A row for which the plan from here on assumes something else than what came; amounts a month, on average. */
export type SpokenDeparture = {
  readonly row: string;
  readonly months: number;
  readonly from: number;
  readonly actual: number;
  readonly plan: number;
  readonly low: number;
  readonly high: number;
};

/** How many rows are named after the first. */
const NAMED = 3;

/**
 * "In the last 4 months, new customers came to 0.8 a month. From November 2026 on the plan counts on 3.1 a month (eight
 * times out of ten 2 to 4.3). Unless you know of something that changes it, let the plan learn from what came."
 *
 * @param found the most significant first; the sentence is empty where there is none.
 */
export function departureSentence(found: readonly SpokenDeparture[], speaking: Speaking): string {
  const words = { en, sv }[speaking.language];
  const [first, ...others] = found;
  if (first === undefined) return "";
  const { row, months, from, actual, plan, low, high } = first;
  const { value } = about({ kind: "row", row, flow: true, to: from }, speaking);
  const name = (id: string): string => lowered(speaking.row(id).label);
  const names = others.slice(0, NAMED).map((one) => name(one.row));
  const { format } = speaking;
  return [
    words.departs(
      format.value(months, "months"),
      name(row),
      value(actual),
      speaking.month(from),
      value(plan),
      value(low),
      value(high),
    ),
    ...(names.length === 0 ? [] : [words.departsAlso(listText(names, speaking))]),
    words.departsAdvice,
  ].join(" ");
}

/** The link to the place where the plan learns from what came. */
export function teachText({ language }: Pick<Speaking, "language">): string {
  return { en, sv }[language].teach;
}
