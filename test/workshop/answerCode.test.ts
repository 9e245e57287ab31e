import { describe, expect, test } from "vitest";
import { bareCode, decodeAnswers, encodeAnswers } from "../../src/workshop/answerCode.ts";
import type { AnswerSheet, CodeContext } from "../../src/workshop/answerCode.ts";

const SHEET: AnswerSheet = {
  workshop: "K3X9",
  round: 1,
  person: 4711,
  who: "Åsa",
  answers: [
    { row: "answer_rate", unit: "share", said: { low: 0.15, high: 0.25, sure: 90 } },
    { row: "cycle_months", unit: "months" },
    { row: "price_month", unit: "money", said: { low: 12_000, high: 15_500, sure: 80, middle: 14_000 } },
  ],
};
const CONTEXT: CodeContext = {
  workshop: "K3X9",
  links: [
    { round: 2, rows: ["answer_rate"] },
    { round: 1, rows: ["answer_rate", "cycle_months", "price_month"] },
  ],
  unitOf: (row) => SHEET.answers.find((one) => one.row === row)!.unit,
  taken: [],
};
const CODE = encodeAnswers(SHEET);

describe("a code of answers", () => {
  test("stays as it is: phones and screens may have different versions", () => {
    expect(CODE).toBe("UBM1-00CGK-3X9VB-314SR-4RE2Q-6R8NT-9FE2B-1X2N8-0V06H-9GZJM-RFG");
    expect(decodeAnswers(CODE, CONTEXT)).toEqual({ ok: true, value: SHEET });
  });

  test("of ten questions is short enough to be scanned from a phone", () => {
    const answers = Array.from({ length: 10 }, (_, i) => ({
      row: `row_${i}`,
      unit: "share",
      said: { low: 0.125, high: 0.335, sure: 80 as const },
    }));
    expect(encodeAnswers({ ...SHEET, answers }).length).toBeLessThan(180);
  });

  test.each([
    ["not-a-code", "the answer is 42", {}],
    ["newer", CODE.replace("UBM1", "UBM2"), {}],
    ["cut", CODE.slice(0, -8), {}],
    ["mistyped", CODE.slice(0, 20) + (CODE[20] === "X" ? "Y" : "X") + CODE.slice(21), {}],
    ["other-workshop", CODE, { workshop: "K3X8" }],
    ["other-questions", CODE, { links: [{ round: 1, rows: ["answer_rate", "price_month"] }] }],
    ["twice", CODE, { taken: [bareCode(CODE)!] }],
  ] as const)("that can't be used says why: %s", (fault, text, change) => {
    expect(decodeAnswers(text, { ...CONTEXT, ...change })).toEqual({ ok: false, error: fault });
  });

  test("is understood with letters that look like others", () => {
    const typed = CODE.replace(/^UBM1/, "").replaceAll("0", "O").replaceAll("1", "l");
    expect(decodeAnswers(`ubm1${typed}`, CONTEXT).ok).toBe(true);
  });
});
