import { answers as en } from "./en/answers.ts";
import { decimalsAmong, saidDecimals } from "./figures.ts";
import type { Speaking } from "./leverText.ts";
import { lowered } from "./sentenceCase.ts";
import { shownChange } from "./shownChange.ts";
import { answers as sv } from "./sv/answers.ts";

/** What an answer is about: the chance of a goal, or a row's sum or value. */
export type SpokenTarget =
  | { readonly kind: "chance"; readonly goal: string }
  | { readonly kind: "row"; readonly row: string; readonly flow: boolean; readonly to: number };

/** A change's effect, as the analysis returns it. */
export type SpokenEffect = {
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  readonly error: number;
};

/** Words and figures for an answer about a target. */
export function about(target: SpokenTarget, speaking: Speaking) {
  const { format, language } = speaking;
  const words = { en, sv }[language];
  const unit = target.kind === "chance" ? "share" : speaking.row(target.row).unit;
  const points = target.kind === "chance" || unit === "share" || unit === "percent";
  const value = (x: number): string => (target.kind === "chance" ? format.probability(x) : figure(x));
  const named = (): string => {
    if (target.kind === "chance") return words.chanceOf(target.goal);
    const label = lowered(speaking.row(target.row).label);
    const month = speaking.month(target.to);
    return target.flow ? words.flowBy(label, month) : words.valueIn(label, month);
  };
  const figure = (x: number): string =>
    unit === "money" ? format.moneySaid(x) : format.value(x, points ? unit : "", "full", saidDecimals(x));
  const changed = (x: number): string => {
    if (!points) return figure(x);
    const whole = Math.abs(x) >= 0.0995 || Math.round(x * 1000) % 10 === 0;
    const shown = format.number(x * 100, { decimals: whole ? 0 : 1 });
    return words.points(shown, shown === "1");
  };
  return {
    words,
    unit,
    /** Whether it is a countable number of things, for "fewer" or "more". */
    counted: target.kind === "row" && isCounted(unit),
    /** The target within a sentence. */
    named: named(),
    /** The target in short: "the chance", "new customers". */
    short: target.kind === "chance" ? words.theChance : lowered(speaking.row(target.row).label),
    /** A value of the target with its name: "a chance of 28%", "12.4 new customers". */
    told: (x: number): string => {
      if (target.kind === "chance") return words.chanceIs(format.probability(x));
      const what = lowered(speaking.row(target.row).label);
      const shown = figure(x);
      return isCounted(unit) ? words.countIs(shown, what) : words.amountIs(shown, what);
    },
    /** A value of the target: 63%, 12.4, SEK 1.2M. */
    value,
    /** Two values of the target side by side, with the same decimals: 4.6 and 6.0. */
    ends: (low: number, high: number): readonly [string, string] => {
      if (points || unit === "money") return [value(low), value(high)];
      const decimals = Math.max(...[low, high].map((x) => saidDecimals(x).decimals ?? 2));
      return [format.number(low, { decimals }), format.number(high, { decimals })];
    },
    /** A change in the target; for shares and chances in percentage points. */
    change: changed,
    /** The sum of changes, to be written by `change`; of a chance each change is taken between its two rounded ends. */
    shown: (effects: readonly SpokenEffect[]): number =>
      effects.reduce((sum, one) => sum + (target.kind === "chance" ? shownChange(one) : one.effect), 0),
    /** Changes that are shown together, of which this is the largest: rounded alike. */
    changesAmong: (largest: number): ((x: number) => string) => {
      if (points || unit === "money") return changed;
      const most = decimalsAmong(largest);
      return (x) => {
        const rounded = Math.round(x * 10 ** most);
        // 1.0 is written as 1, and 0.40 as 0.4.
        let decimals = most;
        while (decimals > 0 && rounded % 10 ** (most - decimals + 1) === 0) decimals -= 1;
        return format.number(x, { decimals });
      };
    },
    /** Two standard errors, in the unit of `change`. */
    error: (x: number): string =>
      unit === "money"
        ? `±${format.moneySaid(Math.abs(2 * x))}`
        : format.plusMinus(2 * x, points ? "share" : ""),
  };
}

/** The error of a chance; none where the chance is only known to be above 99 % or below 1 %. */
export function chanceError(chance: number, error: string): string {
  return chance > 0.99 || chance < 0.01 ? "" : error;
}

/** Whether things of a unit can be counted; money, shares and time can't. */
export function isCounted(unit: string): boolean {
  return !["", "money", "share", "percent", "times", "factor", "months", "days", "hours", "minutes"].includes(
    unit,
  );
}
