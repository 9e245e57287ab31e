import { describe, expect, test } from "vitest";
import { workshopQuestions as en } from "../../src/i18n/en/workshopQuestions.ts";
import { figureUnit, hasQuestion, questionText } from "../../src/i18n/questionText.ts";
import { workshopQuestions as sv } from "../../src/i18n/sv/workshopQuestions.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { ROLES } from "../../src/model/roles.ts";

const WORDS = { en, sv } as const;
const INPUTS = MODEL_ROWS.filter(({ kind }) => kind === "input");

describe("the question of an input", () => {
  test("exists in both languages for every input of the model, and ends with a question mark", () => {
    for (const { id, unit, label } of INPUTS) {
      for (const language of ["en", "sv"] as const) {
        const text = questionText(
          { row: id, unit, label: label[language] },
          WORDS[language],
          language,
          "SEK",
        );
        expect(text, id).toMatch(/^[\p{Lu}\p{N}].*\?$/u);
      }
    }
  });

  test("is specific for all inputs but people and a few that a workshop is not asked about", () => {
    const ofRoles = ROLES.flatMap(({ id }) => [id, `${id}_salary`, `${id}_ramp`]);
    const without = INPUTS.map(({ id }) => id).filter((id) => !hasQuestion(id, en) && !ofRoles.includes(id));
    expect(without).toEqual([
      ...["visitor_season", "response_elasticity", "focus_loss"],
      ...["social_fee", "overhead_rate", "tools_per_head", "ltv_months"],
    ]);
  });

  test("exists for the same rows in both languages, all of which are inputs", () => {
    expect(Object.keys(sv.rows)).toEqual(Object.keys(en.rows));
    const ids = new Set(INPUTS.map(({ id }) => id));
    expect(Object.keys(en.rows).filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each([
    [
      "answer_rate",
      "share",
      "Of 100 dials, how many are answered?",
      "Av 100 uppringningar, hur många får svar?",
    ],
    ["own", "share", "Fairs: how many of 100?", "Fairs: hur många av 100?"],
    ["own", "percent", "Fairs: how many per cent?", "Fairs: hur många procent?"],
    ["own", "money", "Fairs: how much, in SEK?", "Fairs: hur mycket, i SEK?"],
    ["own", "people", "Fairs: how many people?", "Fairs: hur många personer?"],
    ["own", "months", "Fairs: how many months?", "Fairs: hur många månader?"],
    ["own", "hours", "Fairs: how many hours?", "Fairs: hur många timmar?"],
    ["own", "meetings", "Fairs: how many meetings?", "Fairs: hur många möten?"],
    ["own", "stands", "Fairs: how many stands?", "Fairs: hur många stands?"],
    ["own", "", "Fairs: how much?", "Fairs: hur mycket?"],
  ])("of %s in %s is asked plainly", (row, unit, english, swedish) => {
    const asked = { row, unit, label: "Fairs" };
    expect(questionText(asked, en, "en", "SEK")).toBe(english);
    expect(questionText(asked, sv, "sv", "SEK")).toBe(swedish);
  });

  test("comes with the unit beside the field", () => {
    expect(["share", "money", "months", "factor", ""].map((unit) => figureUnit(unit, "sv", "EUR"))).toEqual([
      ...["%", "EUR", "månader", "", ""],
    ]);
  });
});
