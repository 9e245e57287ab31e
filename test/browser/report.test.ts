import { buffer } from "node:stream/consumers";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { report } from "../../src/i18n/sv/report.ts";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { halfEmpty, MARGIN_POINTS, printed, widest, wordsOnPaper } from "./onPaper.ts";
import { planOfFile } from "../support/keptPlan.ts";
import { sharePage } from "../support/sharedPage.ts";

const RUN = { trials: 300, seed: 1 };

const PLAN = planOfFile({
  format: "ubm-plan",
  version: 1,
  name: "Styrelseplan",
  template: "nordic",
  start: "2027-01",
  language: "sv",
  goals: [{ name: "25 nya kunder", row: "new_customers", at_least: 25, by: "2027-12-31" }],
  scenarios: [
    {
      name: "En jägare till",
      rows: {
        hunters: { months: { "2027-03": "base + 1" } },
        linkedin_spend: { months: { "2027-03": "base + 40000" } },
      },
    },
  ],
  sla: { texts: { lead: "Vår egen definition.", first_response: "Inom ett dygn." } },
  run: RUN,
});

/** A plan in English, where amounts are longer, with a negative contribution. */
const ENGLISH: Plan = {
  ...PLAN,
  name: "Board plan",
  language: "en",
  scenarios: [{ name: "A third seller", rows: { sellers: { value: "base + 1" } } }],
};

/** A request with more changes than fit on its first page. */
const LONG: Plan = {
  ...ENGLISH,
  scenarios: [
    {
      name: "A third seller",
      rows: Object.fromEntries(
        ["sellers", "hunters", "sdrs", "prospectors", "managers"].flatMap((role) => [
          [role, { value: "base + 1" }],
          [`${role}_salary`, { value: "base * 1.1" }],
        ]),
      ),
    },
  ],
};

/** Opens the plan in English and goes to its report. */
async function openEnglishReport(plan = ENGLISH): Promise<Page> {
  const { page } = await openPage({ locale: "en-GB", plan });
  await expectOn(page.getByRole("tab", { name: "A third seller" })).toBeVisible();
  await page.locator(".rail").getByRole("button", { name: "Report" }).click();
  return page;
}

const inSwedish = sharePage({ locale: "sv-SE", plan: PLAN });

/** Goes to one of the views of the plan in Swedish, on the page that tests share or on another one. */
async function openView(view: RegExp, opened = inSwedish()): Promise<Page> {
  const { page } = await opened;
  await expectOn(page.getByRole("tab", { name: "En jägare till" })).toBeVisible();
  await page.locator(".rail").getByRole("button", { name: view }).click();
  return page;
}

async function settledReport(page: Page): Promise<void> {
  await expectOn(page.locator(".paper:not(.stale)")).toBeVisible({ timeout: 60_000 });
  await expectOn(page.locator('[data-section="assumptions"] tbody tr')).toHaveCount(3);
  await expectOn(page.locator(".paper .plot").first()).toBeVisible();
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

describe("the report on paper", () => {
  test("is two to four pages of A4 with their numbers, its words, and no table cut in two", async () => {
    const page = await openView(/Rapport/);
    await settledReport(page);
    const rows = await page.locator(".paper table").evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll("tbody tr")].map((row) =>
          // A text on two lines of a cell is searched for line by line.
          [...row.querySelectorAll<HTMLElement>("td.number")].flatMap((cell) =>
            cell.innerText.split("\n").flatMap((line) => line.split(" ")),
          ),
        ),
      ),
    );
    const { raw, pages } = await printed(page);
    const count = raw.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
    expect(raw).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/);
    // Charts are vector drawings, not bitmaps.
    expect(raw).not.toMatch(/\/Subtype\s*\/Image/);
    if (pages === undefined) return;
    expect(pages).toHaveLength(count);
    pages.forEach((text, index) => {
      expect(plain(text)).toContain(`${index + 1} av ${count}`);
      expect(plain(text)).toMatch(/frö 1 · plan [0-9a-f]{12} · UBM Planner/);
    });
    const all = plain(pages.join(" "));
    for (const words of ["Beslutsunderlag", report.headings.payback, "Vår egen definition.", "År 2028"]) {
      expect(all).toContain(words);
    }
    expect(all).toMatch(/Vi föreslår en satsning på [\d,]+ mkr till och med december 2027/);
    const wholePages = pages.map(plain);
    for (const table of rows) {
      const cells = table
        .flat()
        .map(plain)
        .filter((text) => /\d/.test(text));
      expect(cells.length).toBeGreaterThan(0);
      const whole = wholePages.some((text) => cells.every((cell) => text.includes(cell)));
      expect(whole, `a table is cut: ${cells.slice(0, 3).join(" | ")}`).toBe(true);
    }
  });

  test("fits its page whatever the window's width when it was printed, and fills the page for a request with many changes", async () => {
    const page = await openEnglishReport(LONG);
    await settledReport(page);
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media: "print" });
      // An A4 page inside its margins, in CSS pixels; charts are redrawn for this width.
      await expectOn.poll(async () => (await widest(page)).map((part) => `${width}: ${part}`)).toEqual([]);
      await page.emulateMedia({ media: null });
    }
    // Still as wide as a phone; the page style's size gives way to what is asked of the printer.
    for (const landscape of [false, true]) {
      const words = await wordsOnPaper(page, landscape);
      if (words === undefined) return;
      expect(words.length).toBeGreaterThan(500);
      expect(words.filter(({ end, of }) => end > of - MARGIN_POINTS)).toEqual([]);
      if (!landscape) expect(halfEmpty(words)).toEqual([]);
    }
  });

  test("is light on paper in a dark page", async () => {
    const page = await openView(/Rapport/);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await settledReport(page);
    const paper = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--ink"),
    );
    expect(paper.trim()).toBe("#1b1a17");
    await expectOn(page.locator(".page-top")).toBeHidden();
    // A message over the page is not printed either.
    const over = page.locator("body > :not(#root)").filter({ has: page.locator(".toasts") });
    await expectOn(over).toHaveCSS("display", "none");
  });
});

