import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { afterAll, expect, inject, onTestFinished, test } from "vitest";
import { expectQuiet, openPage, openProfile } from "../../support/browser.ts";
import { repeats } from "../../support/repeats.ts";
import { openTab, planPage } from "./planPage.ts";
import type { PlanPage } from "./planPage.ts";

const TIMES = repeats(2, 12);

async function openPlan(): Promise<{ readonly plan: PlanPage; readonly context: BrowserContext }> {
  const { page, context } = await openPage();
  const plan = planPage(page);
  await plan.ready();
  return { plan, context };
}

afterAll(() => {
  if (process.env.SOAK === undefined) return;
  process.stdout.write(`saving: ${TIMES} times each: reload, other page, back, closed tab, crash, kill\n`);
});

/** Values that differ from one another and from the template's. */
const values = Array.from({ length: TIMES }, (_, i) => 11 + i);

test("an edit is there after loading the page again at once", async () => {
  const { plan } = await openPlan();
  for (const value of values) {
    await plan.edit(value);
    await plan.page.reload();
    await plan.expectValue(value);
  }
});

test("an edit is there after going to another page at once, and coming back", async () => {
  const { plan } = await openPlan();
  for (const value of values) {
    await plan.edit(value);
    await plan.page.goto("about:blank");
    await plan.page.goto(inject("siteUrl"));
    await plan.expectValue(value);
    // By the back button the page may come as it was left: that must be the same plan, still saved.
    await plan.edit(value + 100);
    await plan.page.goto(`${inject("siteUrl")}icons/mark.svg`);
    await plan.page.goBack();
    await plan.expectValue(value + 100);
  }
});

test("an edit is there after closing the tab at once", async () => {
  const { plan, context } = await openPlan();
  let open = plan;
  for (const value of values) {
    await open.edit(value);
    await open.page.close({ runBeforeUnload: true });
    open = await openTab(context);
    await open.expectValue(value);
  }
});

test("a crash of the tab takes no edit that the header called saved", async () => {
  const { plan, context } = await openPlan();
  let open = plan;
  for (const value of values) {
    await open.edit(value);
    await open.saved();
    await open.edit(value + 100);
    await crash(open, context);
    open = await openTab(context);
    expect([value, value + 100]).toContain(await open.value());
  }
});

test("a killed browser takes no edit that the header called saved, and of a later one nothing or all", async () => {
  const profile = mkdtempSync(join(tmpdir(), "ubm-planner-profile-"));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  let possible: readonly number[] | undefined;
  for (const value of values) {
    const { context, watch } = await openProfile(profile);
    const plan = await openTab(context);
    if (possible !== undefined) expect(possible).toContain(await plan.value());
    await plan.edit(value);
    await plan.saved();
    await plan.edit(value + 100);
    // Half of the kills come after the last edit was saved, the others right after it was made.
    const saved = value % 2 === 0;
    if (saved) await plan.saved();
    possible = saved ? [value + 100] : [value, value + 100];
    await kill(context);
    expectQuiet(watch);
  }
  const { context } = await openProfile(profile);
  const plan = await openTab(context);
  expect(possible).toContain(await plan.value());
  await context.close();
});

async function crash(plan: PlanPage, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(plan.page);
  const crashed = plan.page.waitForEvent("crash");
  // The page that is to answer is the one that ends.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await plan.page.close();
}

/** Ends the browser's process (its own, of this profile) without a word of warning. */
async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error("no browser behind the profile");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const main = processInfo.find(({ type }) => type === "browser");
  if (main === undefined) throw new Error("no process of the browser");
  const gone = context.waitForEvent("close");
  process.kill(main.id, "SIGKILL");
  await gone;
}
