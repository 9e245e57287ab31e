import type { Page } from "@playwright/test";
import { afterAll, onTestFailed } from "vitest";
import { expectOn, openSharedPage } from "./browser.ts";
import type { OpenPage, PageOptions } from "./browser.ts";

/** Everything that stands over the page or takes its keys, and goes at Escape. */
const OVER = "dialog[open], .menu:popover-open, .grid-menu, .editor-open, .find-input";

/** No more than these stand over each other. */
const MOST_OVER = 5;

/**
 * One page for several tests of a file, as one user has it: opened by the first that asks, put back for each after it,
 * and opened anew where one has failed. Called at the top of a file; a page costs more than most of what is tried in it.
 */
export function sharePage(options: PageOptions = {}): () => Promise<OpenPage> {
  let shared: ReturnType<typeof openSharedPage> | undefined;
  afterAll(async () => (await shared)?.close());
  return async () => {
    onTestFailed(async () => {
      const failed = shared;
      shared = undefined;
      await (await failed)?.context.close();
    });
    if (shared === undefined) return (shared = openSharedPage(options));
    const open = await shared;
    await putBack(open.page, options);
    return open;
  };
}

/** Nothing open, the sheet of the baseline in view at its top, everything undone, in the first size and colours. */
async function putBack(page: Page, { viewport, colorScheme }: PageOptions): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? "light", forcedColors: "none" });
  await page.setViewportSize(viewport ?? { width: 1440, height: 900 });
  const over = page.locator(OVER);
  for (let presses = 0; presses < MOST_OVER && (await over.count()) > 0; presses += 1) {
    await page.keyboard.press("Escape");
  }
  await expectOn(over).toHaveCount(0);
  await page.locator(".rail-item").first().click();
  await page.getByRole("tab").first().click();
  const undo = page.locator(".header").getByRole("button", { name: /^(Undo|Ångra)$/ });
  while (await undo.isEnabled()) await undo.click();
  await page.locator(".grid-scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
  // All at once: one that goes by itself would be waited for.
  await page
    .locator(".toast .icon-button")
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
}
