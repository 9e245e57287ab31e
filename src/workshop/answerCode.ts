import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { isPercent } from "../model/units.ts";
import type { RowId, Unit } from "../model/row.ts";
import { tidy } from "../lib/tidy.ts";
import { COMMON_SURE, SURE_LEVELS } from "./answer.ts";
import type { Said } from "./answer.ts";
import { fingerprint, LETTERS } from "./fingerprint.ts";
import { questionnaireKey } from "./questionnaire.ts";
import { textOfUtf8, utf8Of } from "./utf8.ts";

/** What a phone returns: an answer to each question, or none where the question was skipped. */
export type AnswerSheet = {
  readonly workshop: string;
  readonly round: number;
  /** 16 bits that identify a phone. */
  readonly person: number;
  readonly who?: string;
  readonly answers: readonly { readonly row: RowId; readonly unit: Unit; readonly said?: Said }[];
};

/** What a workshop needs to know to read a code. */
export type CodeContext = {
  readonly workshop: string;
  /** The lists of questions that were sent to phones. */
  readonly links: readonly { readonly round: number; readonly rows: readonly RowId[] }[];
  readonly unitOf: (row: RowId) => Unit;
  /** The codes that were already received. */
  readonly taken: readonly string[];
};

export type CodeFault =
  /** The text is not a code. */
  | "not-a-code"
  /** The code was made by a later version of the program. */
  | "newer"
  /** The end of the code is missing. */
  | "cut"
  /** A letter of the code is wrong. */
  | "mistyped"
  | "other-workshop"
  /** The code belongs to this workshop, but the questions have been changed since. */
  | "other-questions"
  /** The code was already accepted. */
  | "twice";

const PREFIX = "UBM";
const VERSION = 1;
/** The characters used to write figures, four bits each; the last one is padding. */
const SIGNS = "0123456789.-e_~ ";
/** Names and initials longer than this many bytes are cut. */
const LONGEST_NAME = 36;
const DIGITS = 6;

/**
 * The code that is shown, scanned, pasted or typed: `UBM1` and letters of Crockford's base 32 in groups of five. Its
 * bytes: length of the rest (2), workshop (3: four letters of five bits), key of the questions (2), person (2), length
 * of the name, the name in UTF-8, the answers in half bytes (`low_high_sure_middle`, separated by `~`, shares in per
 * cent, a level of 90 % left out), fingerprint of everything before (3).
 */
export function encodeAnswers(sheet: AnswerSheet): string {
  const key = questionnaireKey(
    sheet.workshop,
    sheet.round,
    sheet.answers.map(({ row }) => row),
  );
  const name = cutName(sheet.who ?? "");
  const body = [
    ...workshopBytes(sheet.workshop),
    ...twoBytes(key),
    ...twoBytes(sheet.person & 0xffff),
    name.length,
    ...name,
    ...packed(sheet.answers.map(answerText).join("~")),
  ];
  const all = [...twoBytes(body.length), ...body];
  const sum = fingerprint(all);
  const bytes = [...all, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255];
  return `${PREFIX}${VERSION}-${(base32(bytes).match(/.{1,5}/g) ?? []).join("-")}`;
}

/**
 * A code's letters without anything around or between them, in the form in which codes are compared; undefined where
 * there is no code.
 */
