import { ROLES } from "../model/roles.ts";
import type { Role } from "../model/roles.ts";
import { answers as en } from "./en/answers.ts";
import type { Format } from "./format.ts";
import { lowered } from "./sentenceCase.ts";
import { answers as sv } from "./sv/answers.ts";
import type { Total } from "../model/row.ts";
import type { Language } from "../model/language.ts";

const WORDS = { en, sv };

/** The parts of a lever that its words need. */
export type SpokenLever = {
  readonly kind: "people" | "spend" | "rate" | "cycle" | "price" | "input";
  readonly row: string;
  readonly step: { readonly by: "amount" | "share"; readonly size: number };
  readonly from: number;
};

/** What the words need to know about a row. */
export type SpokenRow = {
  readonly label: string;
  readonly unit: string;
  /** How its months add up; a level and a ratio belong to a single month. */
  readonly total?: Total | undefined;
};

export type Speaking = {
  readonly language: Language;
  readonly format: Format;
  readonly row: (id: string) => SpokenRow;
  /** A month of the plan by its index, in words. */
  readonly month: (index: number) => string;
  /** An input's mean in a month; a headcount's mean determines which hunter is the third. */
  readonly mean: (row: string, month: number) => number;
};

/** A lever within a sentence: "a third hunter", "LinkedIn ads 10% higher". */
export function leverText(lever: SpokenLever, speaking: Speaking): string {
  const words = WORDS[speaking.language];
  const { label, unit } = speaking.row(lever.row);
  const { by, size } = lever.step;
  if (lever.kind === "people" && by === "amount") return peopleText(lever, label, speaking);
  const inSentence = lowered(label);
  const amount = amountText(lever, unit, speaking);
  if (lever.kind === "spend" && size > 0) {
    return by === "share" ? words.moreShare(amount, inSentence) : words.moreMoney(amount, inSentence);
  }
  return `${inSentence} ${much(lever, amount, speaking)}`;
}

/** How far an input is moved: "19 percentage points higher"; undefined for people and money, which are bought. */
export function muchText(lever: SpokenLever, speaking: Speaking): string | undefined {
  if (lever.kind === "people" || lever.kind === "spend") return undefined;
  return much(lever, amountText(lever, speaking.row(lever.row).unit, speaking), speaking);
}

function much({ kind, step }: SpokenLever, amount: string, { language }: Speaking): string {
  const words = WORDS[language];
  if (step.size >= 0) return words.muchHigher(amount);
  return kind === "cycle" && step.by === "amount" ? words.muchShorter(amount) : words.muchLower(amount);
}

function amountText(
  { step: { by, size } }: SpokenLever,
  unit: string,
  { format, language }: Speaking,
): string {
  if (by === "share") return format.percent(Math.abs(size));
  if (unit !== "share" && unit !== "percent") return format.value(Math.abs(size), unit);
  const points = Math.abs(size) * 100;
  return WORDS[language].points(format.number(points), Math.abs(points - 1) < 1e-9);
}

/** Whether the plan knows what a lever costs: true for people, money and prices, not for improving a rate. */
export function isCosted({ kind }: Pick<SpokenLever, "kind">): boolean {
  return kind === "people" || kind === "spend" || kind === "price";
}

/** Several levers: "a third hunter and a fifth seller". */
export function leversText(levers: readonly SpokenLever[], speaking: Speaking): string {
  const { more } = WORDS[speaking.language];
  const all = levers.map((lever) => leverText(lever, speaking));
  // "två jägare och en säljare till": an ending that all of them share is written once, after the last.
  const shared = more !== "" && all.every((text) => text.endsWith(more));
  const texts = shared
    ? all.map((text, at) => (at < all.length - 1 ? text.slice(0, -more.length) : text))
    : all;
  return listText(texts, speaking);
}

/** "hunters, sellers and search ads". */
export function listText(texts: readonly string[], { language }: Pick<Speaking, "language">): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : WORDS[language].and(texts.slice(0, -1).join(", "), last);
}

function peopleText(lever: SpokenLever, label: string, speaking: Speaking): string {
  const { language, format } = speaking;
  const words = WORDS[language];
  const { size } = lever.step;
  const role = ROLES.find(({ id }) => id === lever.row);
  // A user's own role has only its own label.
  if (role === undefined) {
    return size === 1 ? words.oneMoreOf(label) : `${label} ${words.muchHigher(format.number(size))}`;
  }
  const one = oneOf(role, language);
  const many = lowered(role.name[language]);
  if (Math.abs(size) !== 1) {
    const count = countText(Math.abs(size), speaking);
    return size > 0 ? words.someMore(count, many) : words.someLess(count, many);
  }
  if (size < 0) return words.oneLess(one);
  const ordinals = Object.values(words.ordinals);
  const mean = speaking.mean(lever.row, lever.from);
  const ordinal = Number.isInteger(mean) ? ordinals[mean] : undefined;
  return ordinal === undefined ? words.oneMore(one) : words.nthOne(ordinal, one);
}

/** A small number as a word, as in running text; others in digits. */
function countText(count: number, { language, format }: Pick<Speaking, "language" | "format">): string {
  return (Number.isInteger(count) ? WORDS[language].counts[count] : undefined) ?? format.number(count);
}

/** The value of an input, within a sentence: "3.25 hunters", "LinkedIn ads at SEK 60,000". */
export function inputText(row: string, value: number, speaking: Speaking): string {
  const words = WORDS[speaking.language];
  const { label, unit } = speaking.row(row);
  const role = ROLES.find(({ id }) => id === row);
  if (role !== undefined) {
    const many = value === 1 ? oneOf(role, speaking.language) : capacityText(row, speaking);
    return words.peopleAt(speaking.format.number(value), many);
  }
  return words.inputAt(
    lowered(label),
    unit === "money" ? speaking.format.moneySaid(value) : speaking.format.value(value, unit),
  );
}

/** One person in a role, without an article: "hunter". */
function oneOf(role: Role, language: Language): string {
  return role.one[language].replace(/^(an?|en|ett) /, "");
}

/** A role's people within a sentence: "hunters"; another capacity by its label. */
export function capacityText(row: string, speaking: Speaking): string {
  const role = ROLES.find(({ id }) => id === row);
  return lowered(role?.name[speaking.language] ?? speaking.row(row).label);
}
