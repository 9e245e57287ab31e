import { beforeAll, expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { loadAllWords, words } from "../../../../src/i18n/words.ts";
import { monthsFrom } from "../../../../src/model/month.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { requestReport } from "../../../../src/report/request.ts";
import { limitTexts } from "../../../../src/ui/views/report/limitTexts.ts";
import { worked } from "../../../report/worked.ts";

const plan = {
  ...newPlan("nordic", { language: "sv", start: "2027-01" }),
  run: { trials: 400, seed: 1, chance: true },
};
const months = monthsFrom(plan.start, plan.months);

beforeAll(async () => {
  await Promise.all([loadAllWords("en"), loadAllWords("sv")]);
});

test("a market that the request exhausts is named with its month, even after the counted months", () => {
  const small = {
    ...plan,
    rows: { ...plan.rows, addressable_accounts: { value: 6000 } },
    scenarios: [
      { name: "Many", rows: { hunters: { value: "base * 3" }, prospectors: { value: "base * 3" } } },
    ],
  };
  const data = worked(requestReport(small, { baseline: undefined, scenario: "Many", until: 5 }));
  const market = data.limits.find(({ row }) => row === "market_load")!;
  expect(market.from).toBeGreaterThan(5);
  expect(market.hunters).toBeLessThan(0.9);
  for (const [language, from, hunters] of [
    ["en", "the market is worked through", "Hunters then run out"],
    ["sv", "är marknaden bearbetad", "Jägarna får då slut"],
  ] as const) {
    const format = makeFormat(language, "SEK");
    const said = limitTexts(data, { words: words(language), format, months, label: (row) => row }).join(" ");
    expect(said).toContain(format.month(months[market.from]!, "long"));
    expect(said).toContain(from);
    expect(said).toContain(hunters);
  }
});

test("a market that lasts to the plan's end is not mentioned", () => {
  const data = worked(requestReport(plan, { baseline: undefined, scenario: undefined, until: 5 }));
  expect(data.limits.map(({ row }) => row)).not.toContain("market_load");
});
