import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import type { PageOptions } from "../support/browser.ts";
import { planOfFile } from "../support/keptPlan.ts";
import { LONG_TEST_LIMIT } from "../support/limits.ts";

const ANSWERS = [
  "goals",
  "binds",
  "next-step",
  "takes",
  "mix",
  "seek",
  "too-late",
  "tornado",
  "two-way",
  "in-pipe",
] as const;

const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };
/** Appearances in which the page is checked; answers stay computed from one to the next, only the drawing changes. */
const LOOKS = [
  { colorScheme: "dark", viewport: TABLET },
  { colorScheme: "light", viewport: PHONE },
  { colorScheme: "dark", viewport: PHONE, forcedColors: "active" },
] as const;

/** A plan with so few trials that all answers are computed quickly. */
const PLAN = planOfFile({
  format: "ubm-plan",
  version: 1,
  name: "Ten customers",
  template: "founder",
  start: "2027-01",
  months: 18,
  run: { trials: 100, seed: 1 },
  goals: [{ row: "new_customers", at_least: 10, by: "2027-12-31" }],
  scenarios: [{ name: "One more hunter", rows: { hunters: { value: "base + 1" } } }],
  view: { pinned: ["hunters", "answer_rate"] },
});

async function openPlan(options: PageOptions = {}): Promise<Page> {
  const { page } = await openPage({ ...options, plan: PLAN });
  await expectOn(page.locator(".goal-percent").first()).toBeVisible();
  await expectOn(page.locator(".plan-name")).toContainText("Ten customers");
  return page;
}

const section = (page: Page, id: string) => page.locator(`#answer-${id}`);
const sentence = (page: Page, id: string) => section(page, id).locator(".ans-sentence");

/** Goes to a view by its name, on a desktop or a phone. */
async function show(page: Page, name: string): Promise<void> {
  await page.locator(".rail-item:visible, .phone-switch button:visible").filter({ hasText: name }).click();
}

/** Scrolls to an answer until it is computed, again and again: answers above it push it down as they appear. */
async function look(page: Page, id: string, wanted = /\S/): Promise<void> {
  const said = async (): Promise<string> => {
    await section(page, id).scrollIntoViewIfNeeded();
    return sentence(page, id).innerText();
  };
  await expectOn.poll(said).toMatch(wanted);
}

/** Scrolls to an answer, waits until it is computed from all trials, and returns its sentence. */
async function read(page: Page, id: string): Promise<string> {
  await look(page, id);
  await expectOn(section(page, id).locator(".run-bar")).toHaveCount(0);
  return sentence(page, id).innerText();
}

/** Expects that the page itself does not scroll, only parts in it. */
async function expectWithin(page: Page, viewport: { width: number; height: number }): Promise<void> {
  const size = await page.evaluate(() => {
    const { scrollWidth: width, scrollHeight: height } = document.documentElement;
    return { width, height };
  });
  expect(size).toEqual(viewport);
}

test(
  "a founder sets a goal, reads its chance, asks what 80 % takes, puts it into a scenario and compares",
  async () => {
    const { page } = await openPage();
    await expectOn(page.locator(".goal-percent").first()).toBeVisible();
    await page.locator(".plan-menu .menu-button").click();
    await page.getByRole("menuitem", { name: "New plan…" }).click();
    await page.getByRole("radio", { name: /Start-up/ }).check();
    await page.getByRole("button", { name: "Create plan" }).click();

    await expectOn(page.getByRole("button", { name: "How much: 10" })).toBeVisible();
    await page.getByRole("button", { name: "How much: 10" }).click();
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "How much: 12" }).click();
    await page.keyboard.type("10");
    await page.keyboard.press("Enter");
    await expectOn(page.getByRole("button", { name: "How much: 10" })).toBeVisible();
    await expectOn(page.getByLabel("By when")).toHaveValue(/^\d{4}-12-31$/);
    await expectOn(page.locator(".run-text")).toHaveText(/10,000 trials · [\d.]+ m?s/);
    const chance = await page.locator(".goal-percent").first().innerText();
    expect(chance).toMatch(/^\d\d% ±1$/);

    await show(page, "Answers");
    expect(await read(page, "goals")).toContain(`${parseInt(chance)} times out of 100`);
    await section(page, "takes").getByLabel("What is changed").selectOption({ label: "Outbound win rate" });
    await section(page, "takes").getByLabel("How sure").selectOption("0.8");
    const takes = await read(page, "takes");
    expect(takes).toMatch(/^Outbound win rate must be .* at least 80%: from \d\d% to 8\d%/);

    await section(page, "takes")
      .getByRole("button", { name: /^Put into a scenario/ })
      .click();
    const made = page.getByRole("tab", { selected: true });
    await expectOn(made).toHaveText(/^Outbound win rate .* higher$/);
    const name = await made.innerText();
    await expectOn(page.locator(".goal-percent").first()).toHaveText(/^(79|8\d)%/);

    await show(page, "Compare");
    await expectOn(page.locator(".compare table").first()).toContainText("Outbound win rate");
    await expectOn(page.locator(".compare")).toContainText(name);

    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    // The baseline and the actuals.
    await expectOn(page.getByRole("tab")).toHaveCount(2);
  },
  LONG_TEST_LIMIT,
);

