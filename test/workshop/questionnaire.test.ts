import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeQuestionnaire, encodeQuestionnaire } from "../../src/workshop/questionnaire.ts";
import type { Questionnaire } from "../../src/workshop/questionnaire.ts";

const ASKED: Questionnaire = {
  workshop: "K3X9",
  round: 1,
  language: "sv",
  currency: "SEK",
  questions: [
    { row: "answer_rate", unit: "share" },
    { row: "own_row", unit: "visits.~*", label: "Besök* på mässan. (Nya!)" },
  ],
};

describe("the link of a phone's questions", () => {
  test("holds them, and signs of its own in a name do it no harm", () => {
    const link = encodeQuestionnaire(ASKED);
    expect(link).toMatch(/^#estimate=[\w.~*%-]+$/);
    expect(decodeQuestionnaire(link)).toEqual({ ok: true, value: ASKED });
  });

  test("says that it is newer, or that it was cut or changed", () => {
    const link = encodeQuestionnaire(ASKED);
    expect(decodeQuestionnaire(link.replace("=1.", "=2."))).toEqual({ ok: false, error: "newer" });
    for (const wrong of [
      link.slice(0, -1),
      link.replace("answer", "answar"),
      "#estimate=",
      "#estimate=1.",
      "#x",
    ]) {
      expect(decodeQuestionnaire(wrong)).toEqual({ ok: false, error: "damaged" });
    }
  });

  test("may be any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeQuestionnaire(`#estimate=1.${text}`).ok).toBe(false);
      }),
      { numRuns: 500, seed: 16 },
    );
  });
});
