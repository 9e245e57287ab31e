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

const EDITS = 60;
/** So many that a run is still going on when the next key comes. */
const TRIALS = 10_000;
/** Hands rest so long between two things that they do, in milliseconds: longer than the workers wait for them. */
const BETWEEN = 400;
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
    for (const [figure, limits] of Object.entries(LIMITS_MS) as [Figure, (typeof LIMITS_MS)[Figure]][]) {
      for (const where of ["inPage", "onScreen"] as const) {
        const sorted = times[figure].map((taken) => taken[where]).toSorted((a, b) => a - b);
        const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
        const limit = limits[where] === undefined ? "" : ` (at most ${limits[where]})`;
        const place = where === "inPage" ? "in the page" : "on the screen";
        report(`${figure}, ${place}: median${limit}`, at(0.5), "ms");
        report(`${figure}, ${place}: 95th percentile`, at(0.95), "ms");
      }
    }
    note(
      `from the key's own time, with a run going on; ${EDITS} times. "In the page": the text is in its cell.`,
    );
    note(
      `"On the screen": the frame is made that shows it; waiting for its turn, up to ${FRAME} ms, is in it`,
    );
  } finally {
    await browser.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Milliseconds, where there is a limit. */
const LIMITS_MS = {
  "a key to its character": { inPage: FRAME, onScreen: undefined },
  "a committed edit to the expected run": { inPage: undefined, onScreen: THREE_FRAMES },
  "Shift+→ to the longer selection": { inPage: FRAME, onScreen: undefined },
  "Ctrl+A to everything selected": { inPage: undefined, onScreen: THREE_FRAMES },
} as const;
type Figure = keyof typeof LIMITS_MS;

/** As many rows as a plan may say something of, one of them the first of the sheet, and all of them shown. */
function largePlan(): Plan {
  const wide = widestPlan();
  const rows = Object.entries(wide.rows).slice(0, LIMITS.rows - 1);
  return {
    ...wide,
    rows: { ...Object.fromEntries(rows), hunters: { value: 2 } },
    run: { ...wide.run, trials: TRIALS },
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
    .getByText(`${TRIALS.toLocaleString("en-GB")} trials`)
    .first()
    .waitFor({ timeout: 120_000 });
}

type Clock = {
  /** Made ready for the next key, which is to change this element. */
  next: (selector: string) => void;
  /** Milliseconds from the key's own time stamp, which the browser takes before any of the page's code runs. */
  taken: { readonly inPage: number; readonly onScreen: number } | undefined;
};

/**
 * In the page: from a key to the change that it makes, and to the moment after the frame that shows it. The frames are
 * asked for before the page's own code has its turn, so that what the page puts off until after them is not in it.
 */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    let inPage: number | undefined;
    let pressed = 0;
    const { port1, port2 } = new MessageChannel();
    const frame = (): void => void requestAnimationFrame(() => port2.postMessage(undefined));
    port1.onmessage = () => {
      if (inPage === undefined) frame();
      else clock.taken = { inPage, onScreen: performance.now() - pressed };
    };
    const changed = (): void => {
      inPage ??= performance.now() - pressed;
    };
    addEventListener(
      "keydown",
      (event) => {
        if (["Shift", "Control"].includes(event.key)) return;
        pressed = event.timeStamp;
        frame();
      },
      true,
    );
    const clock: Clock = {
      taken: undefined,
      next: (selector) => {
        clock.taken = undefined;
        inPage = undefined;
        const target = document.querySelector(selector);
        if (target instanceof HTMLInputElement) target.addEventListener("input", changed, { once: true });
        else if (target !== null) {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            changed();
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

type Taken = NonNullable<Clock["taken"]>;

async function timed(page: Page, key: string, selector: string): Promise<Taken> {
  await page.evaluate((target) => (window as unknown as { clock: Clock }).clock.next(target), selector);
  await page.keyboard.press(key);
  const taken = await page.waitForFunction(() => (window as unknown as { clock: Clock }).clock.taken);
  return (await taken.jsonValue()) as Taken;
}

async function timeKeys(page: Page): Promise<{ readonly [F in Figure]: readonly Taken[] }> {
  const times: { readonly [F in Figure]: Taken[] } = {
    "a key to its character": [],
    "a committed edit to the expected run": [],
    "Shift+→ to the longer selection": [],
    "Ctrl+A to everything selected": [],
  };
  const cell = (column: string | number) => `.cell[data-line="hunters"][data-column="${column}"]`;
  for (let i = 0; i < EDITS; i += 1) {
    await page.locator(cell("value")).click();
    await page.waitForTimeout(BETWEEN);
    times["a key to its character"].push(await timed(page, String(3 + (i % 5)), ".editor-input"));
    // Its month is worked out by the expected run.
    times["a committed edit to the expected run"].push(await timed(page, "Enter", cell(0)));
    await page.waitForTimeout(BETWEEN);
    await page.locator(cell(0)).click();
    times["Shift+→ to the longer selection"].push(await timed(page, "Shift+ArrowRight", cell(1)));
    await page.locator(cell(0)).click();
    times["Ctrl+A to everything selected"].push(await timed(page, "Control+a", cell(1)));
    await page.keyboard.press("Escape");
  }
  return times;
}
