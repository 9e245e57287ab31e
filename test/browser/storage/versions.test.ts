import { expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../../support/browser.ts";
import { planPage } from "./planPage.ts";

test("an earlier version is previewed, put back as one more edit, and the present one is kept", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.edit(11);
  await plan.choose(/: plans$/, "Earlier versions…");
  await plan.dialog.getByRole("button", { name: "Keep this version" }).click();
  await expectOn(plan.dialog.getByRole("radio")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await plan.edit(12);
  await plan.choose(/: plans$/, "Earlier versions…");
  await plan.dialog.getByRole("radio", { name: /Kept by you/ }).check();
  await expectOn(plan.dialog).toContainText("1 row differs");
  await expectOn(page.locator("dialog:modal")).toHaveCount(1);
  await expectNoAxeViolations(page, "dialog[open]");
  await plan.dialog.getByRole("button", { name: "Put this version back" }).click();
  await plan.expectValue(11);
  await plan.saved();
  await page.reload();
  await plan.expectValue(11);
  await plan.choose(/: plans$/, "Earlier versions…");
  const kept = plan.dialog.getByRole("radio", { name: /Before an earlier version was put back/ });
  await kept.check();
  await plan.dialog.getByRole("button", { name: "Put this version back" }).click();
  await plan.expectValue(12);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await plan.expectValue(11);
});

test("a deleted plan is in the list of deleted plans after a reload, and comes back from there", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.edit(11);
  const title = await page.title();
  await plan.choose(/: plans$/, "Delete plan");
  await expectOn(plan.toasts).toContainText("was deleted");
  await page.reload();
  await plan.ready();
  await plan.choose(/: plans$/, "Deleted plans…");
  await expectOn(plan.dialog.getByRole("listitem")).toHaveCount(1);
  await expectNoAxeViolations(page, "dialog[open]");
  await plan.dialog.getByRole("button", { name: "Bring back" }).click();
  await plan.expectValue(11);
  expect(await page.title()).toBe(title);
});

test("clearing a scenario keeps the plan as it was among the earlier versions", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await page.getByRole("button", { name: "Add a scenario" }).click();
  await plan.dialog.getByRole("textbox").fill("More");
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("tab", { name: "More" })).toHaveAttribute("aria-selected", "true");
  await plan.edit(30);
  await plan.choose(/^More: /, "Clear its changes");
  await plan.choose(/: plans$/, "Earlier versions…");
  await plan.dialog.getByRole("radio", { name: /Before much was changed at once/ }).check();
  await expectOn(plan.dialog).toContainText("1 scenario differs");
});

test("the state of storage says where plans are, what the browser may do, and when the last backup was", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.edit(11);
  await plan.choose(/^More$/, "Storage and backup…");
  await expectOn(plan.dialog).toContainText("In this browser on this device, and nowhere else");
  await expectOn(plan.dialog).toContainText("Never; changes so far: 1");
  await expectNoAxeViolations(page, "dialog[open]");
  const downloading = page.waitForEvent("download");
  await plan.dialog.getByRole("button", { name: "Save as a file" }).click();
  await downloading;
  await expectOn(plan.dialog).toContainText("changes since: 0");
  const everything = page.waitForEvent("download");
  await plan.dialog.getByRole("button", { name: "Save everything as one file" }).click();
  expect((await everything).suggestedFilename()).toMatch(/^ubm-planner .*\.json$/);
});
