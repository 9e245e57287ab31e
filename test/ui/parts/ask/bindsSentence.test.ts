import { describe, expect, test } from "vitest";
import type { Constraints } from "../../../../src/analysis/constraints.ts";
import { bindsSentence } from "../../../../src/ui/parts/ask/answerText.ts";
import type { Says } from "../../../../src/ui/parts/ask/answerText.ts";
import { effect, plain, speaking } from "../../../i18n/speaking.ts";

const TARGET = { kind: "row", row: "new_customers", from: 0, to: 11 } as const;
const BEGINS = { en: (month: string) => `From ${month} 2027,`, sv: (month: string) => `Från ${month} 2027` };
const found = {
  strips: [
    {
      capacity: { id: "hunters", row: "hunters", kind: "people" },
      worth: Array.from({ length: 12 }, () => effect(0, 3)),
      fullButNotLimiting: [],
    },
  ],
  binding: Array.from({ length: 12 }, () => "hunters"),
} as unknown as Constraints;

describe.each([
  ["en", "January", "April", "July", "December"],
  ["sv", "januari", "april", "juli", "december"],
] as const)("what holds back in %s", (language, january, april, july, december) => {
  const said = (from: number | undefined, firstOpen = 0) => {
    const says = { ...speaking(language), firstOpen, spoken: () => ({ ...TARGET, flow: true }) };
    return plain(bindsSentence(found, TARGET, says as unknown as Says, from));
  };
  const begins = BEGINS[language];

  test("is told from the month that is asked about", () => {
    expect(said(undefined).startsWith(begins(january))).toBe(true);
    expect(said(6).startsWith(begins(july))).toBe(true);
  });

  test("is told from no closed month, and from none after the last that counts", () => {
    expect(said(0, 3).startsWith(begins(april))).toBe(true);
    expect(said(20).startsWith(begins(december))).toBe(true);
  });
});
