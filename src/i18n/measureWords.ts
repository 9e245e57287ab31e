import type { Unit } from "../model/row.ts";

/** A month is a twelfth of a year of 365.25 days. */
const DAYS_OF_MONTH = 365.25 / 12;

/** By unit of a row: how much of it one of the named measure is; several values where the measure is ambiguous. */
type Factors = { readonly [unit: Unit]: readonly number[] };

/** A working day has eight hours and a working week five days; otherwise days and weeks are calendar ones. */
const MEASURES = {
  minute: { hours: [1 / 60] },
  hour: { hours: [1], days: [1 / 8, 1 / 24] },
  wholeDay: { hours: [24], days: [1], months: [1 / DAYS_OF_MONTH] },
  day: { hours: [8, 24], days: [1], months: [1 / DAYS_OF_MONTH] },
  week: { hours: [40, 168], days: [5, 7], months: [7 / DAYS_OF_MONTH] },
  month: { months: [1] },
  quarter: { months: [3] },
  halfYear: { months: [6] },
  year: { months: [12] },
  fullTime: { people: [1] },
  halfTime: { people: [0.5] },
} satisfies { readonly [measure: string]: Factors };

const WORDS: { readonly [M in keyof typeof MEASURES]: string } = {
  minute: "min minut minuter minute minutes mins",
  hour: "h tim timme timmar hour hours hr hrs",
  wholeDay: "dygn",
  day: "dag dagar dgr day days arbetsdag arbetsdagar",
  week: "v vecka veckor wk wks week weeks",
  month: "mån månad månader mo mos mth mths month months",
  quarter: "kvartal quarter quarters",
  halfYear: "halvår",
  year: "år yr yrs year years",
  fullTime: "heltid heltider heltidstjänst heltidstjänster tjänst tjänster fte ftes fulltime",
  halfTime: "halvtid halvtider halvtidstjänst halvtidstjänster halftime",
};

const BY_WORD = new Map<string, Factors>(
  (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).flatMap((measure) =>
    WORDS[measure].split(" ").map((word) => [word, MEASURES[measure]] as const),
  ),
);

/** One of a measure in a row's unit: a value for each possible meaning; undefined for other words. */
export function measureOf(word: string, unit: Unit): readonly number[] | undefined {
  const factors = BY_WORD.get(word.toLowerCase());
  return factors !== undefined && Object.hasOwn(factors, unit) ? factors[unit] : undefined;
}

/** A converted amount as one would say it: 2 weeks are 0.5 months, 90 days 3. */
export function roundedMeasure(amount: number, factor: number): number {
  const exact = amount * factor;
  const isWhole = Number.isInteger(factor) || Number.isInteger(1 / factor);
  if (isWhole) return Number(exact.toPrecision(6));
  return Math.abs(exact) >= 0.45 ? Number(exact.toFixed(1)) : Number(exact.toPrecision(2));
}

/** Numbers in words; "a" counts as one only before a measure. */
const NUMBERS: { readonly [word: string]: number } = {
  en: 1,
  ett: 1,
  a: 1,
  an: 1,
  one: 1,
  två: 2,
  two: 2,
  tre: 3,
  three: 3,
  fyra: 4,
  four: 4,
  fem: 5,
  five: 5,
  sex: 6,
  six: 6,
  sju: 7,
  seven: 7,
  åtta: 8,
  eight: 8,
  nio: 9,
  nine: 9,
  tio: 10,
  ten: 10,
  noll: 0,
  zero: 0,
  none: 0,
  ingen: 0,
  inga: 0,
  half: 0.5,
  halv: 0.5,
  halvt: 0.5,
};

const ORDINALS = [
  ["andra", "annan", "vartannat", "second", "other"],
  ["tredje", "third"],
  ["fjärde", "fourth"],
  ["femte", "fifth"],
  ["sjätte", "sixth"],
  ["sjunde", "seventh"],
  ["åttonde", "eighth"],
  ["nionde", "ninth"],
  ["tionde", "tenth"],
];
const HALF = /^(?:(?:en|ett|one|a)\s+)?(half|halv|halvt|hälften)(?:\s+an?)?(?!\p{L})\s*(.*)$/iu;
const AND_A_HALF = /^(?:och|and)\s+(?:en|ett|an?|one)\s+(?:half|halv|halvt)(?!\p{L})\s*/iu;

/** A number in words at the start of a text, with what follows: half a year, ett halvår, two, en och en halv. */
export function spelledNumber(text: string): { readonly value: number; readonly rest: string } | undefined {
  const found = HALF.exec(text);
  if (found !== null) return { value: 0.5, rest: found[2] ?? "" };
  const word = /^(\p{L}+)(?:\s+(.*))?$/u.exec(text);
  const value = numberOf(word?.[1] ?? "");
  if (word === null || value === undefined) return undefined;
  const after = word[2] ?? "";
  const rest = after.replace(AND_A_HALF, "");
  if (rest === "" && /^an?$/iu.test(text)) return undefined;
  return { value: after === rest ? value : value + 0.5, rest };
}

/** A fraction in words: a third, två tredjedelar. */
const PARTS = /^(\p{L}+)\s+(\p{L}+?)(?:del|delar|s)?$/iu;

/** One in five, en av fem, every third, var tredje, a third and två tredjedelar, with their digits. */
export function ratioInDigits(text: string): string {
  const [, count = "", name = ""] = PARTS.exec(text) ?? [];
  const parted = ORDINALS.slice(1).findIndex((names) => names.includes(name.toLowerCase()));
  const among = numberOf(count);
  if (parted >= 0 && among !== undefined) return `${among} in ${parted + 3}`;
  const every = /^(?:var|every)\s+(\p{L}+)$/iu.exec(text)?.[1]?.toLowerCase();
  const ordinal = every === undefined ? -1 : ORDINALS.findIndex((names) => names.includes(every));
  if (ordinal >= 0) return `1 in ${ordinal + 2}`;
  const [, part = "", word = "", whole = ""] =
    /^(\p{L}+)\s+(av|på|in|of|out\s+of)\s+(\p{L}+)$/iu.exec(text) ?? [];
  const [a, b] = [numberOf(part), numberOf(whole)];
  return a === undefined || b === undefined ? text : `${a} ${word} ${b}`;
}

function numberOf(word: string): number | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(NUMBERS, key) ? NUMBERS[key] : undefined;
}
