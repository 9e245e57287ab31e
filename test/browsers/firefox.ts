import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { firefox as playwrightFirefox } from "@playwright/test";
import type { Browser as PlaywrightBrowser, Page } from "@playwright/test";
import { definedEnv } from "../support/builtSite.ts";
import { NOTE_FAULTS } from "./driver.ts";
import type { Browser, Driver, Opening } from "./driver.ts";

const EXECUTABLE = process.env.FIREFOX_PATH ?? "firefox-esr";

/** An installed Firefox, by way of Playwright. */
export const firefox: Browser = {
  name: "Firefox",
  missing: () =>
    spawnSync(EXECUTABLE, ["--version"]).status === 0
      ? undefined
      : "a Firefox (Debian: firefox-esr; elsewhere say where in FIREFOX_PATH)",
  open: async (options = {}) => {
    const browser = await playwrightFirefox.launch({
      channel: "moz-firefox",
      executablePath: join(import.meta.dirname, "firefoxBridge.mjs"),
      env: definedEnv(),
      // Playwright's own way to ask for dark or light is not known to every ESR.
      firefoxUserPrefs: {
        "layout.css.prefers-color-scheme.content-override": options.dark === true ? 0 : 1,
        "intl.accept_languages": "en-GB",
      },
    });
    return open(browser, options);
  },
};

async function open(browser: PlaywrightBrowser, options: Opening): Promise<Driver> {
  const { width = 1440, height = 900 } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-GB" });
  await context.addInitScript(NOTE_FAULTS);
  const driverOf = (page: Page): Driver => ({
    browser: `Firefox ${browser.version()}`,
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: (body, ...args) => page.evaluate(`(function (...args) { ${body} })(...${JSON.stringify(args)})`),
    clickAt: (x, y, button = "left") => page.mouse.click(x, y, { button }),
    drag: async (from, to) => {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      await page.mouse.move(...to);
      await page.mouse.up();
    },
    press: async (...chords) => {
      for (const chord of chords) await page.keyboard.press(chord);
    },
    type: (text) => page.keyboard.type(text),
    choose: (selector, path) => page.setInputFiles(selector, path),
    resize: (w, h) => page.setViewportSize({ width: w, height: h }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    // What Playwright hands on in inches Firefox takes for centimetres: this is an A4.
    print: () => page.pdf({ width: "21in", height: "29.7in", printBackground: true }),
    openTab: async (url) => {
      const tab = await context.newPage();
      await tab.goto(url);
      return driverOf(tab);
    },
    closeTab: () => page.close(),
    close: () => browser.close(),
  });
  return driverOf(await context.newPage());
}
