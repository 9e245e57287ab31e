import { expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { sharePage } from "../support/sharedPage.ts";
import { gridPage } from "./gridPage.ts";

const inEnglish = sharePage();
const inSwedish = sharePage({ locale: "sv-SE" });

async function openSheet(open = inEnglish) {
  const { page } = await open();
  const sheet = gridPage(page);
  await sheet.ready();
  return { ...sheet, dialog: page.getByRole("dialog") };
}

test("how sure a value is can be typed, drawn with the keys and dragged: all are one value", async () => {
  const sheet = await openSheet();
  const { page, dialog } = sheet;
  await sheet.choose(["answer_rate", "value"]);
  await sheet.press("Alt+ArrowDown");
  await expectOn(dialog).toContainText("How sure");
  const entry = dialog.getByLabel("As typed");
  await expectOn(entry).toHaveValue("20 to 30%");
  await expectNoAxeViolations(page, "dialog");

  await dialog.getByRole("textbox", { name: "Likely" }).fill("24");
  await expectOn(entry).toHaveValue("=pert(20%, 24%, 30%)");
  const likely = dialog.getByRole("slider", { name: "Likely" });
  await likely.press("ArrowRight");
  await expectOn(entry).toHaveValue("=pert(20%, 24.1%, 30%)");

  const high = dialog.getByRole("slider", { name: "High" });
  const box = (await high.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height - 10, { steps: 4 });
  await page.mouse.up();
  const dragged = await dialog.getByRole("textbox", { name: "High" }).inputValue();
  expect(parseFloat(dragged)).toBeGreaterThan(30.5);
  await expectOn(entry).toHaveValue(`=pert(20%, 24.1%, ${dragged})`);

  await entry.fill("15 to 35%");
  await expectOn(dialog.getByRole("textbox", { name: "Low" })).toHaveValue("15%");
  await dialog.getByLabel("How sure is it that the value lies between them?").selectOption({ label: "80%" });
  await expectOn(entry).toHaveValue("=interval(15%, 35%, 80%)");
  await dialog.getByRole("textbox", { name: "Low" }).fill("40");
  await expectOn(dialog).toContainText("The values must rise from low to high.");
  await expectOn(dialog.getByRole("button", { name: "Use it" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Low" }).fill("10");
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expectOn(sheet.cell(["answer_rate", "value"])).toBeFocused();
  await expectOn(sheet.formula).toHaveValue("=interval(10%, 35%, 80%)");
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["answer_rate", "value"])).toHaveText("20–30%");
});

test("an open editor goes on as a drawing, and pasted figures become a range", async () => {
  const sheet = await openSheet(inSwedish);
  const { page, dialog } = sheet;
  await page.emulateMedia({ colorScheme: "dark" });
  await sheet.choose(["hunters", 2]);
  await sheet.press("text:3 till 5", "Alt+ArrowDown");
  await expectOn(dialog.getByLabel("Så skrivs det")).toHaveValue("3 till 5");
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByLabel("Form", { exact: true }).selectOption("sample");
  await dialog.getByLabel("Siffror ur er egen historik").fill("2\r\n3\r\n4,5");
  await expectOn(dialog.getByLabel("Så skrivs det")).toHaveValue("=sample(2; 3; 4,5)");
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("button", { name: /Använd intervallet/ }).click();
  await expectOn(dialog.getByLabel("Så skrivs det")).toHaveValue(/^1,54 till 5,84$/);
  await dialog.getByLabel("Så skrivs det").press("Enter");
  await expectOn(sheet.formula).toHaveValue("1,54 till 5,84");
});

test("an input follows a pattern, a month set on top stays, and goes back to it", async () => {
  const sheet = await openSheet();
  const { page, dialog } = sheet;
  const choose = async (name: string) => {
    await sheet.press("Shift+F10");
    await (await sheet.menuItem(name)).click();
  };
  await sheet.choose(["linkedin_spend", 3]);
  await sheet.press("text:50k", "Enter");
  await sheet.choose(["linkedin_spend", "value"]);
  await choose("Over time…");
  await dialog.getByLabel("How it goes").selectOption("growth");
  await dialog.getByLabel("In the first month").fill("30k");
  await dialog.getByLabel("Growth a month").fill("10%");
  await expectOn(dialog.locator("code")).toHaveText("=30000 * 1.1 ^ month");
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expectOn(sheet.cell(["linkedin_spend", 1])).toHaveText("33,000");
  await expectOn(sheet.cell(["linkedin_spend", 3])).toHaveText("50,000");
  await expectOn(sheet.cell(["linkedin_spend", 3])).toHaveAttribute("data-month", "override");

  await choose("Over time…");
  await expectOn(dialog.getByLabel("How it goes")).toHaveValue("growth");
  await expectOn(dialog.getByLabel("Growth a month")).toHaveValue("10%");
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await sheet.choose(["linkedin_spend", 3]);
  await choose("Back to the pattern from here on");
  await expectOn(sheet.cell(["linkedin_spend", 3])).toHaveText("39,930");
  await expectOn(sheet.cell(["linkedin_spend", 3])).toHaveAttribute("data-month", "base");
  await sheet.press("Control+z", "Control+z", "Control+z");
  await expectOn(sheet.cell(["linkedin_spend", 3])).toHaveText("30,000");
});

test("a row of one's own is made as a whole in a new group, changed, hidden and undone", async () => {
  const sheet = await openSheet(inSwedish);
  const { page, dialog } = sheet;
  const choose = async (name: string) => {
    await sheet.press("Shift+F10");
    await (await sheet.menuItem(name)).click();
  };
  await sheet.choose(["hunters", "label"]);
  await choose("Infoga en rad…");
  await dialog.getByRole("button", { name: "Lägg till raden" }).click();
  await expectOn(dialog).toContainText("Ge den ett namn");
  await dialog.getByLabel("Namn på svenska").fill("Partnerleads");
  await dialog.locator("summary", { hasText: "Namn på engelska" }).click();
  await dialog.getByLabel("Namn på engelska").fill("Partner leads");
  await dialog.getByLabel("Enhet", { exact: true }).selectOption("leads");
  await dialog.getByLabel("Grupp", { exact: true }).selectOption({ label: "En ny grupp…" });
  await dialog.getByLabel("Gruppens namn").fill("Partner");
  await dialog.getByLabel("Värde", { exact: true }).fill("5 till 10");
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("button", { name: "Lägg till raden" }).click();
  await expectOn(sheet.cell(["partner_leads", "label"])).toBeFocused();
  await expectOn(sheet.cell(["partner_leads", "value"])).toHaveText("5–10");
  await expectOn(sheet.cell(["#Partner", "label"])).toContainText("Partner");

  await choose("Radens namn, enhet, grupp…");
  await dialog.getByLabel("Vad den är").selectOption({ label: "En beräkning" });
  await dialog.getByLabel("Formel").fill("hunters * 3");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expectOn(sheet.cell(["partner_leads", 0])).toHaveText("6");
  await choose("Dölj raden");
  await expectOn(sheet.cell(["partner_leads", "label"])).toHaveCount(0);
  const undo = page.getByRole("button", { name: "Ångra", exact: true });
  await undo.click();
  await undo.click();
  await expectOn(sheet.cell(["partner_leads", "value"])).toHaveText("5–10");
  await sheet.choose(["partner_leads", "label"]);
  await choose("Ta bort raden");
  await expectOn(sheet.cell(["partner_leads", "label"])).toHaveCount(0);
  await undo.click();
  await undo.click();
  await expectOn(undo).toBeDisabled();
});

test("a row is moved by the keyboard past the next that is seen, keeps the focus, and goes back and forth", async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const choose = async (name: string) => {
    await sheet.press("Shift+F10");
    const item = await sheet.menuItem(name);
    const focused = () => item.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 60 && !(await focused()); presses += 1) await sheet.press("ArrowDown");
    await sheet.press("Enter");
  };
  const expectOrder = (...rows: readonly string[]) =>
    expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.cell[data-column="label"]')]
            .map((cell) => ({ line: cell.dataset["line"], top: cell.getBoundingClientRect().top }))
            .sort((a, b) => a.top - b.top)
            .map(({ line }) => line)
            .slice(1, 4),
        ),
      )
      .toEqual(rows);
  await sheet.choose(["hunters", "label"]);
  await choose("Insert an input below");
  await sheet.press("Control+a", "text:Partner leads", "Enter", "ArrowUp");
  await sheet.expectActive(["partner_leads", "label"]);
  await expectOrder("hunters", "partner_leads", "sellers");

  await choose("Move the row down");
  await expectOrder("hunters", "sellers", "partner_leads");
  await sheet.expectActive(["partner_leads", "label"]);
  await choose("Move the row up");
  await choose("Move the row up");
  await expectOrder("partner_leads", "hunters", "sellers");
  await sheet.expectActive(["partner_leads", "label"]);
  await sheet.press("Control+z");
  await expectOrder("hunters", "partner_leads", "sellers");
  await sheet.press("Control+z");
  await expectOrder("hunters", "sellers", "partner_leads");
  await sheet.press("Control+y", "Control+y");
  await expectOrder("partner_leads", "hunters", "sellers");
  await sheet.expectActive(["partner_leads", "label"]);
});

