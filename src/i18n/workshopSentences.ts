import type { Unit } from "../model/row.ts";
import type { Disagreement, Range } from "../workshop/disagreement.ts";
import type { workshop as en } from "./en/workshop.ts";
import type { Format } from "./format.ts";
import type { Translation } from "./translation.ts";

export type WorkshopWords = Translation<typeof en>;

/** What the sentences of a workshop need. */
export type WorkshopSpeaking = {
  readonly words: WorkshopWords;
  readonly format: Format;
  readonly unit: Unit;
  readonly name: (range: Range) => string;
};

/** "Two camps, A, B and C, D, and nothing in common. …": how far people agree, by the rule of `Disagreement`. */
export function disagreementText(
  found: Disagreement,
  { words, format, unit, name }: WorkshopSpeaking,
): string {
  const { kind, ranges, common } = found;
  const sorted = ranges.toSorted((a, b) => a.low + a.high - (b.low + b.high));
  const lower = found.lower ?? 0;
  const names = (list: readonly Range[]) => list.map(name).join(", ");
  switch (kind) {
    case "agree":
      return words.kinds.agree(spokenRange(common!.low, common!.high, unit, words, format));
    case "camps":
      return words.kinds.camps(names(sorted.slice(0, lower)), names(sorted.slice(lower)));
    case "apart":
      return words.kinds.apart(names(lower === 1 ? sorted.slice(0, 1) : sorted.slice(-1)));
    default:
      return words.kinds[kind];
  }
}

/** A range in its row's unit, with three significant digits: 8.1–31%. */
export function rangeSaid(low: number, high: number, unit: Unit, format: Format): string {
  const [from, to] = [threeDigits(low), threeDigits(high)];
  return from === to ? format.value(from, unit) : format.range(from, to, unit, "full");
}

/** The same within a sentence: 8.1 to 31%. */
function spokenRange(low: number, high: number, unit: Unit, words: WorkshopWords, format: Format): string {
  const [from = "", to] = rangeSaid(low, high, unit, format).split("–");
  return to === undefined ? from : words.fromTo(from, to);
}

/** "5 people: 8 to 31%; agreed 12 to 22%", as it is written in the plan's note. */
export function agreementNote(
  people: number,
  pool: { readonly p5: number; readonly p95: number },
  agreed: { readonly low: number; readonly high: number },
  unit: Unit,
  words: WorkshopWords,
  format: Format,
): string {
  const said = (low: number, high: number) => spokenRange(low, high, unit, words, format);
  return words.note(
    format.number(people),
    people === 1,
    said(pool.p5, pool.p95),
    said(agreed.low, agreed.high),
  );
}

/** "workshop 2026-11-30: 5 people; agreed 12 to 22%", as the source of the agreed value. */
export function agreementSource(
  day: string,
  people: number,
  agreed: { readonly low: number; readonly high: number },
  unit: Unit,
  words: WorkshopWords,
  format: Format,
): string {
  const said = spokenRange(agreed.low, agreed.high, unit, words, format);
  return words.agreedSource(day, format.number(people), people === 1, said);
}

function threeDigits(x: number): number {
  return Number(x.toPrecision(3));
}
