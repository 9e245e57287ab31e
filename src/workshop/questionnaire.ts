import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { LANGUAGES } from "../model/language.ts";
import type { Language } from "../model/language.ts";
import type { RowId, Unit } from "../model/row.ts";
import { fingerprintOf, lettersOf } from "./fingerprint.ts";

/** The questions for a phone: short enough for a code that is scanned from a screen. */
export type Questionnaire = {
  /** The workshop's id: four letters of `LETTERS`. */
  readonly workshop: string;
  /** The round: 1, or 2 where the questions are asked a second time. */
  readonly round: number;
  readonly language: Language;
  /** The unit for amounts of money, such as SEK. */
  readonly currency: string;
  readonly questions: readonly AskedQuestion[];
};

export type AskedQuestion = {
  readonly row: RowId;
  readonly unit: Unit;
  /** The row's name, for a question that is not in the dictionaries. */
  readonly label?: string;
};

/** The beginning of the fragment of a phone's address. */
export const ESTIMATE_PREFIX = "#estimate=";
export const MOST_QUESTIONS = 20;

const VERSION = "1";
const LONGEST = 8_000;
const SUM_LETTERS = 5;

export type QuestionnaireFault =
  /** The link was made by a later version. */
  | "newer"
  /** The link was cut off or changed on its way. */
  | "damaged";

/** The fragment of the address that asks a phone the questions. It contains no figures of the plan. */
export function encodeQuestionnaire(asked: Questionnaire): string {
  const questions = asked.questions.map(({ row, unit, label }) =>
    [row, unit, ...(label === undefined ? [] : [label])].map(safe).join("*"),
  );
  const { workshop, round, language, currency } = asked;
  const body = [VERSION, workshop, String(round), language, safe(currency), questions.join("~")].join(".");
  return `${ESTIMATE_PREFIX}${body}.${sumOf(body)}`;
}

export function decodeQuestionnaire(fragment: string): Result<Questionnaire, QuestionnaireFault> {
  const text = fragment.slice(ESTIMATE_PREFIX.length);
  const version = /^(\d{1,3})\./.exec(text)?.[1];
  if (!fragment.startsWith(ESTIMATE_PREFIX) || version === undefined || text.length > LONGEST) {
    return err("damaged");
  }
  if (Number(version) > Number(VERSION)) return err("newer");
  const end = text.lastIndexOf(".");
  if (text.slice(end + 1) !== sumOf(text.slice(0, end))) return err("damaged");
  const parts = text.slice(0, end).split(".");
  const [, workshop = "", round = "", language = "", currency = "", list = ""] = parts;
  const spoken = LANGUAGES.find((one) => one === language);
  const questions = list.split("~").map(readQuestion);
  const isWhole = parts.length === 6 && /^[12]$/.test(round) && questions.length <= MOST_QUESTIONS;
  const money = plain(currency);
  if (
    !isWhole ||
    spoken === undefined ||
    money === undefined ||
    !questions.every((one) => one !== undefined)
  ) {
    return err("damaged");
  }
  return ok({ workshop, round: Number(round), language: spoken, currency: money, questions });
}

/** 16 bits in an answer's code that identify the questions it answers. */
export function questionnaireKey(workshop: string, round: number, rows: readonly RowId[]): number {
  return fingerprintOf([workshop, String(round), ...rows].join("~")) & 0xffff;
}

function readQuestion(text: string): AskedQuestion | undefined {
  const [row, unit, label, ...more] = text.split("*").map(plain);
  if (row === undefined || row === "" || unit === undefined || more.length > 0) return undefined;
  return label === undefined ? { row, unit } : { row, unit, label };
}

function sumOf(text: string): string {
  return lettersOf(fingerprintOf(text), SUM_LETTERS);
}

/** A text that is safe in an address and contains none of the separators between parts. */
function safe(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[.~*!'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function plain(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