test("a base value that no month follows is struck out and says so, also to who edits it", async () => {
  const sheet = await openSheet(inSwedish);
  const { page } = sheet;
  const unused = sheet.cell(["hunters", "value"]).locator(".grid-unused");
  await sheet.choose(["hunters", 1]);
  await sheet.press("text:3", "Enter");
  await sheet.choose(["hunters", "value"]);
  await expectOn(unused).toHaveCount(0);
  await sheet.choose(["hunters", 0]);
  await sheet.press("text:5", "Enter");
  await sheet.choose(["hunters", "value"]);
  await expectOn(unused).toHaveText("2");
  await expectOn(sheet.cell(["hunters", "value"])).toHaveAccessibleDescription(/Används inte|används inte/);
  await expectNoAxeViolations(page, ".sheet");
  await sheet.press("F2");
  await expectOn(page.locator(".editor-hint")).toContainText("månaderna har egna värden");
  await sheet.press("Escape");
  // As a list of inputs there is nothing to step that would change nothing.
  await page.setViewportSize({ width: 390, height: 844 });
  await expectOn(page.locator('[data-input="hunters"]')).toContainText("används inte");
  await expectOn(page.getByRole("button", { name: "Hunters: en till" })).toHaveCount(0);
  await expectNoAxeViolations(page, ".sheet");
  await page.setViewportSize({ width: 1440, height: 900 });
  await sheet.choose(["hunters", "value"]);
  await sheet.press("Control+z");
  await expectOn(unused).toHaveCount(0);
});

