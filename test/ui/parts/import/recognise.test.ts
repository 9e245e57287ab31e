import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DealChoices } from "../../../../src/deals/dealTable.ts";
import type { KeptChoices } from "../../../../src/deals/fittingChoices.ts";
import { IMPORT_QUESTIONS } from "../../../../src/deals/questions.ts";
import { issueText } from "../../../../src/i18n/issueText.ts";
import { loadAllWords } from "../../../../src/i18n/words.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { recognise } from "../../../../src/ui/parts/import/recognise.ts";
import type { Recognised } from "../../../../src/ui/parts/import/recognise.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01", name: "Test" });

function last<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As the page recognises a table, but in this thread. */
function recognised(from: Uint8Array | string, kept: KeptChoices = {}): Promise<Recognised> {
  return recognise(
    {
      deals: async (choices: DealChoices) => last(IMPORT_QUESTIONS["import-deals"](PLAN, { from, choices })),
      months: async () => last(IMPORT_QUESTIONS["import-months"](PLAN, { from })),
    },
    kept,
  );
}

const fixture = (file: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../../fixtures", file)));

test.each([
  ["deals/hubspot_deals_2026-11-27.csv", { used: 185, won: 28, lost: 122, open: 35 }],
  ["deals/pipedrive_deals.csv", undefined],
  ["deals/salesforce_report_us_dates_latin1.csv", undefined],
  ["deals/salesforce_report_30_rows_html_called.xls", undefined],
  ["deals/upsales_saved_by_swedish_excel.csv", { used: 62, won: 12, lost: 34, open: 16 }],
  ["deals/24so_saljmojligheter_founder.csv", { used: 36, won: 4, lost: 24, open: 8 }],
  ["tables/all_won.csv", { used: 9, won: 9, lost: 0, open: 0 }],
  ["tables/only_open.csv", { used: 11, won: 0, lost: 0, open: 11 }],
  ["tables/closed_before_created.csv", { used: 2, won: 2, lost: 0, open: 0 }],
  ["tables/formula_injection.csv", { used: 2, won: 1, lost: 1, open: 0 }],
  ["tables/utf16le_tab_from_excel_unicode_text.txt", { used: 2, won: 1, lost: 1, open: 0 }],
] as const)(
  "%s is known for deals, without the pipelines of those who are customers already",
  async (file, counts) => {
    const { kind, answer } = await recognised(fixture(file));
    expect(kind).toBe("deals");
    if (answer.kind !== "deals") throw new Error(answer.kind);
    if (counts !== undefined) expect(answer.summary).toMatchObject(counts);
    expect(
      answer.understood.pipelines.filter(({ counts: isIn }) => isIn).map(({ name }) => name),
    ).not.toContain("Renewals");
  },
);

test("a workbook with months downwards is known for months", async () => {
  const { kind, answer } = await recognised(fixture("tables/history_months_down.xlsx"));
  expect([kind, answer.kind]).toEqual(["months", "months"]);
});

describe("what can't be read is told in one sentence, in both languages", () => {
  beforeAll(async () => {
    await Promise.all([loadAllWords("en"), loadAllWords("sv")]);
  });

  test.each([
    ["tables/header_only.csv", "deals", "no-deals", /no line below/, /ingen rad under/],
    ["tables/not_a_table.csv", undefined, "not-a-table", /not a table/, /ingen tabell/],
    ["tables/board_budget_quarters_actuals.xlsx", "months", "quarters-only", /by quarter/, /per kvartal/],
    [
      "tables/ambiguous_dates_all_days_below_13.csv",
      "deals",
      "dates-ambiguous",
      /2025-04-01 or 2025-01-04/,
      /2025-04-01 eller 2025-01-04/,
    ],
  ] as const)("%s", async (file, kind, code, english, swedish) => {
    const found = await recognised(fixture(file));
    expect(found.kind).toBe(kind);
    if (found.answer.kind !== "faults") throw new Error(found.answer.kind);
    expect(found.answer.issues.map((issue) => issue.code)).toEqual([code]);
    const [issue] = found.answer.issues;
    expect(issueText(issue!, "en")).toMatch(english);
    expect(issueText(issue!, "sv")).toMatch(swedish);
  });

  test("a table that is neither", async () => {
    const { kind, answer } = await recognised("a,b\n1,2\n");
    expect(kind).toBeUndefined();
    expect(answer).toMatchObject({ kind: "faults", headings: ["a", "b"] });
  });
});

describe("what was corrected before", () => {
  const AMBIGUOUS = fixture("tables/ambiguous_dates_all_days_below_13.csv");

  test("says which comes first, the day or the month, where the dates do not tell", async () => {
    const { answer, choices } = await recognised(AMBIGUOUS, { dates: "day-first" });
    expect(choices.dates).toBe("day-first");
    if (answer.kind !== "deals") throw new Error(answer.kind);
    expect(answer.understood.orders).toEqual({ created: "day-first", closed: "day-first" });
  });

  test("says nothing of dates that tell it themselves", async () => {
    const { choices } = await recognised(fixture("deals/24so_saljmojligheter_founder.csv"), {
      dates: "month-first",
    });
    expect(choices.dates).toBeUndefined();
  });

  test("finds a column whose name says nothing, and then what its stages mean", async () => {
    const table = "Ref;Made;How it went\n1;2026-01-05;Hooray\n2;2026-02-05;Meh\n3;2026-03-05;Meh\n";
    expect((await recognised(table)).answer.kind).toBe("faults");
    const { answer } = await recognised(table, {
      columns: { created: "Made", stage: "How it went" },
      stages: { Hooray: "won", Meh: "lost" },
    });
    if (answer.kind !== "deals") throw new Error(answer.kind);
    expect(answer.summary).toMatchObject({ won: 1, lost: 2, open: 0 });
  });
});
