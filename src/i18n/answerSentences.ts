import { answers as en } from "./en/answers.ts";
import { capacityText, inputText, leverText } from "./leverText.ts";
import { lowered, raised } from "./sentenceCase.ts";
import type { Speaking, SpokenLever } from "./leverText.ts";
import { unitAfter } from "./unitWords.ts";
import { about } from "./spoken.ts";
import type { SpokenEffect, SpokenTarget } from "./spoken.ts";
import { answers as sv } from "./sv/answers.ts";

/** The bottlenecks: for each month the row of the limiting capacity, and what one more of each capacity is worth. */
export type SpokenConstraints = {
  readonly binding: readonly (string | undefined)[];
  readonly strips: readonly {
    readonly capacity: { readonly id: string; readonly kind: string };
    readonly worth: readonly SpokenEffect[];
    readonly fullButNotLimiting: readonly number[];
  }[];
};

/** A later bottleneck worth less than this share of the first is shown in the picture, but not in the sentence. */
const MATTERS = 0.1;

/**
 * "From January hunters hold back: one more from then on adds 3.1 to …; from May it is sellers."
 *
 * @param from index of the first month to report: closed months can no longer be changed.
 */
export function constraintsSentence(
  found: SpokenConstraints,
  target: SpokenTarget,
  speaking: Speaking,
  from = 0,
): string {
  const { words, named, change, counted } = about(target, speaking);
  const worthOf = (id: string, t: number): number =>
    Math.abs(found.strips.find(({ capacity }) => capacity.id === id)?.worth[t]?.effect ?? 0);
  const parts: string[] = [];
  const at = found.binding.findIndex((id, t) => t >= from && id !== undefined);
  const first = found.strips.find(({ capacity }) => capacity.id === found.binding[at]);
  if (first === undefined) parts.push(words.bindsNone(named));
  else {
    const say = first.capacity.kind === "people" ? words.binds : words.bindsReach;
    const worth = change(first.worth[at]!.effect);
    const name = capacityText(first.capacity.id, speaking);
    const next = found.binding.findIndex(
      (id, t) =>
        t > at &&
        id !== undefined &&
        id !== first.capacity.id &&
        worthOf(id, t) >= MATTERS * worthOf(first.capacity.id, at),
    );
    const then =
      next < 0 ? "" : words.bindsNext(capacityText(found.binding[next]!, speaking), speaking.month(next));
    parts.push(`${say(name, speaking.month(at), worth, named, counted)}${then}.`);
  }
  const idle = fullInVain(found, from);
  if (idle.length > 0) {
    const names = idle.map(({ capacity }) => capacityText(capacity.id, speaking));
    const last = names.at(-1) ?? "";
    const all = names.length < 2 ? last : words.and(names.slice(0, -1).join(", "), last);
    parts.push(words.fullNotBinding(raised(all)));
  }
  return parts.join(" ");
}

/** The capacities that are full in most open months but are the bottleneck in none of them. */
export function fullInVain<T extends SpokenConstraints>(
  found: T,
  from: number,
): readonly T["strips"][number][] {
  const open = found.binding.slice(from);
  return found.strips.filter(
    (strip) =>
      2 * strip.fullButNotLimiting.filter((t) => t >= from).length > open.length &&
      !open.includes(strip.capacity.id),
  );
}

/** "With dials per hunter at 95, the average of new customers up to December is 50." */
export function seekSentence(
  found: {
    readonly row: string;
    readonly value: number | undefined;
    readonly effect: SpokenEffect | undefined;
    readonly atLow: SpokenEffect;
    readonly atHigh: SpokenEffect;
  },
  target: SpokenTarget,
  speaking: Speaking,
): string {
  const { words, named, value, ends } = about(target, speaking);
  if (found.value === undefined || found.effect === undefined) {
    return words.seekNone(named, ...ends(found.atLow.after, found.atHigh.after));
  }
  const { label, unit } = speaking.row(found.row);
  const at = speaking.format.value(found.value, unit);
  const reached = value(found.effect.after);
  const said = words.seekFound(lowered(label), at, named, reached);
  return target.kind === "chance" ? said : `${said} ${words.seekHalf(reached)}`;
}

