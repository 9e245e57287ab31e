import type { Unit } from "../model/row.ts";

/** A month is a twelfth of a year of 365.25 days. */
const DAYS_OF_MONTH = 365.25 / 12;

/** How much of a row's unit one of the named measure is; several where it can be meant in more ways. */
type Factors = { readonly [unit: Unit]: readonly number[] };

/** A working day has eight hours and a working week five days; else they are whole. */
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
  day: "dag dagar day days arbetsdag arbetsdagar",
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

/** What one of a measure is in a row's unit: each way that it can be meant; undefined for other words. */
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

/** Numbers in words that stand before a measure; some only there. */
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
  half: 0.5,
  halv: 0.5,
  halvt: 0.5,
};

/** A number in words at the beginning of a text, with what follows: half a year, ett halvår. */
export function spelledNumber(text: string): { readonly value: number; readonly rest: string } | undefined {
  const found = /^(?:(?:en|ett|one|a)\s+)?(half|halv|halvt)(?:\s+an?)?(?!\p{L})\s*(.*)$/iu.exec(text);
  if (found !== null) return { value: 0.5, rest: found[2] ?? "" };
  const word = /^(\p{L}+)\s+(.*)$/u.exec(text);
  const key = word?.[1]?.toLowerCase() ?? "";
  if (word === null || !Object.hasOwn(NUMBERS, key)) return undefined;
  return { value: NUMBERS[key] ?? 1, rest: word[2] ?? "" };
}
