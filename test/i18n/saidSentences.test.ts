import { describe, expect, test } from "vitest";
import { makeFormat } from "../../src/i18n/format.ts";
import type { Speaking } from "../../src/i18n/leverText.ts";
import { goalOutcomeSentence, saidSentence } from "../../src/i18n/saidSentences.ts";
import { modelRowById } from "../../src/model/sheet.ts";

function speaking(language: "en" | "sv"): Speaking {
  return {
    language,
    format: makeFormat(language, "SEK"),
    row: (id) => ({ label: modelRowById(id)!.label[language], unit: modelRowById(id)!.unit }),
    month: () => "",
    mean: () => NaN,
  };
}

const FORECAST = { made: "2027-01-15", name: "Board" };
const PERIOD = { from: "2027-01", to: "2027-06" };
const row = (id: string, outside?: "below" | "above") => ({ row: id, outside });

describe("the last forecast in words", () => {
  test("gives its day, its months, and the rows that came outside", () => {
    const said = {
      ...PERIOD,
      rows: [row("new_customers"), row("meetings_booked", "below"), row("mrr", "above")],
    };
    expect(saidSentence(said, FORECAST, speaking("en"))).toBe(
      "On 15 January 2027 (“Board”) we gave a range for what would come from January to June 2027. Of 3 figures that can be held against it, 1 came inside. Below its range: meetings booked. Above its range: MRR.",
    );
    expect(saidSentence(said, FORECAST, speaking("sv"))).toBe(
      "Den 15 januari 2027 (”Board”) angav vi intervall för utfallet från januari till juni 2027. Av 3 siffror som går att jämföra hamnade 1 inom sina intervall. Under sitt intervall: bokade möten. Över sitt intervall: MRR.",
    );
  });

  test.each([
    [[row("new_customers")], "The one figure that can be held against it came inside."],
    [[row("new_customers"), row("mrr")], "All 2 figures that can be held against it came inside."],
    [
      [row("mrr", "above"), row("cac", "above")],
      "None of the 2 figures that can be held against it came inside. Above its range: MRR, CAC.",
    ],
    [[row("mrr", "below")], "Below its range: MRR."],
  ])("counts %o", (rows, end) => {
    const sentence = saidSentence({ ...PERIOD, rows }, FORECAST, speaking("en"));
    expect(sentence.slice(sentence.indexOf("2027. ") + 6)).toBe(end);
  });

  test.each([
    ["met", "At least 10: we gave it a chance of 63%, and it was met."],
    ["missed", "At least 10: we gave it a chance of 63%, and it was missed."],
    ["open", "At least 10: we gave it a chance of 63%; it is not decided yet."],
  ] as const)("of a goal: %s", (outcome, sentence) => {
    expect(goalOutcomeSentence("at least 10", 0.63, outcome, speaking("en"))).toBe(sentence);
  });
});