test("what could not be taken shows its sign, is listed with its reason, and is found from where it counts", async () => {
  const sheet = await openSheet();
  const { page, dialog } = sheet;
  await sheet.choose(["hunters", "value"]);
  await sheet.press("text:many", "Enter");
  await expectOn(sheet.cell(["hunters", "value"])).toHaveText("#VALUE! many");
  // Further down than lines are drawn.
  await sheet.nameBox.fill("meetings_booked mar 2027");
  await sheet.press("Enter");
  await sheet.expectActive(["meetings_booked", 2]);
  await expectOn(sheet.status).toContainText("rests on the last good value of Hunters");
  await expectOn(sheet.cell(["meetings_booked", 2])).toHaveAccessibleDescription(
    /last good value of Hunters/,
  );
  const mark = sheet.cell(["meetings_booked", "label"]).locator(".grid-resting");
  await expectOn(mark).toHaveAttribute("title", "rests on the last good value of Hunters");
  await expectOn(sheet.cell(["sellers", "label"]).locator(".grid-resting")).toHaveCount(0);
  await sheet.press("Shift+F10");
  await page.getByRole("menuitem", { name: /^Go to where it comes from/ }).click();
  await expectOn(sheet.cell(["hunters", 2])).toBeFocused();
  await sheet.choose(["marketing_leads", 0]);
  await sheet.press("F2", "Control+a", "text:=huntrs * 2", "Enter");
  await expectOn(page.getByRole("button", { name: "2 problems" })).toBeVisible();
  await page.getByRole("button", { name: "2 problems" }).click();
  await expectOn(dialog).toContainText("huntrs");
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("button", { name: "Hunters · Value" }).click();
  await expectOn(sheet.cell(["hunters", "value"])).toBeFocused();
  await sheet.press("Delete");
  await expectOn(page.getByRole("button", { name: "1 problem" })).toBeVisible();
});

