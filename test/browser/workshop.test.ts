import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import type { PlanRow } from "../../src/model/plan.ts";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { smallPlan } from "../support/keptPlan.ts";

/** The number of questions that a workshop proposes. */
const QUESTIONS = 10;
/** The smallest letters that can be read from four metres on a screen 1920 px wide. */
const LEAST_PIXELS = 24;

/** The small plan with ten uncertain inputs, so that a workshop of ten questions is proposed. */
function planOfTen() {
  const certain: { readonly [row: string]: PlanRow } = {
    base_churn: { value: "1%" },
    leads_per_campaign: { value: 20 },
    linkedin_click_cost: { value: 60 },
    search_click_cost: { value: 35 },
  };
  return { ...smallPlan("en"), rows: certain };
}

async function answerInTurn(page: Page, low: string, high: string): Promise<void> {
  await page.getByRole("button", { name: /^Answer here/ }).click();
  await page.getByRole("textbox", { name: /^Low/ }).fill(low);
  await page.getByRole("textbox", { name: /^High/ }).fill(high);
  await page.getByRole("button", { name: "Done, hide my answer" }).click();
}

/** Answers all questions on a phone of its own and gives back its code. */
async function answerByPhone(link: string, who: string, ends: readonly [string, string]): Promise<string> {
  const path = link.slice(link.indexOf("estimate.html"));
  const plan = "none: a first visit";
  const { page, watch } = await openPage({ path, plan, viewport: { width: 390, height: 844 } });
  await page.getByRole("textbox", { name: /^Name/ }).fill(who);
  for (let asked = 1; asked <= QUESTIONS; asked += 1) {
    const isLast = asked === QUESTIONS;
    await page.getByRole("textbox", { name: /^Low/ }).fill(ends[1]);
    await page.getByRole("textbox", { name: /^High/ }).fill(ends[0]);
    if (asked === 1) {
      await page.getByRole("button", { name: "Next" }).click();
      await expectOn(page.getByRole("alert")).toHaveText("The high must be above the low.");
      await expectNoAxeViolations(page);
    }
    await page.getByRole("textbox", { name: /^Low/ }).fill(ends[0]);
    await page.getByRole("textbox", { name: /^High/ }).fill(ends[1]);
    await page.getByRole("button", { name: isLast ? "Show my code" : "Next", exact: true }).click();
  }
  await expectOn(page.getByRole("img", { name: "The code of your answers" })).toBeVisible();
  // The answers are still there after a reload, and nothing is wider than the phone.
  await page.reload();
  const code = await page.getByRole("textbox", { name: "The code of your answers" }).inputValue();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(watch.requests.filter((url) => /\/(program|solid)-/.test(url))).toEqual([]);
  return code;
}

async function takeCode(page: Page, code: string, told: string | RegExp): Promise<void> {
  const field = page.getByRole("textbox", { name: "Paste or type a code" });
  await field.fill(code);
  await field.press("Enter");
  await expectOn(page.locator(".stage-phones").getByText(told)).toBeVisible();
}

/** The size of the smallest letters on the big screen that people are to read. */
async function smallest(page: Page): Promise<number> {
  return page.locator(".stage-body").evaluate((body) => {
    const sizes = [...body.querySelectorAll("p, h2, th, td, label, li, button")]
      .filter((part) => part.getClientRects().length > 0 && part.closest(".unseen") === null)
      .map((part) => Number.parseFloat(getComputedStyle(part).fontSize));
    return Math.min(...sizes);
  });
}

async function openWorkshop(page: Page): Promise<void> {
  await page.locator(".rail").getByRole("button", { name: "Workshop" }).click();
  await expectOn(page.getByRole("list", { name: "Questions in order" }).getByRole("listitem")).toHaveCount(
    QUESTIONS,
  );
}