export type SpokenLate = {
  readonly lever: SpokenLever;
  readonly byDate: readonly SpokenEffect[];
  readonly later: readonly SpokenEffect[];
  readonly starts: readonly number[];
  readonly last: number | undefined;
};

/** A change of less than half of this in something that is counted is not reported: a tenth of a customer. */
const LEAST_COUNTED = 0.1;

/**
 * About the first lever for which there is a month after which it is too late. "After June it is too late to hire a
 * third hunter: it then gives less than half of what it gives now. Done now, it adds 3.1 by then and 7.2 half a year
 * later."
 */
export function tooLateSentence(
  found: readonly SpokenLate[],
  target: SpokenTarget,
  speaking: Speaking,
): string {
  const { words, named, change, counted, unit } = about(target, speaking);
  const told = (x: number) => {
    const figure = change(x);
    return counted ? unitAfter(figure, figure === "1" ? 1 : x, unit, speaking.language) : figure;
  };
  const best = lateToTell(found);
  if (best === undefined) return words.tooLateAll(named);
  const lever = leverText(best.lever, speaking);
  const hired = best.lever.kind === "people" && best.lever.step.size > 0;
  const month = target.kind === "row" ? speaking.month(target.to) : "";
  const most = Math.max(...found.map(({ byDate }) => Math.abs(byDate[0]?.effect ?? 0)));
  if (counted && most < LEAST_COUNTED / 2) {
    const least = speaking.format.number(LEAST_COUNTED);
    return words.tooLateAlready(lever, named, least, change(best.later[0]!.effect));
  }
  const now = words.tooLateNow(told(best.byDate[0]!.effect), change(best.later[0]!.effect), month, counted);
  if (best.last === best.starts.at(-1)) return `${words.neverTooLate(lever)} ${now}`;
  const say = hired ? words.tooLateToHire : words.tooLate;
  return `${say(lever, speaking.month(best.last!), named)} ${now}`;
}

/** The first lever for which it can be too late, else the first that has any effect; undefined where there is none. */
export function lateToTell<T extends Pick<SpokenLate, "starts" | "last">>(
  found: readonly T[],
): T | undefined {
  const helps = found.filter(({ last }) => last !== undefined);
  return helps.find(({ last, starts }) => last !== starts.at(-1)) ?? helps[0];
}

type SpokenBar = {
  readonly row: string;
  readonly values: readonly [number, number];
  readonly low: SpokenEffect;
  readonly high: SpokenEffect;
};

/** "Win rate matters most: … is 37 % at 14 % and 68 % at 22 %. 58 % of the spread is luck …" */
export function tornadoSentence(
  found: {
    readonly bars: readonly SpokenBar[];
    readonly spread: { readonly luck: number };
    readonly known: readonly [number, number, number];
  },
  target: SpokenTarget,
  amount: SpokenTarget,
  speaking: Speaking,
): string {
  const { words, named, value } = about(target, speaking);
  const [low, , high] = found.known;
  const behind = about(amount, speaking);
  const { luck } = found.spread;
  const ends = [behind.value(low), behind.value(high)] as const;
  const rest = luck > 0.005 ? words.luck(speaking.format.percent(luck, 0), ...ends) : words.noLuck(...ends);
  const bar = found.bars[0];
  if (bar === undefined) return `${words.noBars(named)} ${rest}`;
  const [least, most] = [value(bar.low.after), value(bar.high.after)];
  if (least === most) return `${words.noVisibleBars(named, least)} ${rest}`;
  const { label, unit } = speaking.row(bar.row);
  const [from, to] = bar.values.map((x) => speaking.format.value(x, unit)) as [string, string];
  const first = words.tornado(raised(label), named, least, from, most, to);
  return `${first} ${rest}`;
}