test("on a phone the inputs are a list: slide, step, tap; the sheet is one touch away", async () => {
  const { page } = await openPage({ viewport: { width: 390, height: 844 }, touch: true });
  const dialog = page.getByRole("dialog");
  const spend = page.locator('[data-input="linkedin_spend"]');
  await expectOn(spend).toContainText("30,000");
  await expectNoAxeViolations(page, ".sheet");
  const slider = page.getByRole("slider", { name: /LinkedIn/ });
  const before = await spend.innerText();
  await slider.press("ArrowRight");
  await expectOn(spend).not.toHaveText(before);
  const hunters = page.locator('[data-input="hunters"]');
  await page.getByRole("button", { name: "Hunters: one more" }).tap();
  await expectOn(hunters).toContainText("3");

  await spend.tap();
  const field = dialog.getByLabel("Value", { exact: true });
  await expectOn(field).toHaveAttribute("inputmode", "decimal");
  await field.fill("20");
  await dialog.getByRole("button", { name: "k", exact: true }).tap();
  await dialog.getByRole("button", { name: "to", exact: true }).tap();
  await field.pressSequentially("40k");
  await expectOn(dialog).toContainText("90% sure it is between");
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("button", { name: "Use it" }).tap();
  await expectOn(spend).toContainText("20,000–40,000");
  await expectOn(spend).toBeFocused();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".sheet button, .sheet input, .sheet select")]
      .filter((one) => one.checkVisibility() && one.closest(".unseen") === null)
      .map((one) => ({ box: one.getBoundingClientRect(), name: one.outerHTML.slice(0, 80) }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);

  await page.getByRole("button", { name: "The whole sheet" }).tap();
  await page.locator('.cell[data-line="hunters"][data-column="value"]').tap();
  const handle = page.locator(".grid-corner").last();
  const from = (await handle.boundingBox())!;
  const sellers = (await page.locator('.cell[data-line="sellers"][data-column="value"]').boundingBox())!;
  await page.mouse.move(from.x + 14, from.y + 14);
  await page.mouse.down();
  await page.mouse.move(sellers.x + 10, sellers.y + 10, { steps: 3 });
  await page.mouse.up();
  await expectOn(page.locator('.cell[aria-selected="true"]')).toHaveCount(2);
  await page.getByRole("button", { name: "Commands for the cells" }).tap();
  await (await gridPage(page).menuItem(/^Fill down/)).tap();
  await expectOn(page.locator('.cell[data-line="sellers"][data-column="value"]')).toHaveText("3");
});

test("a row of one's own is named and given its value in one go, by the keys alone", async () => {
  const sheet = await openSheet();
  const { page, dialog } = sheet;
  await sheet.choose(["hunters", "label"]);
  await page.locator('.cell[data-line="hunters"][data-column="label"]').click({ button: "right" });
  await (await sheet.menuItem("Insert a row…")).click();
  await expectOn(dialog.getByLabel("Name in English")).toBeFocused();
  await sheet.press("text:Conference fee", "Tab", "Space", "Tab", "text:Mässavgift", "Tab", "Tab", "Tab");
  await expectOn(dialog.getByLabel("Unit", { exact: true })).toBeFocused();
  await sheet.press("text:SEK");
  await expectOn(dialog.getByLabel("Unit", { exact: true })).toBeFocused();
  await sheet.press("Tab", "Tab", "Control+a", "text:15000");
  await expectOn(dialog.getByLabel("Value", { exact: true })).toHaveValue("15000");
  await sheet.press("Enter");
  await expectOn(sheet.cell(["conference_fee", "value"])).toHaveText("15,000");
  await expectOn(sheet.cell(["conference_fee", "unit"])).toHaveText("SEK");
});