test("five people answer unseen, three in turn and two by phone, agree, and take the plan home", async () => {
  const { page } = await openPage({ plan: planOfTen(), viewport: { width: 1920, height: 1080 } });
  await openWorkshop(page);
  await page.getByRole("textbox", { name: /Who is here/ }).fill("Anna, Bo, Cia");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Start the workshop" }).click();
  await expectOn(page.getByText(/it is reached \d+ times out of 100/)).toBeVisible();
  await page.keyboard.press("PageDown");
  await expectOn(page.getByRole("heading", { name: "Two minutes of warm-up" })).toBeVisible();
  await page.keyboard.press("ArrowRight");

  await page.getByRole("button", { name: "Answer by phone" }).click();
  const link = await page.getByRole("textbox", { name: "Link to the questions" }).inputValue();
  const codes = [await answerByPhone(link, "Dan", ["30", "45"]), await answerByPhone(link, "", ["28", "40"])];
  await takeCode(page, codes[0]!, "Dan: 10 answers are in.");
  await takeCode(page, codes[0]!, /taken already/);
  await takeCode(page, codes[1]!.slice(0, -7), /The end of the code is missing/);
  await takeCode(page, codes[1]!.toLowerCase(), /10 answers are in/);
  await page.getByRole("button", { name: "Back to the question" }).click();
  await expectOn(page.getByText("2 answers are in, unseen")).toBeVisible();
  await answerInTurn(page, "10", "20");
  // The focus is on the button for the next person.
  await expectOn(page.getByRole("button", { name: "Answer here: Bo" })).toBeFocused();
  await answerInTurn(page, "12", "22");
  await answerInTurn(page, "8", "16");
  await expectOn(page.getByText("5 answers are in, unseen")).toBeVisible();
  // No answer is visible before the answers are revealed.
  expect(await page.locator(".stage-body").innerText()).not.toMatch(/\b(45|22|28)\b/);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Show the answers" }).click();
  await expectOn(page.getByText(/^Two camps, Cia, Anna, Bo and Person \d, Dan/)).toBeVisible();
  await expectOn(page.locator(".stage-bars tbody tr")).toHaveCount(6);
  expect(await smallest(page)).toBeGreaterThanOrEqual(LEAST_PIXELS);
  await page.getByRole("textbox", { name: /^Agreed low/ }).fill("12");
  await page.getByRole("textbox", { name: /^Agreed high/ }).fill("22");
  await page.getByRole("button", { name: "Put it into the plan" }).click();
  await expectOn(page.getByText(/In the plan: 12–22.*times out of 100/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.locator(".stage-agree").getByRole("button", { name: "Undo" }).click();
  await expectOn(page.getByText(/In the plan/)).toHaveCount(0);
  await page.getByRole("button", { name: "Put it into the plan" }).click();
  await expectOn(page.getByText(/In the plan: 12–22/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expectOn(page.locator(".save-text").first()).toHaveText(/^Saved/);

  await page.reload();
  await openWorkshop(page);
  await page.getByRole("button", { name: "Go on with the workshop" }).click();
  await expectOn(page.getByText(/^Two camps, Cia, Anna, Bo/)).toBeVisible();
  await page.locator(".stage-body h2").focus();
  for (let question = 2; question <= QUESTIONS; question += 1) {
    const [low, high] = [String(10 + question), String(20 + question)];
    await page.keyboard.press("PageDown");
    await expectOn(page.getByText("2 answers are in, unseen")).toBeVisible();
    await answerInTurn(page, low, high);
    await page.keyboard.press("PageDown");
    await expectOn(page.locator(".stage-bars tbody tr")).toHaveCount(4);
  }
  await page.keyboard.press("PageDown");
  await expectOn(page.locator("[data-step=binds] .stage-answer:not(.stale)")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expectOn(page.locator("[data-step=next-step] .stage-list li")).toHaveCount(3);
  await page.keyboard.press("PageDown");
  await page.getByRole("button", { name: /^Put into a scenario/ }).click();
  await expectOn(page.locator(".stage-table td.number").nth(1)).toHaveText(/%/);
  await page.locator(".stage-body h2").focus();
  await page.keyboard.press("PageDown");
  await page.getByRole("button", { name: "Add an open question" }).click();
  await page.getByRole("textbox", { name: "Question 1" }).fill("What do they answer on Fridays?");
  await page.getByRole("textbox", { name: "Who looks into it 1" }).fill("Bo");
  await expectOn(page.getByText(/Before the workshop \d+%, after it \d+%/)).toBeVisible();
  await expectOn(page.locator(".takehome-table tbody tr")).toHaveText(/12–22.*Dan/);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Leave the big screen" }).click();
  await page.getByRole("button", { name: "SV", exact: true }).click();
  await expectOn(page.getByText(/Före workshoppen \d+\s%, efter den \d+\s%/)).toBeVisible();
  await expectOn(page.getByRole("textbox", { name: "Fråga 1" })).toHaveValue(
    "What do they answer on Fridays?",
  );
});

test("the numbers can be trusted: published examples come out right in the page, with the same digits as elsewhere", async () => {
  const { page } = await openPage({ locale: "sv-SE" });
  await page.getByRole("button", { name: "Mer", exact: true }).click();
  await page.getByRole("menuitem", { name: "Går siffrorna att lita på?" }).click();
  await expectOn(page.getByText(/✓ Alla \d+ siffror stämmer/)).toBeVisible();
  await expectOn(page.getByText(/samma siffror som alla andra: [0-9a-f]{16}/)).toBeVisible();
  await expectNoAxeViolations(page);
});
