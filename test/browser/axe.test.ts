import type { Page } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { sharePage } from "../support/sharedPage.ts";

type Words = {
  readonly more: string;
  readonly exports: string;
  readonly currency: string;
  readonly newPlan: string;
  readonly settings: string;
  readonly addScenario: string;
  readonly goalMenu: string;
  readonly editGoal: string;
  readonly table: string;
};

const EN: Words = {
  more: "More",
  exports: "Export…",
  currency: "Currency",
  newPlan: "New plan…",
  settings: "Plan settings…",
  addScenario: "Add a scenario",
  goalMenu: "The goal: edit, remove",
  editGoal: "Edit the goal…",
  table: "Show as a table",
};
const SV: Words = {
  more: "Mer",
  exports: "Exportera…",
  currency: "Valuta",
  newPlan: "Ny plan…",
  settings: "Planens inställningar…",
  addScenario: "Lägg till ett scenario",
  goalMenu: "Målet: ändra, ta bort",
  editGoal: "Ändra målet…",
  table: "Visa som tabell",
};

/** Opens something over the page; Escape closes it again. */
type Opening = (page: Page, words: Words) => Promise<void>;

const plans = (page: Page) => page.locator(".plan-menu .menu-button").click();
const more = (page: Page, words: Words) =>
  page.getByRole("button", { name: words.more, exact: true }).click();
const item = (page: Page, name: string) => page.getByRole("menuitem", { name }).first().click();

const OPENINGS: Readonly<Record<string, Opening>> = {
  "the menu of plans": plans,
  "the menu of looks": more,
  "a new plan": async (page, words) => {
    await plans(page);
    await item(page, words.newPlan);
  },
  "the settings": async (page, words) => {
    await plans(page);
    await item(page, words.settings);
  },
  "the currency": async (page, words) => {
    await more(page, words);
    await item(page, words.currency);
  },
  "the export": async (page, words) => {
    await more(page, words);
    await item(page, words.exports);
  },
  "a new scenario": async (page, words) => {
    await page.getByRole("button", { name: words.addScenario }).click();
  },
  "the goal's menu": async (page, words) => {
    await page.getByRole("button", { name: words.goalMenu }).click();
  },
  "the goal": async (page, words) => {
    await page.getByRole("button", { name: words.goalMenu }).click();
    await item(page, words.editGoal);
  },
};

async function settled(page: Page): Promise<void> {
  await expectOn(page.locator(".goal-chance.stale")).toHaveCount(0);
  await expectOn(page.locator(".goal-percent").first()).toBeVisible();
}

describe.each([
  ["light, in English", { colorScheme: "light", locale: "en-GB" }, EN],
  ["dark, in Swedish", { colorScheme: "dark", locale: "sv-SE" }, SV],
] as const)("no rule of accessibility is broken in %s", (_, options, words) => {
  const open = sharePage(options);

  test("with nothing open over the page, and with anything", async () => {
    const { page } = await open();
    await settled(page);
    await expectOn(page.locator(".answer .chart-drawing svg").nth(1)).toBeVisible();
    await expectNoAxeViolations(page);
    for (const [name, bring] of Object.entries(OPENINGS)) {
      await bring(page, words);
      const over = page.locator("dialog[open], .menu:popover-open");
      await expectOn(over, name).toBeVisible();
      await expectNoAxeViolations(page);
      await page.keyboard.press("Escape");
      await expectOn(over, name).toHaveCount(0);
    }
  });

  test("with the figures of the charts as tables, and a number unfolded", async () => {
    const { page } = await open();
    await settled(page);
    await expectOn(page.locator(".answer .chart-drawing svg").nth(1)).toBeVisible();
    for (let i = 0; i < 2; i++) await page.getByRole("button", { name: words.table }).first().click();
    await page.locator(".why-fold").first().click();
    await expectOn(page.locator(".why .why")).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test("no rule of accessibility is broken in forced colours, on a tablet, and at 400 %, where nothing is lost", async () => {
  const { page } = await openPage({ forcedColors: true });
  await settled(page);
  await expectNoAxeViolations(page);
  await page.emulateMedia({ forcedColors: "none", colorScheme: "dark" });
  await page.setViewportSize({ width: 1024, height: 768 });
  await settled(page);
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 256 });
  await settled(page);
  await expectNoAxeViolations(page);
  // The page scrolls down only, and the sheet keeps its height.
  const size = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    sheet: document.querySelector("main")?.getBoundingClientRect().height ?? 0,
  }));
  expect(size.width).toBe(320);
  expect(size.height).toBeGreaterThan(500);
  expect(size.sheet).toBeGreaterThanOrEqual(300);
});

test("on a phone, dark and light, no rule is broken, and each view and the row's answer are reached from the screen's foot", async () => {
  const viewport = { width: 390, height: 844 };
  const { page } = await openPage({ viewport, colorScheme: "dark", touch: true });
  await settled(page);
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoAxeViolations(page);
  const foot = page.locator(".phone-switch");
  await foot.getByRole("button", { name: "This row" }).tap();
  await expectOn(page.locator(".answer h2")).toBeVisible();
  await expectOn(page.locator("main")).toBeHidden();
  await foot.getByRole("button", { name: "Answers" }).tap();
  await expectOn(page.locator("main")).toBeVisible();
  await expectOn(page.locator(".answer")).toHaveCount(0);
  await foot.getByRole("button", { name: "Sheet" }).tap();
  await expectOn(page.locator('[data-input="hunters"]')).toBeVisible();
});
