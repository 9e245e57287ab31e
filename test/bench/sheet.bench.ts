import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { LIMITS } from "../../src/model/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { widestPlan } from "../soak/largePlans.ts";
import { CHROMIUM_ARGS, findChromium } from "../support/chromium.ts";
import { serveFolder } from "../support/serveFolder.ts";
import type { Bench } from "./report.ts";

export const name: Bench["name"] = `The sheet at ${LIMITS.rows} rows of one's own × ${LIMITS.months} months`;

const EDITS = 40;
/** One frame, and three, of a screen of 60 Hz. */
const FRAME = 16.7;
const THREE_FRAMES = 50;

export const run: Bench["run"] = async (report, note) => {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-bench-"));
  const vite = join(process.cwd(), "node_modules/vite/bin/vite.js");
  await promisify(execFile)(process.execPath, [
    ...[vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
  ]);
  const host = await serveFolder(folder);
  // A bench is one bundled module, which Playwright can't be part of.
  const require = createRequire(join(process.cwd(), "package.json"));
  const { chromium } = require("@playwright/test") as typeof import("@playwright/test");
  const { executable, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...CHROMIUM_ARGS],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    await openPlan(page, host.url, largePlan());
    await watchKeys(page);
    const times = await timeKeys(page);
    for (const [figure, limit] of [
      ["a key to its character in the cell", FRAME],
      ["a committed edit to the expected run on the screen", THREE_FRAMES],
      ["Shift+→ to the longer selection", FRAME],
      ["Ctrl+A to everything selected", THREE_FRAMES],
    ] as const) {
      const sorted = times[figure].toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
      report(`${figure}: median (at most ${limit})`, at(0.5), "ms");
      report(`${figure}: 95th percentile`, at(0.95), "ms");
    }
    note(`each from the key's own time to the frame after it; ${EDITS} times`);
  } finally {
    await browser.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

type Figure =
  | "a key to its character in the cell"
  | "a committed edit to the expected run on the screen"
  | "Shift+→ to the longer selection"
  | "Ctrl+A to everything selected";

/** As many rows as a plan may say something of, one of them the first of the sheet, and all of them shown. */
function largePlan(): Plan {
  const wide = widestPlan();
  const rows = Object.entries(wide.rows).slice(0, LIMITS.rows - 1);
  return {
    ...wide,
    rows: { ...Object.fromEntries(rows), hunters: { value: 2 } },
    run: { ...wide.run, trials: 1000 },
    view: { ...wide.view, level: "all" },
  };
}

async function openPlan(page: Page, url: string, plan: Plan): Promise<void> {
  await page.goto(url);
  await page.locator('.cell[data-line="hunters"]').first().waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "large.json",
    mimeType: "application/json",
    buffer: Buffer.from(encodePlan(plan)),
  });
  await page.getByRole("button", { name: "Open as a new plan" }).click();
  await page.waitForFunction(
    (least) => Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")) > least,
    LIMITS.rows,
    { timeout: 60_000 },
  );
  // Until the first run is through: it is no part of what is measured.
  await page
    .getByText(/1,000 trials/)
    .first()
    .waitFor({ timeout: 120_000 });
}

type Clock = { next: (selector: string) => void; taken: number | undefined };

/**
 * In the page: from a key's own time stamp, which the browser takes before any of the page's code runs, to the
 * moment after the frame that shows what it changed.
 */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    const clock: Clock = {
      taken: undefined,
      next: (selector) => {
        clock.taken = undefined;
        const shown = () => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => (clock.taken = performance.now() - pressed);
            port2.postMessage(undefined);
          });
        };
        const target = document.querySelector(selector);
        if (target instanceof HTMLInputElement) target.addEventListener("input", shown, { once: true });
        else if (target !== null) {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            shown();
          });
          observer.observe(target, {
            attributes: true,
            attributeFilter: ["aria-selected"],
            childList: true,
            characterData: true,
            subtree: true,
          });
        }
      },
    };
    (window as unknown as { clock: Clock }).clock = clock;
  });
}

async function timed(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((target) => (window as unknown as { clock: Clock }).clock.next(target), selector);
  await page.keyboard.press(key);
  const taken = await page.waitForFunction(() => (window as unknown as { clock: Clock }).clock.taken);
  return (await taken.jsonValue()) as number;
}

async function timeKeys(page: Page): Promise<{ readonly [F in Figure]: readonly number[] }> {
  const times: { readonly [F in Figure]: number[] } = {
    "a key to its character in the cell": [],
    "a committed edit to the expected run on the screen": [],
    "Shift+→ to the longer selection": [],
    "Ctrl+A to everything selected": [],
  };
  const cell = (column: string | number) => `.cell[data-line="hunters"][data-column="${column}"]`;
  for (let i = 0; i < EDITS; i += 1) {
    await page.locator(cell("value")).click();
    times["a key to its character in the cell"].push(await timed(page, String(3 + (i % 5)), ".editor-input"));
    // Its month is worked out by the expected run.
    times["a committed edit to the expected run on the screen"].push(await timed(page, "Enter", cell(0)));
    await page.waitForTimeout(400);
    await page.locator(cell(0)).click();
    times["Shift+→ to the longer selection"].push(await timed(page, "Shift+ArrowRight", cell(1)));
    await page.locator(cell(0)).click();
    times["Ctrl+A to everything selected"].push(await timed(page, "Control+a", cell(1)));
    await page.keyboard.press("Escape");
  }
  return times;
}