test(
  "going to an answer scrolls only the column of answers, and the list marks the answer being read",
  async () => {
    const page = await openPlan();
    await show(page, "Answers");
    const goal = page.locator(".goal-percent").first();
    // The position only; the width depends on the run.
    const place = async () => {
      const box = await goal.boundingBox();
      return box === null ? undefined : [box.x, box.y];
    };
    const before = await place();
    const list = page.locator(".answers-nav button");
    for (const name of ["What it takes", "What it depends on", "Can we make it?"]) {
      await list.filter({ hasText: name }).click();
      await expectOn(page.locator(".answers-nav [aria-current]")).toHaveText(name);
      await expectOn(page.locator(".ans h2:focus")).toHaveText(name);
      await expectOn(page.locator(".ans h2:focus")).toBeInViewport();
    }
    await page.locator(".goal-takes").first().click();
    await expectOn(page.locator("#answer-mix-title")).toBeFocused();
    expect(await place()).toEqual(before);
  },
  LONG_TEST_LIMIT,
);

test(
  "dragging a slider changes the goal's chance at once, and the change can be kept",
  async () => {
    const page = await openPlan();
    await show(page, "Answers");
    await look(page, "what-if", /^Move a slider: .* is now \d+%\.$/);
    const slider = section(page, "what-if").getByRole("slider", { name: "Hunters" });
    await slider.focus();
    await page.keyboard.press("End");
    await expectOn(sentence(page, "what-if")).toHaveText(/ goes from \d+% to \d+%\.$/);
    await section(page, "what-if")
      .getByRole("button", { name: /^Put into a scenario/ })
      .click();
    await expectOn(page.getByRole("tab", { selected: true })).toHaveText(/^Hunters/);
    await section(page, "what-if").getByRole("button", { name: "Unpin Hunters" }).click();
    await expectOn(section(page, "what-if").getByRole("slider")).toHaveCount(1);
  },
  LONG_TEST_LIMIT,
);

test(
  "every answer has a sentence, and the map of the funnel leads to rows; neither breaks a rule of accessibility",
  async () => {
    const viewport = { width: 1440, height: 900 };
    const page = await openPlan({ viewport });
    await show(page, "Answers");
    for (const id of ANSWERS) {
      expect(await read(page, id), id).toMatch(/\.$/);
    }
    await expectOn(section(page, "tornado")).toContainText("Worth knowing before you choose a scenario");
    await expectWithin(page, viewport);
    await expectNoAxeViolations(page);

    await show(page, "Funnel");
    await expectOn(page.locator(".funnel-view .ans-sentence")).toHaveText(/sales leads give/);
    await expectWithin(page, viewport);
    await expectNoAxeViolations(page);
    const stop = page.locator(".funnel-picture [tabindex='0']");
    await stop.focus();
    await page.keyboard.press("ArrowRight");
    await expectOn(page.locator(".funnel-picture :focus")).toHaveAttribute("aria-label", /^Call list/);
    await page.keyboard.press("Enter");
    await expectOn(page.locator(".rail-item[aria-current]")).toHaveText("Sheet");
    await expectOn(page.locator(".cell[data-line='call_list'][data-active]").first()).toBeVisible();
  },
  LONG_TEST_LIMIT,
);

test(
  "answers and funnel break no rule of accessibility in dark and in Swedish, on a phone, and in forced colours",
  async () => {
    const page = await openPlan({ locale: "sv-SE", colorScheme: "dark", viewport: TABLET });
    for (const { viewport, ...look } of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ forcedColors: "none", ...look });
      await show(page, "Svar");
      for (const id of ANSWERS) await read(page, id);
      await expectWithin(page, viewport);
      await expectNoAxeViolations(page);
      await show(page, "Tratten");
      await expectOn(page.locator(".funnel-view .ans-sentence")).toHaveText(/\d/);
      await expectWithin(page, viewport);
      await expectNoAxeViolations(page);
    }
  },
  LONG_TEST_LIMIT,
);