describe("the report on the screen", () => {
  test("lets the user rewrite a paragraph, keeps it, and restores the generated one", async () => {
    const page = await openView(/Rapport/, openPage({ locale: "sv-SE", plan: PLAN }));
    await settledReport(page);
    const paragraph = page.locator('[data-section="ask"] .paragraph-text');
    const generated = await paragraph.innerText();
    await paragraph.click();
    await page.locator('[data-section="ask"] textarea').fill("Vi ber om en jägare.");
    await page.keyboard.press("Control+Enter");
    await expectOn(paragraph).toHaveText("Vi ber om en jägare.");
    await expectOn(page.locator(".save-text").first()).toHaveText(/^Sparad/);
    await page.reload();
    await page
      .locator(".rail")
      .getByRole("button", { name: /Rapport/ })
      .click();
    await expectOn(paragraph).toHaveText("Vi ber om en jägare.");
    await page.getByRole("button", { name: "Återställ den skrivna texten" }).click();
    await expectOn(paragraph).toHaveText(generated);
  });

  test("is presented one message a slide, by arrow keys, until Escape, and saved as slides", async () => {
    const page = await openView(/Rapport/);
    await settledReport(page);
    await page.getByRole("button", { name: "Presentera" }).click();
    const message = page.locator(".slide-message");
    await expectOn(message).toHaveText(/^Vi föreslår en satsning på/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expectOn(message).toHaveText(/^Satsningen betalar sig (sannolikt )?inte inom planen/);
    await expectOn(page.locator(".slide .plot").first()).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expectOn(message).not.toHaveText(/betalar sig/);
    await page.keyboard.press("Escape");
    await expectOn(page.locator(".stage")).toHaveCount(0);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "PowerPoint" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("Styrelseplan – En jägare till.pptx");
    const parts = Object.keys(unzipSync(await buffer(await file.createReadStream())));
    const count = (pattern: RegExp) => parts.filter((part) => pattern.test(part)).length;
    expect(count(/^ppt\/slides\/slide\d/)).toBe(6);
    expect(count(/^ppt\/notesSlides\/notesSlide\d/)).toBe(6);
    expect(count(/^ppt\/charts\/chart\d/)).toBeGreaterThanOrEqual(4);
  });

  test("names the same bottleneck as the answers do", async () => {
    const page = await openView(/Rapport/);
    await settledReport(page);
    const said = await page.locator('[data-section="binds"] .paragraph-text').innerText();
    await page.getByRole("tab", { name: "En jägare till" }).click();
    await page.locator(".rail").getByRole("button", { name: /^Svar/ }).click();
    const section = page.locator("#answer-binds");
    await section.scrollIntoViewIfNeeded();
    await expectOn(section).toHaveAttribute("data-empty", "false");
    const answer = section.locator(".ans-sentence");
    // The report names it from the request's first month on, the answers from the chosen month on.
    await section.getByLabel("Månad", { exact: true }).selectOption("2");
    await expectOn(answer).toContainText(/mars 2027/i);
    const sentence = plain(await answer.innerText());
    expect(sentence.length).toBeGreaterThan(20);
    expect(plain(said).startsWith(sentence)).toBe(true);
  });

  test("has no fault that axe finds, and neither have the comparison and the agreement", async () => {
    const page = await openView(/Rapport/);
    await settledReport(page);
    await expectNoAxeViolations(page, ".main");
    await page
      .locator(".rail")
      .getByRole("button", { name: /Jämför/ })
      .click();
    await expectOn(page.locator(".course-charts .plot").first()).toBeVisible({ timeout: 60_000 });
    await expectOn(page.locator(".compare .stale")).toHaveCount(0);
    await expectNoAxeViolations(page, ".main");
    await page.locator(".rail").getByRole("button", { name: /SLA/ }).click();
    await expectOn(page.locator(".sla-text")).toHaveCount(11);
    await expectNoAxeViolations(page, ".main");
  });
});

test("every other view prints completely: the sheet by years, the funnel on a page, the agreement with room to sign", async () => {
  const page = await openView(/SLA/);
  const show = (view: RegExp) => page.locator(".rail").getByRole("button", { name: view }).click();
  /** A landscape A4 page inside its margins, in CSS pixels. */
  const lying = { width: (273 / 25.4) * 96, height: (183 / 25.4) * 96 };
  const boxOf = (css: string) =>
    page.locator(css).evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
  await page.getByLabel("För sälj").fill("Siv Ek");
  await page.getByLabel("För sälj").blur();
  await expectOn(page.locator(".sla-volumes tbody tr")).toHaveCount(6);
  await page.setViewportSize({ width: Math.floor(lying.width), height: 900 });
  await page.emulateMedia({ media: "print" });
  await expectOn(page.locator(".sla-signing")).toContainText("Siv Ek");
  await expectOn(page.locator(".sla-cover")).toContainText("Styrelseplan");
  await expectOn(page.locator(".page-top")).toBeHidden();
  await page.emulateMedia({ media: null });

  await show(/^Kalkyl/);
  const lines = Number(await page.locator('[role="grid"]').getAttribute("aria-rowcount")) - 1;
  await page.emulateMedia({ media: "print" });
  await expectOn(page.locator(".sheet-print-year")).toHaveCount(2);
  await expectOn(page.locator(".sheet-print-year tbody tr")).toHaveCount(2 * lines);
  await expectOn(page.locator(".sheet-print-year").first().locator("thead th")).toHaveCount(3 + 12 + 4 + 1);
  for (const table of await boxOf(".sheet-print-year")) expect(table.width).toBeLessThanOrEqual(lying.width);
  await expectOn(page.locator(".print-head")).toContainText("Styrelseplan");
  await page.emulateMedia({ media: null });

  await show(/^Tratten/);
  await expectOn(page.locator(".funnel-picture svg")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const map of await boxOf(".funnel-picture svg")) {
    expect(map.right).toBeLessThanOrEqual(lying.width + 1);
    expect(map.bottom).toBeLessThanOrEqual(lying.height);
  }
});

test("the agreement's number is the model's own input", async () => {
  const page = await openView(/SLA/);
  await page.getByRole("button", { name: /^Tid till första svar/ }).click();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("button", { name: /^Tid till första svar/ })).toHaveText(/4\s*timmar/);
  await page.getByRole("button", { name: "Ångra" }).first().click();
  await expectOn(page.getByRole("button", { name: /^Tid till första svar/ })).toHaveText(/24\s*timmar/);
});

