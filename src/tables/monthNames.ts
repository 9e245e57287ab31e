/** Names of months and their abbreviations, in English, Swedish, Norwegian, Danish and German. */
const NAMES: readonly (readonly string[])[] = [
  ["january", "januari", "januar", "jan", "jänner"],
  ["february", "februari", "februar", "feb", "febr"],
  ["march", "mars", "mar", "marts", "märz", "maerz", "mär", "mrz"],
  ["april", "apr"],
  ["may", "maj", "mai"],
  ["june", "juni", "jun"],
  ["july", "juli", "jul"],
  ["august", "augusti", "aug"],
  ["september", "sept", "sep"],
  ["october", "oktober", "oct", "okt"],
  ["november", "nov"],
  ["december", "desember", "dezember", "dec", "des", "dez"],
];

const NUMBERS = new Map(NAMES.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/** A pattern group that matches any of the names, the longest first. */
export const MONTH_NAME = `(${[...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** 1 for January to 12 for December; NaN for anything else. */
export function monthNumber(name: string | undefined): number {
  return NUMBERS.get((name ?? "").toLowerCase()) ?? NaN;
}
