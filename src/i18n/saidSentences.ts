import { forecasts as en } from "./en/forecasts.ts";
import { periodText } from "./followUpSentences.ts";
import type { Speaking } from "./leverText.ts";
import { lowered, raised } from "./sentenceCase.ts";
import { forecasts as sv } from "./sv/forecasts.ts";

const WORDS = { en, sv };

/** The previous forecast, as the learning returns it. */
type SpokenSaid = {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly { readonly row: string; readonly outside: "below" | "above" | undefined }[];
};

/**
 * "On 15 January 2027 (“Board”) we gave a range for what would come from January to June 2027. Of 9 figures …, 7 came
 * inside. …"
 */
export function saidSentence(
  said: SpokenSaid,
  forecast: { readonly made: string; readonly name: string },
  speaking: Speaking,
): string {
  const { format, language } = speaking;
  const words = WORDS[language];
  const { rows } = said;
  const inside = rows.filter(({ outside }) => outside === undefined).length;
  const count = format.number(rows.length);
  const came =
    inside === rows.length
      ? inside === 1
        ? words.oneInside
        : words.allInside(count)
      : inside === 0
        ? words.noneInside(count)
        : words.someInside(count, format.number(inside));
  const on = (side: "below" | "above"): string =>
    rows
      .filter(({ outside }) => outside === side)
      .map(({ row }) => lowered(speaking.row(row).label))
      .join(", ");
  const period = periodText(said.from, said.to, speaking);
  return [
    words.saidWhen(format.date(forecast.made, "long"), forecast.name, period),
    ...(inside === 0 && rows.length === 1 ? [] : [came]),
    ...(on("below") === "" ? [] : [words.below(on("below"))]),
    ...(on("above") === "" ? [] : [words.above(on("above"))]),
  ].join(" ");
}

/**
 * The outcome of a goal to which a forecast gave a chance.
 *
 * @param goal its wording: "at least 10 new customers by 31 Dec 2027".
 */
export function goalOutcomeSentence(
  goal: string,
  probability: number,
  outcome: "met" | "missed" | "open",
  { format, language }: Speaking,
): string {
  const words = WORDS[language];
  const say = { met: words.goalMet, missed: words.goalMissed, open: words.goalOpen }[outcome];
  return say(raised(goal), format.probability(probability));
}
