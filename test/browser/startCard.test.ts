import { expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { smallPlan } from "../support/keptPlan.ts";
import { gridPage } from "./gridPage.ts";

test("a new plan has a goal and figures of one's own in at most 15 actions; the card is put away for good", async () => {
  const plan = smallPlan("en");
  const { start_card: _, ...view } = plan.view;
  const { page } = await openPage({ plan: { ...plan, view } });
  const sheet = gridPage(page);
  await sheet.ready();
  const card = page.getByRole("region", { name: "Make it yours" });
  await expectOn(card).toContainText("0 of the 10 figures that matter most for the goal are your own");
  const percent = page.locator(".headline .goal-percent");
  await expectOn(percent).toHaveText(/^\d+% ±/);
  const before = await percent.innerText();

  // One action is a click, or a text with the Enter that takes it.
  let actions = 0;
  const click = async (name: string | RegExp) => {
    actions += 1;
    await card.getByRole("button", { name }).first().click();
  };
  const type = async (text: string) => {
    actions += 1;
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  await click("Fill them in");
  await click(/: 40$/);
  await type("30");
  for (const [name, text] of [
    [/^Open opportunities at the start: /, "20"],
    [/^Sales cycle: /, "3 to 5"],
    [/^Answer rate: /, "10 to 20"],
  ] as const) {
    await click(name);
    await type(text);
  }
  await expectOn(card).toContainText("3 of the 10 figures that matter most for the goal are your own");
  // The list stays as it is while it is filled in, also for who looks at something else meanwhile.
  const asked = await card.locator(".start-figures tbody th").allInnerTexts();
  expect(asked).toHaveLength(10);
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await page.getByRole("button", { name: "Sheet", exact: true }).click();
  await card.getByRole("button", { name: "Fill them in" }).click();
  expect(await card.locator(".start-figures tbody th").allInnerTexts()).toEqual(asked);
  for (const [role, share] of [
    ["Person 1, Sellers, %", "50"],
    ["Person 1, Hunters, %", "50"],
    ["Person 2, Sellers, %", "100"],
  ] as const) {
    actions += 1;
    await card.getByRole("textbox", { name: role }).fill(share);
  }
  await click("Put these people into the plan");
  // The question comes into view with the focus, and waits where the card is folded or put away meanwhile.
  const question = card.getByRole("group", { name: /^Nobody in the team has these roles/ });
  const answer = question.getByRole("button", { name: "Set them to 0" });
  await expectOn(question).toBeFocused();
  await expectOn(answer).toBeInViewport({ ratio: 1 });
  for (const away of ["Fold up", "Put the card away"]) {
    await card.getByRole("button", { name: away }).click();
    await expectOn(question).toBeHidden();
    await expectOn(card.getByRole("alert").first()).toContainText("The team is not in the plan yet");
    await card.getByRole("button", { name: "Answer it" }).click();
    await expectOn(question).toBeFocused();
  }
  await click("Set them to 0");
  expect(actions).toBeLessThanOrEqual(15);
  await expectOn(sheet.cell(["sellers", "value"])).toHaveText("1.5");
  await expectOn(sheet.cell(["hunters", "value"])).toHaveText("0.5");
  await expectOn(percent).not.toHaveText(before);
  await expectOn(percent).toHaveText(/%/);
  await expectNoAxeViolations(page, ".start-card");

  await card.getByRole("button", { name: "Put the card away" }).click();
  await expectOn(card).toBeHidden();
  await expectOn(page.locator(".save-text").first()).toHaveText(/^Saved/);
  await page.reload();
  await expectOn(sheet.cell(["sellers", "value"])).toHaveText("1.5");
  await expectOn(card).toBeHidden();
});
