import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SURE_LEVELS } from "../../src/workshop/answer.ts";
import { bareCode, decodeAnswers, encodeAnswers } from "../../src/workshop/answerCode.ts";
import type { AnswerSheet, CodeContext } from "../../src/workshop/answerCode.ts";
import { LETTERS } from "../../src/workshop/fingerprint.ts";

const UNITS = ["share", "percent", "money", "people", "months", "own things"];
/** A code keeps six figures. */
const DIGITS = 6;

const figure = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -6, max: 6 }))
  .map(([digits, power]) => Number(`${digits}e${power}`));
const said = fc
  .record({ low: figure, wide: figure, sure: fc.constantFrom(...SURE_LEVELS), middle: fc.boolean() })
  .map(({ low, wide, sure, middle }) => {
    const answer = { low, high: Number((low + wide).toPrecision(DIGITS)), sure };
    return middle ? { ...answer, middle: low } : answer;
  });
const id = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 4, maxLength: 4 });
const sheets: fc.Arbitrary<AnswerSheet> = fc
  .record({
    workshop: id,
    round: fc.constantFrom(1, 2),
    person: fc.integer({ min: 0, max: 65_535 }),
    who: fc.string({ unit: "grapheme", maxLength: 8 }).map((name) => name.trim()),
    list: fc.uniqueArray(
      fc.record({
        row: fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/),
        unit: fc.constantFrom(...UNITS),
        said: fc.option(said, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 20, selector: ({ row }) => row },
    ),
  })
  .map(({ list, who, ...rest }) => ({
    ...rest,
    ...(who === "" ? {} : { who }),
    answers: list.map(({ row, unit, said: one }) =>
      one === undefined ? { row, unit } : { row, unit, said: one },
    ),
  }));

function contextOf(sheet: AnswerSheet, taken: readonly string[] = []): CodeContext {
  const units = new Map(sheet.answers.map(({ row, unit }) => [row, unit]));
  const rows = sheet.answers.map(({ row }) => row);
  return {
    workshop: sheet.workshop,
    links: [{ round: sheet.round, rows }],
    unitOf: (row) => units.get(row) ?? "",
    taken,
  };
}

describe("the code of somebody's answers", () => {
  test("gives back what was said, whatever is around it and however it is written", () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom("\n", " ", "–", "-"), (sheet, between) => {
        const code = encodeAnswers(sheet);
        const typed = `Here: ${code.toLowerCase().replaceAll("-", between)}\n`;
        const read = decodeAnswers(typed, contextOf(sheet));
        if (!read.ok) throw new Error(read.error);
        const { who = "", ...rest } = read.value;
        // A long name is cut, whole signs at a time.
        expect((sheet.who ?? "").startsWith(who)).toBe(true);
        const { who: _, ...wanted } = sheet;
        expect(JSON.stringify(rest)).toBe(
          JSON.stringify({
            workshop: wanted.workshop,
            round: wanted.round,
            person: wanted.person,
            answers: wanted.answers,
          }),
        );
      }),
      { numRuns: 300, seed: 16 },
    );
  });

  test("with a wrong letter, or cut, is a fault and never other answers", () => {
    fc.assert(
      fc.property(sheets, fc.nat(), fc.integer({ min: 1, max: 31 }), (sheet, where, by) => {
        const bare = bareCode(encodeAnswers(sheet))!;
        const at = 4 + (where % (bare.length - 4));
        const other = LETTERS[(LETTERS.indexOf(bare[at]!) + by) % 32]!;
        const wrong = decodeAnswers(bare.slice(0, at) + other + bare.slice(at + 1), contextOf(sheet));
        // The last letter has bits that only fill up.
        if (at < bare.length - 1) expect(wrong.ok).toBe(false);
        const cut = decodeAnswers(bare.slice(0, at), contextOf(sheet));
        expect(cut.ok).toBe(false);
        if (!cut.ok && at > 8) expect(cut.error).toBe("cut");
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  test("may be any text at all", () => {
    const context = { workshop: "A1B2", links: [{ round: 1, rows: ["x"] }], unitOf: () => "", taken: [] };
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...LETTERS, "-", " ", "U") }).map((rest) => `UBM1${rest}`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(decodeAnswers(text, context).ok).toBe(false);
      }),
      { numRuns: 200, seed: 18 },
    );
  });
});
