import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { addMonths } from "../../src/model/month.ts";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { smallPlan } from "../support/keptPlan.ts";

/** The actuals by month from January on. */
function months(figures: readonly number[]): { readonly [month: string]: number } {
  return Object.fromEntries(figures.map((figure, t) => [addMonths("2027-01", t), figure]));
}

/** A plan with its months closed through June, the actuals of these six months, and a scenario. */
function halfYear(): Plan {
  return {
    ...smallPlan("en"),
    closed: "2027-06",
    actuals: {
      dials: months([2600, 2700, 2500, 2650, 2600, 2550]),
      conversations: months([520, 540, 505, 530, 515, 512]),
      meetings_booked: months([60, 66, 58, 63, 61, 62]),
      new_customers: months([1, 0, 1, 0, 1, 1]),
      qualified_leads: months([12, 11, 13, 12, 14, 11]),
      accepted_leads: months([9, 9, 10, 9, 11, 8]),
      first_response_hours: months([20, 22, 31, 24, 19, 23]),
    },
    scenarios: [{ name: "One more hunter", rows: { hunters: { months: { "2027-09": "base + 1" } } } }],
  };
}

async function openView(page: Page, name: string): Promise<void> {
  await page.locator(".rail").getByRole("button", { name }).click();
}

/** Types an actual and goes on to the next month with Enter. */
async function came(page: Page, row: string, month: string, figure: string): Promise<void> {
  const field = page.getByRole("textbox", { name: `${row}, ${month} 2027`, exact: true });
  await field.fill(figure);
  await field.press("Enter");
}

/** Whether nothing is wider than the window except parts that scroll. */
async function fits(page: Page, width: number): Promise<boolean> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

test("a meeting after six months: on course or not, why, what to do, what is learnt, decided and kept; then two months more", async () => {
  const { page } = await openPage({ plan: halfYear() });
  await openView(page, "Follow-up");
  const course = page.getByRole("region", { name: "Are we on course?" });
  await expectOn(
    course.getByText(/the chance of at least \d+ new customers .+ is .+; it was .+ (when|before)/),
  ).toBeVisible();
  await expectOn(course.getByText(/New customers up to Jun 2027: 4, where the plan had/)).toBeVisible();
  await expectOn(course.getByText(/^(Best next step: |No single step|Nothing )/)).toBeVisible();

  const against = page.locator("#follow-against");
  await expectOn(against.getByText(/^In June 2027, new customers came to 1, where/)).toBeVisible();
  await against.getByRole("radio", { name: "the year so far" }).check();
  await expectOn(
    against.getByText(/^From January to June 2027, new customers came to 4, where/),
  ).toBeVisible();
  await expectOn(page.locator("#follow-history tbody tr")).toHaveCount(7);
  await expectOn(
    page
      .locator("#follow-history")
      .getByText(/trials; others drawn at random would give the same to within about \d/),
  ).toBeVisible();
  await expectOn(page.locator("#follow-why").getByRole("row", { name: /^What came 4/ })).toBeVisible();
  await expectOn(
    page.locator("#follow-holds").getByText(/^From Jul 2027|^No capacity holds back/),
  ).toBeVisible();
  await expectOn(
    page.getByText("within 24 hours in 5 of 6 months. Slowest was March 2027: 31 hours."),
  ).toBeVisible();

  const taught = page.locator("#follow-taught");
  for (const input of ["Answer rate", "Accepted by sales"]) {
    await taught.getByRole("button", { name: new RegExp(`^Take it.*${input}`) }).click();
    await expectOn(taught.getByRole("button", { name: new RegExp(`^Taken.*${input}`) })).toBeVisible();
  }

  const decisions = page.locator("#follow-decisions");
  await decisions.getByLabel("What", { exact: true }).fill("Hire one more hunter");
  await decisions.getByLabel("Who", { exact: true }).fill("Head of sales");
  await decisions.getByLabel("By", { exact: true }).fill("2099-09-01");
  await decisions.getByRole("button", { name: "Add the decision" }).click();
  await expectOn(decisions.getByText("1 open.")).toBeVisible();
  await page.getByRole("button", { name: "Keep this forecast" }).click();
  await expectOn(page.getByText(/is kept: it will be held against what comes/)).toBeVisible();
  await expectNoAxeViolations(page);

  await decisions.getByRole("button", { name: "Minutes on one page" }).click();
  await expectOn(
    page.getByRole("dialog").getByRole("row", { name: /Hire one more hunter Head of sales 1 Sep/ }),
  ).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expectOn(page.locator(".minutes-paper").getByText("Hire one more hunter")).toBeVisible();
  await expectOn(page.locator("#root")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expectOn(page.locator("#root")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectOn(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: "Type or change what came" }).click();
  const figures = {
    "New customers": ["2", "1"],
    "Meetings booked": ["64", "60"],
    Dials: ["2600", "2580"],
    "Answered calls": ["515", "509"],
  };
  for (const [row, [july, august]] of Object.entries(figures)) {
    await came(page, row, "July", july!);
    await expectOn(page.getByRole("textbox", { name: `${row}, August 2027`, exact: true })).toBeFocused();
    await came(page, row, "August", august!);
  }
  const wrong = page.getByRole("textbox", { name: "Customers, January 2027", exact: true });
  await wrong.fill("many");
  await wrong.press("Enter");
  await expectOn(page.getByText("That is not a number, so it was not taken.")).toBeVisible();
  await page.getByRole("combobox", { name: "Closed through" }).selectOption("2027-08");
  const track = page.locator("#follow-track");
  await expectOn(
    track.getByText(
      /^Of 8 figures to which we gave nine chances in ten, \d came inside; 7 or 8 would be right/,
    ),
  ).toBeVisible();
  await expectOn(track.getByRole("img", { name: /luck alone/ })).toBeVisible();
  await expectOn(track.getByRole("row", { name: /not decided yet/ }).first()).toBeVisible();
  await expectOn(against.getByText(/the forecast “Forecast /).first()).toBeVisible();
  for (const width of [1024, 390]) expect(await fits(page, width), `at ${width} px`).toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });

  await expectOn(page.locator(".save-text").first()).toHaveText(/^Saved/);
  await page.reload();
  await openView(page, "Report");
  await expectOn(page.getByRole("heading", { name: "What we said last time, and what came" })).toBeVisible();
  await expectOn(page.locator(".paper.settles:not(.stale)")).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expectOn(
    page.getByText(/^What this report says is kept in the plan as the forecast “Report /),
  ).toBeVisible();

  await page.getByRole("button", { name: "SV" }).click();
  await openView(page, "Uppföljning");
  await expectOn(page.getByRole("combobox", { name: "Stängt till och med" })).toHaveValue("2027-08");
  await expectOn(
    page.locator("#follow-decisions").getByRole("button", { name: "Vad: Hire one more hunter" }),
  ).toBeVisible();
  await expectOn(page.locator(".follow-kept").getByRole("row", { name: /^Forecast / })).toBeVisible();

  await page.getByRole("button", { name: "Starta en ny plan härifrån…" }).click();
  const dialog = page.getByRole("dialog", { name: "Starta en ny plan härifrån" });
  await expectOn(
    dialog.getByRole("row", { name: /simuleringens mitt: .+ i augusti 2027/ }).first(),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Starta den nya planen" }).click();
  await expectOn(
    page.getByRole("heading", { level: 1 }).getByRole("button", { name: /från sep 2027$/ }),
  ).toBeVisible();
});