/** "Win rate at 14 % gives a chance of 37 %, at 22 % a chance of 68 %." */
export function barSentence(bar: SpokenBar, target: SpokenTarget, speaking: Speaking): string {
  const { words, told } = about(target, speaking);
  const { label, unit } = speaking.row(bar.row);
  const [low, high] = bar.values.map((x) => speaking.format.value(x, unit)) as [string, string];
  return words.bar(label, low, told(bar.low.after), high, told(bar.high.after));
}

/** "Knowing the meeting rate exactly would change which scenario is best 20 times out of 100, and gain 0.3." */
export function knowingSentence(
  found: {
    readonly inputs: readonly { readonly row: string; readonly changes: number; readonly gain: number }[];
  },
  target: SpokenTarget,
  speaking: Speaking,
): string {
  const { words, change } = about(target, speaking);
  const best = found.inputs[0];
  if (best === undefined || best.changes < 0.005) return words.knowingNothing;
  const { label } = speaking.row(best.row);
  const gain = change(best.gain);
  const often = speaking.format.probabilityWords(best.changes);
  return words.knowing(label, often, /[1-9]/.test(gain) ? gain : "");
}

/** `entry` is undefined for the value that the plan itself has. */
type SpokenAxis = {
  readonly row: string;
  readonly values: readonly { readonly value: number; readonly entry?: unknown }[];
};

/**
 * "The chance of … is at most 74 % here, with 6 hunters and LinkedIn ads at 60,000 kr. With the plan as it is, it is
 * 53 %." Among places that are shown with the same figure, the one that changes the plan least is named.
 */
export function twoWaySentence(
  found: {
    readonly x: SpokenAxis;
    readonly y: SpokenAxis;
    readonly cells: readonly (readonly SpokenEffect[])[];
  },
  target: SpokenTarget,
  speaking: Speaking,
): string {
  const { words, named, value } = about(target, speaking);
  const [ownX, ownY] = [found.x, found.y].map(({ values }) =>
    Math.max(
      0,
      values.findIndex(({ entry }) => entry === undefined),
    ),
  ) as [number, number];
  const places = found.cells.flatMap((row, y) =>
    row.map(({ after }, x) => ({ x, y, after, changes: Math.abs(x - ownX) + Math.abs(y - ownY) })),
  );
  const most = value(Math.max(...places.map(({ after }) => after)));
  const alike = places.filter(({ after }) => value(after) === most);
  const least = alike.reduce<(typeof places)[number] | undefined>(
    (a, b) => (a === undefined || b.changes < a.changes ? b : a),
    undefined,
  );
  const now = found.cells[0]?.[0]?.before;
  if (least === undefined || now === undefined) return "";
  const spoken = (axis: SpokenAxis, at: number): string =>
    inputText(axis.row, axis.values[at]!.value, speaking);
  return words.twoWay(raised(named), most, spoken(found.x, least.x), spoken(found.y, least.y), value(now));
}

type SpokenPercentiles = { readonly p5: number; readonly p50: number; readonly p95: number };

/** "The 110 opportunities open after December bring 21 customers more (12–34). A customer costs …" */
export function inPipeSentence(
  found: {
    readonly date: number;
    readonly open: SpokenPercentiles;
    readonly toCome: SpokenPercentiles;
    readonly cacSameMonths: SpokenPercentiles;
    readonly cacMatched: SpokenPercentiles;
  },
  speaking: Speaking,
): string {
  const { format, language, month } = speaking;
  const words = { en, sv }[language];
  const whole = (x: number): number => Math.round(x);
  const { open, toCome, cacSameMonths, cacMatched } = found;
  const came = words.inPipe(
    format.value(whole(open.p50), "opportunities"),
    month(found.date),
    format.value(whole(toCome.p50), "customers"),
    format.range(whole(toCome.p5), whole(toCome.p95)),
  );
  const both = Number.isFinite(cacSameMonths.p50) && Number.isFinite(cacMatched.p50);
  const money = (x: number): string => format.moneySaid(x);
  return `${came} ${both ? words.cac(money(cacSameMonths.p50), money(cacMatched.p50)) : words.noCac}`;
}
