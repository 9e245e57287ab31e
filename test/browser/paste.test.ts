import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openSharedPage } from "../support/browser.ts";
import { copied } from "../pasting/pasting.ts";
import { gridPage } from "./gridPage.ts";
import type { GridPage } from "./gridPage.ts";

let sheet: GridPage;
let close: () => Promise<void>;
const panel = () => sheet.page.getByRole("dialog");

beforeAll(async () => {
  const opened = await openSharedPage({ permissions: ["clipboard-read", "clipboard-write"] });
  close = opened.close;
  sheet = gridPage(opened.page);
  await sheet.ready();
});
afterAll(() => close());

/** What a copy put on the clipboard, pasted with the keys. HTML without styles: the page's policy holds for them there. */
async function pasteWithKeys({ plain, html }: { readonly plain: string; readonly html: string }) {
  await sheet.page.evaluate(
    async (texts) => {
      const parts = Object.entries(texts).filter(([, text]) => text !== "");
      const blobs = parts.map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { "text/plain": plain, "text/html": html },
  );
  await sheet.press("Control+v");
}

test("without a doubt a paste is done: names and months go to their places, one undo takes it back", async () => {
  await sheet.choose(["hunters", 0]);
  await pasteWithKeys(copied("p10_libreoffice_block_with_a_header_row_of_dates"));
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("3");
  await expectOn(panel()).toBeHidden();
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("2");
  await pasteWithKeys({ plain: "\tjan-27\tfeb-27\nSellers\t7\t8\nHunters\t5\t6\n", html: "" });
  await expectOn(panel()).toBeVisible();
  await sheet.press("Enter");
  await expectOn(sheet.cell(["sellers", 1])).toHaveText("8");
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["sellers", 1])).toHaveText("4");
  await expectOn(sheet.cell(["hunters", 0])).toHaveText("2");
});

test("in a doubt nothing is written before Enter; Esc leaves everything; the arrows choose", async () => {
  await sheet.choose(["answer_rate", 0]);
  await pasteWithKeys(copied("p07_percent_blank_and_errors_en"));
  await expectOn(panel()).toHaveAccessibleName("Paste 7 cells?");
  await expectOn(panel().getByRole("radio", { name: "23.4%" })).toBeFocused();
  await expectOn(panel().getByRole("table")).toContainText("23.4%");
  await expectNoAxeViolations(sheet.page, ".paste-panel");
  await sheet.press("Escape");
  await expectOn(panel()).toBeHidden();
  await sheet.expectActive(["answer_rate", 0]);
  await expectOn(sheet.cell(["answer_rate", 1])).toHaveText("24.8%");

  await sheet.paste(copied("p07_percent_blank_and_errors_en"));
  await expectOn(panel()).toBeVisible();
  await sheet.press("ArrowDown", "Enter");
  await expectOn(sheet.cell(["answer_rate", 2])).toHaveText(/^0\.2/);
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["answer_rate", 2])).toHaveText("24.8%");
});

test("signs of another country and another currency are asked about once for the block", async () => {
  await sheet.choose(["linkedin_spend", 0]);
  await sheet.paste(copied("p03_swedish_excel_no_break_spaces"));
  await expectOn(panel()).toContainText("1 250,50 is 1,250.5");
  await sheet.press("Enter");
  await expectOn(sheet.cell(["linkedin_spend", 0])).toHaveText("12,500");
  await sheet.press("Control+z");
  await sheet.choose(["linkedin_spend", 0]);
  await sheet.paste(copied("p06_accounting_en"));
  await expectOn(panel()).toContainText("The block is in USD and the plan in SEK");
  await sheet.press("Escape");
  await expectOn(sheet.cell(["linkedin_spend", 0])).toHaveText("30,000");
});

test("2,000 lines of 80 cells: the page answers, what does not fit is told", async () => {
  await sheet.choose(["hunters", 0]);
  const line = Array.from({ length: 80 }, (_, x) => (x % 9) + 1).join("\t");
  const held = await sheet.page.evaluate(
    (plain) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      const began = performance.now();
      document.activeElement?.dispatchEvent(event);
      return performance.now() - began;
    },
    Array.from({ length: 2000 }, () => line).join("\r\n"),
  );
  await expectOn(sheet.page.getByText(/no room for 15\d,\d{3} cells/).first()).toBeVisible();
  expect(held).toBeLessThan(2000);
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("2");
});
