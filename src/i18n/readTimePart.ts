import { unsureText } from "./unsureText.ts";

/** The typed part of somebody's time, 0 to 1, and whether it was read as something else than per cent. */
export type TimePart = { readonly share: number; readonly asPart: boolean };

const WORDS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["half-time", 0.5],
  ["halv", 0.5],
  ["halva", 0.5],
  ["halvtid", 0.5],
  ["½", 0.5],
  ["quarter", 0.25],
  ["kvart", 0.25],
  ["fjärdedel", 0.25],
  ["¼", 0.25],
  ["¾", 0.75],
  ["full", 1],
  ["full-time", 1],
  ["all", 1],
  ["hel", 1],
  ["heltid", 1],
]);

/**
 * A part of somebody's time as people write it: 60, 60 %, 0.6, 0,6, 3/5 or half. A number up to 1 without a per cent
 * sign is a fraction, since nobody plans with one per cent of a person, and "about half" is read as half; undefined
 * where it is no part from 0 to 1.
 */
export function readTimePart(text: string): TimePart | undefined {
  const unsure = unsureText(text.trim());
  if (unsure?.kind === "about" || unsure?.kind === "likely") {
    const part = readTimePart(unsure.rest);
    return part === undefined ? undefined : { ...part, asPart: true };
  }
  const typed = text.trim().toLowerCase().replaceAll(",", ".");
  const said = WORDS.get(typed);
  if (said !== undefined) return { share: said, asPart: true };
  const parts = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(typed);
  if (parts !== null) return within(Number(parts[1]) / Number(parts[2]), true);
  const number = /^(\d{0,6}\.?\d{0,6})\s*(%?)$/.exec(typed);
  if (number === null || !/\d/.test(number[1]!)) return undefined;
  const value = Number(number[1]);
  return number[2] === "" && value > 0 && value <= 1 ? within(value, true) : within(value / 100, false);
}

function within(share: number, asPart: boolean): TimePart | undefined {
  return share >= 0 && share <= 1 ? { share, asPart } : undefined;
}
