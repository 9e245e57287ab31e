import { expect, test } from "vitest";
import { followUpView as en } from "../../src/i18n/en/followUpView.ts";
import { followUpView as sv } from "../../src/i18n/sv/followUpView.ts";
import { whoseFigures } from "../../src/i18n/whoseFigures.ts";

test("the text says whether the planned figures beside actuals are those of the scenario in view or of the baseline", () => {
  const scenarios = [{ name: "We ask for", rows: {} }];
  const said = (scenario: string | undefined) =>
    [en, sv].map((words) => whoseFigures({ scenarios }, scenario, words));
  expect(said("We ask for")).toEqual([
    "Below each field stands what the scenario “We ask for” has; what came holds in every scenario.",
    "Under varje fält står vad scenariot ”We ask for” har; utfallet gäller i alla scenarier.",
  ]);
  expect(said(undefined)[0]).toMatch(/what the baseline has/);
  expect(whoseFigures({ scenarios: [] }, undefined, en)).toBeUndefined();
});

test("the texts before and after accepting a learnt value say that it changes the baseline and the scenarios", () => {
  expect(en.takeMeans("September 2027")).toMatch(
    /changes the baseline from September 2027 on, and .* every scenario/,
  );
  expect(sv.takeMeans("september 2027")).toMatch(
    /ändrar grundplanen från och med september 2027, .* alla scenarier/,
  );
  expect(en.taken("Answer rate")).toMatch(/in the baseline and in every scenario/);
  expect(sv.taken("Svarsandel")).toMatch(/i grundplanen och i alla scenarier/);
});