test("one scenario is compared; one of its rows is reverted and restored by undo", async () => {
  const page = await openView(/Jämför/);
  const inputs = page.locator(".compare .figures-table").first();
  await expectOn(inputs.locator("tbody")).toHaveCount(2);
  await page.getByRole("button", { name: /^Jägare i En jägare till/ }).click();
  await page.getByRole("menuitem", { name: "Återställ hela raden" }).click();
  await expectOn(inputs.locator("tbody")).toHaveCount(1);
  await page.locator(".toast").getByRole("button", { name: "Ångra" }).click();
  await expectOn(inputs.locator("tbody")).toHaveCount(2);
  await expectOn(page.locator(".compare .stale")).toHaveCount(0);
  await expectOn(page.locator(".compare")).toContainText("Nya kunder");
});

test("from a fresh plan to a printed request in Swedish and its workbook in under twenty actions", async () => {
  const { page } = await openPage({ locale: "sv-SE" });
  let actions = 0;
  const act = async (action: Promise<unknown>) => {
    actions++;
    await action;
  };
  const cell = (row: string) => page.locator(`.cell[data-line="${row}"][data-column="2"]`);
  await act(page.getByRole("button", { name: "Lägg till ett scenario" }).click());
  await act(page.getByLabel("Namn", { exact: true }).fill("En jägare till och LinkedIn"));
  await act(page.keyboard.press("Enter"));
  await page.locator(".sheet-view").hover();
  await act(page.mouse.wheel(0, -5000));
  await act(cell("hunters").click());
  await act(page.keyboard.type("3"));
  await act(page.keyboard.press("Enter"));
  await act(cell("linkedin_spend").click());
  await act(page.keyboard.type("70000"));
  // An amount of money holds for its month alone unless the user chooses otherwise.
  await act(page.keyboard.press("F4"));
  await act(page.keyboard.press("Enter"));
  await act(
    page
      .locator(".rail")
      .getByRole("button", { name: /Rapport/ })
      .click(),
  );
  await settledReport(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await act(page.getByRole("button", { name: "Skriv ut eller spara som PDF" }).click());
  await expectOn(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await act(page.getByRole("button", { name: "Mer", exact: true }).click());
  await act(page.getByRole("menuitem", { name: /^Exportera/ }).click());
  const download = page.waitForEvent("download");
  await act(page.getByRole("button", { name: "Spara som Excel" }).click());
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(actions).toBeLessThan(20);
  const summary = plain(await page.locator('[data-section="summary"] .paragraph-text').innerText());
  expect(summary).toMatch(
    /^Vi föreslår en satsning på .* jägare från 2 till 3 och .* till 70 000 kr från och med mars 2027\./,
  );
});
