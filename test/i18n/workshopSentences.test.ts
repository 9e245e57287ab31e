import { describe, expect, test } from "vitest";
import { workshop as en } from "../../src/i18n/en/workshop.ts";
import { makeFormat } from "../../src/i18n/format.ts";
import { workshop as sv } from "../../src/i18n/sv/workshop.ts";
import { agreementNote, disagreementText, rangeSaid } from "../../src/i18n/workshopSentences.ts";
import { kindOf } from "../../src/workshop/disagreement.ts";
import type { Range } from "../../src/workshop/disagreement.ts";

const WORDS = { en, sv } as const;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** The disagreement of people A, B, C … who give these ranges. */
function said(ends: readonly (readonly [number, number])[], unit: string, language: "en" | "sv"): string {
  const ranges = ends.map(([low, high], i): Range => ({
    ...{ low, high },
    answer: { by: `p${i}`, who: "ABCDEF"[i]!, low, high, sure: 90 },
  }));
  const found = { ...kindOf(ranges), ranges, pool: undefined };
  const speaking = { words: WORDS[language], format: makeFormat(language, "SEK"), unit };
  return plain(disagreementText(found, { ...speaking, name: ({ answer }) => answer.who ?? "" }));
}

describe("the sentence about how far people agree", () => {
  test.each([
    [
      [
        [0.08, 0.2],
        [0.12, 0.31],
      ],
      "share",
      "You agree: one range, 12 to 20%, lies within everybody's.",
      "Ni är överens: ett intervall, 12 till 20 %, ligger inom allas.",
    ],
    [
      [
        [4, 7],
        [5, 9],
      ],
      "months",
      "You agree: one range, 5 to 7 months, lies within everybody's.",
      "Ni är överens: ett intervall, 5 till 7 månader, ligger inom allas.",
    ],
    [
      [
        [9000, 15_000],
        [12_000, 20_000],
      ],
      "money",
      "You agree: one range, SEK 12,000 to 15,000, lies within everybody's.",
      "Ni är överens: ett intervall, 12 000 till 15 000 kr, ligger inom allas.",
    ],
  ] as const)("%j in %s", (ends, unit, english, swedish) => {
    expect(said(ends, unit, "en")).toBe(english);
    expect(said(ends, unit, "sv")).toBe(swedish);
  });

  test("names the people where there are camps, the lower camp first", () => {
    expect(
      said(
        [
          [8, 9],
          [1, 3],
          [2, 4],
          [8, 10],
        ],
        "leads",
        "en",
      ),
    ).toBe("Two camps, B, C and A, D, and nothing in common. Talk about why before you go on.");
    expect(
      said(
        [
          [8, 9],
          [1, 3],
          [8, 10],
        ],
        "leads",
        "en",
      ),
    ).toBe("B sees it otherwise than all the others. Let B begin.");
    expect(
      said(
        [
          [1, 3],
          [2, 4],
          [8, 10],
        ],
        "leads",
        "sv",
      ),
    ).toBe("C ser det annorlunda än alla andra. Låt C börja.");
    expect(
      said(
        [
          [1, 4],
          [3, 7],
          [6, 9],
        ],
        "leads",
        "en",
      ),
    ).toMatch(/^Your ranges do not all meet/);
    expect(said([[1, 4]], "leads", "en")).toMatch(/^One answer/);
  });
});

test("the plan's note has the number of people, their combined range, and the agreed range", () => {
  const [pool, agreed] = [
    { p5: 0.0812, p95: 0.3149 },
    { low: 0.12, high: 0.22 },
  ];
  expect(plain(agreementNote(5, pool, agreed, "share", en, makeFormat("en", "SEK")))).toBe(
    "5 people: 8.1 to 31.5%; agreed 12 to 22%",
  );
  expect(plain(agreementNote(1, pool, agreed, "share", sv, makeFormat("sv", "SEK")))).toBe(
    "1 person: 8,1 till 31,5 %; enades om 12 till 22 %",
  );
});

test("ranges are written with three significant digits, and their unit once", () => {
  expect(plain(rangeSaid(1234.5, 56_789, "money", makeFormat("sv", "SEK")))).toBe("1 230–56 800 kr");
});
