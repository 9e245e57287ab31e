import { expect, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";
import { markedBuild, ownHost } from "./ownHost.ts";
import { planPage } from "./storage/planPage.ts";
import type { PlanPage } from "./storage/planPage.ts";

/** Until the page itself says that it needs the network no more. */
const readyOffline = (plan: PlanPage) =>
  expectOn(plan.page.locator(".save").getByText("Ready offline")).toBeVisible();

/** All that a user may do with a plan: edit, simulate, look at every view, export, versions, links. */
async function useEverything(plan: PlanPage): Promise<void> {
  const { page } = plan;
  await plan.edit(11);
  await expectOn(page.locator(".run-text")).toHaveText(/^[\d,]+ trials · /);
  const views = page.locator(".rail button");
  for (let index = (await views.count()) - 1; index >= 0; index -= 1) await views.nth(index).click();
  await plan.ready();
  for (const item of [
    "Earlier versions…",
    "Deleted plans…",
    "Share as a link…",
    "New plan…",
    "Plan settings…",
  ]) {
    await plan.choose(/: plans$/, item);
    await expectOn(plan.dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expectOn(plan.dialog).toHaveCount(0);
  }
  const downloading = page.waitForEvent("download");
  await plan.choose(/: plans$/, "Export the plan file");
  await downloading;
  await plan.saved();
}

test("once it says that it is ready offline the page needs no network: it opens again with its plan, and all of it works", async () => {
  const host = await ownHost();
  const { page, context } = await openPage({ url: host.url, serviceWorker: true });
  const plan = planPage(page);
  await plan.edit(12);
  await readyOffline(plan);
  await plan.saved();
  await context.setOffline(true);
  await host.close();
  await page.reload();
  await plan.expectValue(12);
  await useEverything(plan);
  await plan.expectValue(11);
});

test("a page that is ready offline asks the network for nothing, until a new version is there; taking it loses no edit", async () => {
  const host = await ownHost();
  const { page } = await openPage({ url: host.url, serviceWorker: true });
  const plan = planPage(page);
  await plan.ready();
  await readyOffline(plan);
  const before = host.requests.length;
  await useEverything(plan);
  // The browser alone looks for a new version.
  expect(host.requests.slice(before)).toEqual([]);

  host.serve(markedBuild("second"));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expectOn(plan.notice).toContainText("A new version of the program is ready.");
  await plan.edit(13);
  await plan.notice.getByRole("button", { name: "Save and load it" }).click();
  await expectOn(page.locator('meta[name="mark"]')).toHaveAttribute("content", "second");
  await plan.expectValue(13);
  await expectOn(plan.notice).toHaveCount(0);
});

test("a part of the program that is gone after an update leads to an offer to save and load again", async () => {
  const { page, context } = await openPage({
    expectedErrors: /Failed to (load|fetch)|ERR_|error loading dynamically/i,
  });
  const plan = planPage(page);
  await plan.ready();
  await context.route("**/VersionsDialog-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await plan.edit(14);
  await plan.choose(/: plans$/, "Earlier versions…");
  const notice = page.locator(".notice", { hasText: "A part of the program could not be loaded" });
  await expectOn(notice).toBeVisible();
  await context.unroute("**/VersionsDialog-*.js");
  await notice.getByRole("button", { name: "Save and load again" }).click();
  await plan.expectValue(14);
  await plan.choose(/: plans$/, "Earlier versions…");
  await expectOn(plan.dialog).toBeVisible();
});

test("a page of an old build and one of a new build share a profile without losing an edit", async () => {
  const host = await ownHost();
  const { page, context } = await openPage({ url: host.url });
  const old = planPage(page);
  await old.edit(15);
  await old.saved();
  host.serve(markedBuild("new"));
  const tab = await context.newPage();
  await tab.goto(host.url);
  const fresh = planPage(tab);
  await fresh.expectValue(15);
  await tab.getByRole("button", { name: "Edit here instead" }).click();
  await expectOn(tab.locator(".save")).not.toContainText("Read only");
  await fresh.edit(16);
  await old.expectValue(16);
  await page.bringToFront();
  await page.getByRole("button", { name: "Edit here instead" }).click();
  await expectOn(page.locator(".save")).not.toContainText("Read only");
  await old.edit(17);
  await old.saved();
  await fresh.expectValue(17);
});
