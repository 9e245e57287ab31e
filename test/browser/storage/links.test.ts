import { expect, inject, test } from "vitest";
import { newPlan } from "../../../src/model/newPlan.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { encodePlan } from "../../../src/storage/encodePlan.ts";
import { encodeLink } from "../../../src/storage/link.ts";
import { expectNoAxeViolations, expectOn, openPage } from "../../support/browser.ts";
import { openTab, planPage } from "./planPage.ts";

const base = newPlan("reference", { language: "en", start: "2027-01", name: "From afar" });
const plan: Plan = {
  ...base,
  rows: { ...base.rows, sellers: { value: 42 } },
  scenarios: [{ name: "Twice as many", rows: { sellers: { value: 84 } } }],
  run: { ...base.run, trials: 1_000_000 },
};

async function linkOf(of: Plan): Promise<string> {
  const link = await encodeLink(of);
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

test("a plan goes by link to another browser, which shows it before it opens it as a new plan", async () => {
  const { page, context } = await openPage();
  const sender = planPage(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await sender.edit(42);
  await sender.choose(/: plans$/, "Share as a link…");
  await expectOn(sender.dialog).toContainText("Whoever has the link can read the plan");
  await expectNoAxeViolations(page, "dialog[open]");
  await sender.dialog.getByRole("button", { name: "Copy link" }).click();
  await expectOn(sender.dialog).toContainText("The link is copied.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${inject("siteUrl")}#s1.`)).toBe(true);

  const { page: other, watch } = await openPage({ path: link.slice(inject("siteUrl").length) });
  const receiver = planPage(other);
  await expectOn(receiver.dialog).toContainText("It opens as a new plan beside yours");
  expect(other.url()).toBe(inject("siteUrl"));
  await receiver.dialog.getByRole("button", { name: "Open as a new plan" }).click();
  await receiver.expectValue(42);
  await receiver.saved();
  await other.reload();
  await receiver.expectValue(42);
  await expectOn(receiver.dialog).toHaveCount(0);
  // Both plans are there: nothing was written over.
  await other.getByRole("button", { name: /: plans$/ }).click();
  await expectOn(other.getByRole("menuitemradio")).toHaveCount(2);
  const sent = link.slice(link.indexOf("#s1.") + 4);
  expect(sent.length).toBeGreaterThan(100);
  expect(watch.requests.some((url) => url.includes(sent.slice(0, 30)))).toBe(false);
});

test("a link is shown with what is in it, and does not make the computer run a million trials", async () => {
  const { page } = await openPage({ path: await linkOf(plan) });
  const receiver = planPage(page);
  const dialog = receiver.dialog;
  await expectOn(dialog).toContainText("From afar");
  await expectOn(dialog).toContainText("Twice as many");
  await expectOn(dialog).toContainText("It asks for 1,000,000 trials. It opens with 10,000");
  await expectNoAxeViolations(page, "dialog[open]");
  await page.keyboard.press("Escape");
  await expectOn(dialog).toHaveCount(0);
  await expectOn(page).not.toHaveTitle(/From afar/);
});

test("links that are cut, too long, newer or not plans are refused with a reason", async () => {
  const whole = await linkOf(plan);
  const cases = [
    [whole.slice(0, -20), "cut off or changed"],
    [`${whole}A`, "cut off or changed"],
    [`#s1.${"A".repeat(70_000)}`, "longer than a plan's link may be"],
    ["#s9.abc", "A newer version of the program made it"],
    ["#s1.%3Cscript%3E", "cut off or changed"],
  ] as const;
  const { page } = await openPage();
  const receiver = planPage(page);
  await receiver.ready();
  for (const [fragment, reason] of cases) {
    // As when a link is put into the address of a page that is open.
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expectOn(receiver.dialog).toContainText(reason);
    expect(page.url()).toBe(inject("siteUrl"));
    await page.keyboard.press("Escape");
    await expectOn(receiver.dialog).toHaveCount(0);
  }
});

test("a plan file is shown before it is opened, beside the plans that are there", async () => {
  const { page, context } = await openPage();
  const receiver = planPage(page);
  await receiver.edit(11);
  const name = "from afar.json";
  const file = { name, mimeType: "application/json", buffer: Buffer.from(encodePlan(plan)) };
  await page.setInputFiles("input[type=file]", file);
  await expectOn(receiver.dialog).toContainText("Import this plan?");
  await expectOn(receiver.dialog).toContainText(name);
  await expectOn(receiver.dialog).toContainText("Twice as many");
  await receiver.dialog.getByRole("button", { name: "Open as a new plan" }).click();
  await receiver.expectValue(42);
  await expectOn(page).toHaveTitle(/From afar/);
  // The plan before it is as it was.
  const tab = await openTab(context);
  await tab.page.getByRole("button", { name: /: plans$/ }).click();
  const first = tab.page.getByRole("menuitemradio", { checked: false });
  await first.click();
  await tab.expectValue(11);
});

test("a plan too big for a link is offered as a file", async () => {
  const notes = Array.from({ length: 400 }, (_, i) => {
    // Text that does not pack: each word another one.
    const words = Array.from({ length: 40 }, (_, j) => ((i * 7919 + j * 104_729) ** 3).toString(36));
    return [`own_row_${i}`, { kind: "input" as const, value: i, note: words.join(" ") }] as const;
  });
  const big: Plan = { ...plan, rows: Object.fromEntries(notes) };
  const { page } = await openPage();
  const sender = planPage(page);
  const file = { name: "big.json", mimeType: "application/json", buffer: Buffer.from(encodePlan(big)) };
  await page.setInputFiles("input[type=file]", file);
  await sender.dialog.getByRole("button", { name: "Open as a new plan" }).click();
  await expectOn(page).toHaveTitle(/From afar/);
  await sender.choose(/: plans$/, "Share as a link…");
  await expectOn(sender.dialog).toContainText("The plan is too big for a link");
  const downloading = page.waitForEvent("download");
  await sender.dialog.getByRole("button", { name: "Save as a file" }).click();
  expect((await downloading).suggestedFilename()).toBe("From afar.plan.json");
});
