import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, expect as expectPage } from "@playwright/test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { expect, inject, onTestFinished } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { definedEnv } from "./builtSite.ts";
import { CHROMIUM_ARGS, findChromium } from "./chromium.ts";
import { keptPlan, smallPlan } from "./keptPlan.ts";
import { WAIT_LIMIT } from "./limits.ts";

// Playwright's expect(locator) waits; the rest is Vitest's.
export const expectOn = expectPage.configure({ timeout: WAIT_LIMIT });

/** How a page is opened; what is left out is a desktop in light colours, in English. */
export type PageOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly locale?: string;
  readonly timezone?: string;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly touch?: boolean;
  /** What was kept at an earlier visit; the small plan in the page's language where nothing is said. */
  readonly plan?: Plan | "none: a first visit";
  /** With it the site is kept for use without a network, which costs time; without it every request is the page's own. */
  readonly serviceWorker?: boolean;
  readonly permissions?: readonly string[];
  /** The path after the site's address, such as "#rescue". */
  readonly path?: string;
  /** Another site than the one built for all tests; ends in a slash. */
  readonly url?: string;
  /** Console errors that the test brings about itself. */
  readonly expectedErrors?: RegExp;
  /** Breaches of the policy that the test brings about itself. */
  readonly expectedViolations?: RegExp;
  /** Run in the page before anything of the site. */
  readonly before?: () => void;
};

/** A page of the built site in a browser profile of its own, and what was noticed on the way. */
export type OpenPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
};

/** The browser that all tests of a file share. */
let shared: Promise<Browser> | undefined;

/**
 * Opens the built site in a fresh profile. It is closed when the test ends, and then the test fails if the page
 * broke its policy, asked another origin for anything, threw, or wrote an error to the console.
 */
export async function openPage(options: PageOptions = {}): Promise<OpenPage> {
  const { close, ...open } = await openSharedPage(options);
  onTestFinished(close);
  return open;
}

/** As `openPage`, for the tests of a file that share a page; `close` it after the last, which then may fail. */
export async function openSharedPage(
  options: PageOptions = {},
): Promise<OpenPage & { readonly close: () => Promise<void> }> {
  shared ??= chromium.connect(inject("browserEndpoint"));
  const browser = await shared;
  const url = options.url ?? inject("siteUrl");
  const plan = options.plan ?? smallPlan(options.locale === "sv-SE" ? "sv" : "en");
  const context = await browser.newContext({
    ...contextOptions(options),
    ...(typeof plan === "string" ? {} : { storageState: await keptPlan(plan, new URL(url).origin) }),
  });
  const watch = await watchContext(context, options);
  const close = async () => {
    await context.close();
    expectQuiet(watch);
  };
  if (options.before !== undefined) await context.addInitScript(options.before);
  const page = await context.newPage();
  await page.goto(url + (options.path ?? ""));
  return { page, context, watch, close };
}

/**
 * A browser process of its own on a profile folder, for tests that kill it or come back to it. The caller closes
 * it; `expectQuiet(watch)` is the caller's too.
 */
export async function openProfile(
  profile: string,
  options: PageOptions = {},
): Promise<{ readonly context: BrowserContext; readonly watch: Watch }> {
  const { executable, env } = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...contextOptions(options),
    executablePath: executable,
    args: [...CHROMIUM_ARGS],
    env: { ...definedEnv(), ...env },
  });
  return { context, watch: await watchContext(context, options) };
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  return {
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? "light",
    locale: options.locale ?? "en-GB",
    timezoneId: options.timezone ?? "Europe/Stockholm",
    reducedMotion: options.reducedMotion === true ? "reduce" : "no-preference",
    forcedColors: options.forcedColors === true ? "active" : "none",
    hasTouch: options.touch === true,
    serviceWorkers: options.serviceWorker === true ? "allow" : "block",
    ...(options.permissions === undefined ? {} : { permissions: [...options.permissions] }),
    acceptDownloads: true,
  };
}

/** What pages of a context did that they should not, and every request they made. */
export type Watch = {
  readonly violations: string[];
  readonly foreign: string[];
  readonly errors: string[];
  readonly requests: string[];
};

async function watchContext(context: BrowserContext, options: PageOptions): Promise<Watch> {
  context.setDefaultTimeout(WAIT_LIMIT);
  const watch: Watch = { violations: [], foreign: [], errors: [], requests: [] };
  await context.exposeFunction("ubmPlannerViolation", (text: string) => {
    if (options.expectedViolations?.test(text) !== true) watch.violations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as Record<string, (text: string) => void>)["ubmPlannerViolation"];
      report?.(`${event.effectiveDirective}: ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return;
    watch.requests.push(url.href);
    if (url.hostname !== "localhost" && url.hostname !== "127.0.0.1") watch.foreign.push(url.href);
  });
  context.on("weberror", (error) => note(String(error.error().stack ?? error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") note(message.text());
  });
  function note(text: string): void {
    if (options.expectedErrors?.test(text) !== true) watch.errors.push(text);
  }
  return watch;
}

/** Fails if anything was noticed: violations of the policy, foreign requests, errors. */
export function expectQuiet(watch: Watch): void {
  const { violations, foreign, errors } = watch;
  expect({ violations, foreign, errors }).toEqual({ violations: [], foreign: [], errors: [] });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with axe's own words if the page, or a part of it, breaks a rule of WCAG 2.2 A or AA or good practice. */
export async function expectNoAxeViolations(page: Page, within?: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (selector) => {
    type Found = { id: string; help: string; nodes: readonly { html: string; failureSummary?: string }[] };
    type Axe = { run: (context: unknown, options: unknown) => Promise<{ violations: readonly Found[] }> };
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(selector ?? document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 200)}\n${node.failureSummary ?? ""}`);
      return `${id}: ${help} (${nodes.length})\n${places.join("\n")}`;
    });
  }, within);
  expect(found).toEqual([]);
}