export function bareCode(text: string): string | undefined {
  const found = /UBM[\s-]*(\d)([\s\S]*)/i.exec(text);
  if (found === null) return undefined;
  const letters = found[2]!
    .toUpperCase()
    .replace(/[\s\u200b\u2010-\u2015-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return `${PREFIX}${found[1]}${/^[0-9A-HJKMNP-TV-Z]*/.exec(letters)![0]}`;
}

/** Reads a code. The text may be anything: whatever is wrong with it is reported as a fault; it never throws. */
export function decodeAnswers(text: string, context: CodeContext): Result<AnswerSheet, CodeFault> {
  const bare = text.length > 20_000 ? undefined : bareCode(text);
  if (bare === undefined) return err("not-a-code");
  if (Number(bare[PREFIX.length]) !== VERSION) {
    return err(Number(bare[PREFIX.length]) > VERSION ? "newer" : "not-a-code");
  }
  const bytes = fromBase32(bare.slice(PREFIX.length + 1));
  const length = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (bytes.length < 5 || bytes.length < length + 5) return err(bytes.length < 2 ? "not-a-code" : "cut");
  const sum = fingerprint(bytes.slice(0, length + 2));
  const told = (bytes[length + 2]! << 16) | (bytes[length + 3]! << 8) | bytes[length + 4]!;
  if (told !== (sum & 0xffffff) || length < 8) return err("mistyped");
  const body = bytes.slice(2, length + 2);
  if (workshopOf(body) !== context.workshop) return err("other-workshop");
  const key = (body[3]! << 8) | body[4]!;
  const asked = context.links.find(
    ({ round, rows }) => questionnaireKey(context.workshop, round, rows) === key,
  );
  if (asked === undefined) return err("other-questions");
  if (context.taken.includes(bare)) return err("twice");
  const end = 8 + body[7]!;
  const who = textOfUtf8(body.slice(8, end)) ?? "";
  const texts = unpacked(body.slice(end)).split("~");
  if (texts.length !== asked.rows.length) return err("mistyped");
  const answers = asked.rows.map((row, i) => {
    const unit = context.unitOf(row);
    const said = readAnswer(texts[i]!, unit);
    return said === undefined ? { row, unit } : { row, unit, said };
  });
  const person = (body[5]! << 8) | body[6]!;
  const sheet = { workshop: context.workshop, round: asked.round, person, answers };
  return ok(who === "" ? sheet : { ...sheet, who });
}

function answerText({ unit, said }: AnswerSheet["answers"][number]): string {
  if (said === undefined) return "";
  const { low, high, sure, middle } = said;
  const figure = (x: number) => figureText(isPercent(unit) ? 100 * x : x);
  const parts = [figure(low), figure(high)];
  if (sure !== COMMON_SURE || middle !== undefined) parts.push(sure === COMMON_SURE ? "" : String(sure));
  if (middle !== undefined) parts.push(figure(middle));
  return parts.join("_");
}

function figureText(x: number): string {
  const rounded = Number(x.toPrecision(DIGITS));
  const zeros = /^(-?\d*?[1-9])(0{3,})$/.exec(String(rounded));
  return zeros === null ? String(rounded).replace("+", "") : `${zeros[1]}e${zeros[2]!.length}`;
}

function readAnswer(text: string, unit: Unit): Said | undefined {
  if (text === "") return undefined;
  const [low = "", high = "", level = "", middle = ""] = text.split("_");
  const value = (figure: string) =>
    figure === "" ? NaN : tidy(isPercent(unit) ? Number(figure) / 100 : Number(figure));
  const sure = level === "" ? COMMON_SURE : SURE_LEVELS.find((one) => String(one) === level);
  if (sure === undefined || !Number.isFinite(value(low)) || !Number.isFinite(value(high))) return undefined;
  const said = { low: value(low), high: value(high), sure };
  return Number.isFinite(value(middle)) ? { ...said, middle: value(middle) } : said;
}

function cutName(who: string): number[] {
  let name = who.trim();
  for (;;) {
    const bytes = utf8Of(name);
    if (bytes.length <= LONGEST_NAME) return bytes;
    name = [...name].slice(0, -1).join("");
  }
}

/** Four letters of five bits each, in three bytes. */
function workshopBytes(id: string): number[] {
  const bits = [...id].reduce((sum, letter) => (sum << 5) | Math.max(0, LETTERS.indexOf(letter)), 0);
  return [(bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255];
}

function workshopOf(body: readonly number[]): string {
  const bits = (body[0]! << 16) | (body[1]! << 8) | body[2]!;
  return [15, 10, 5, 0].map((shift) => LETTERS[(bits >>> shift) & 31]).join("");
}

function twoBytes(x: number): number[] {
  return [(x >>> 8) & 255, x & 255];
}

function packed(text: string): number[] {
  const halves = [...text].map((sign) => SIGNS.indexOf(sign));
  if (halves.length % 2 === 1) halves.push(SIGNS.length - 1);
  return halves.flatMap((half, i) => (i % 2 === 0 ? [(half << 4) | halves[i + 1]!] : []));
}

function unpacked(bytes: readonly number[]): string {
  return bytes
    .map((byte) => `${SIGNS[byte >>> 4]}${SIGNS[byte & 15]}`)
    .join("")
    .trimEnd();
}

function base32(bytes: readonly number[]): string {
  let [text, bits, held] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + LETTERS[(held << (5 - bits)) & 31];
}

function fromBase32(text: string): number[] {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text) {
    held = (held << 5) | LETTERS.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >>> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
