import { resolve } from "node:path";
import { expect, test, describe } from "vitest";
import { runCli } from "../support/runCli.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures");
const CLEAN = resolve(FIXTURES, "deals/deals_clean.csv");

test("a table of deals is printed as one object, whatever its columns and stages are called", async () => {
  const { status, out, err } = await runCli(
    ...["--deals", CLEAN, "--as-of", "2026-06-30", "--columns", "stage=status,source=,amount=amount"],
    ...["--won", "won", "--lost", "lost", "--dates", "iso"],
  );
  expect([status, err]).toEqual([0, ""]);
  const printed = JSON.parse(out) as { readonly [key: string]: unknown };
  expect(Object.keys(printed)).toEqual([
    ...[
      "deals",
      "used",
      "left_out",
      "as_of",
      "open",
      "won",
      "lost",
      "never",
      "cycle",
      "win_rate",
      "by_source",
    ],
    ...["still_to_come", "amount", "months"],
  ]);
  expect(printed).toMatchObject({ deals: 240, as_of: "2026-06-30", by_source: {} });
});

test("a table of months is printed as actuals, with what was not matched", async () => {
  const file = resolve(FIXTURES, "tables/history_months_down.xlsx");
  const { status, out } = await runCli("--history", file, "--template", "nordic");
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({
    actuals: {
      opportunities_new: {
        "2026-01": 14,
        "2026-02": 15,
        "2026-03": 17,
        "2026-04": 15,
        "2026-05": 16,
        "2026-06": 12,
      },
    },
    not_matched: ["Won", "Spend", "Q2 total"],
  });
});

describe("bad input ends with status 2 and one line for each fault:", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["no deals", ["--deals", resolve(FIXTURES, "tables/header_only.csv")], /header_only\.csv: .*no deals/],
    [
      "days or months",
      ["--deals", resolve(FIXTURES, "tables/ambiguous_dates_all_days_below_13.csv")],
      /2025-04-01/,
    ],
    ["no such column", ["--deals", CLEAN, "--columns", "created=made"], /“made”.*created/],
    ["no such stage", ["--deals", CLEAN, "--won", "signed"], /“signed”/],
    ["no such pipeline", ["--deals", CLEAN, "--pipeline", "New"], /“New”/],
    ["a date that is none", ["--deals", CLEAN, "--as-of", "2026-02-30"], /^--as-of: /],
    ["an option that does not go with it", ["--deals", CLEAN, "--trials", "5"], /^--trials: /],
    ["a file that is not there", ["--history", "/nowhere/x.csv"], /x\.csv: /],
    ["quarters", ["--history", resolve(FIXTURES, "tables/board_budget_quarters_actuals.xlsx")], /quarter/],
    ["no such template", ["--history", CLEAN, "--template", "x"], /^--template: /],
  ])("%s", async (_, args, line) => {
    const { status, out, err } = await runCli(...args);
    expect([status, out]).toEqual([2, ""]);
    const lines = err.trimEnd().split("\n");
    expect(lines[0]).toMatch(line);
    expect(lines.filter((text) => !/^usage:|^ {7}/.test(text))).toHaveLength(1);
  });
});
