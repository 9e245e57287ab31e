import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { CHROMIUM_ARGS, findChromium } from "./chromium.ts";
import { serveFolder } from "./serveFolder.ts";

declare module "vitest" {
  // Vitest's own way to type what a global setup hands to the tests.
  interface ProvidedContext {
    /** Address of the built site; ends in a slash. */
    readonly siteUrl: string;
    /** The folder that it lies in. */
    readonly siteFolder: string;
    /** Where Playwright finds the browser that all tests share. */
    readonly browserEndpoint: string;
  }
}

/** Once before the browser tests: builds the site, serves it and starts one Chromium; afterwards ends them. */
export default async function builtSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-site-"));
  await buildSite(folder);
  const host = await serveFolder(folder);
  const { executable, env } = await findChromium();
  const browser = await chromium.launchServer({
    executablePath: executable,
    args: [...CHROMIUM_ARGS],
    env: { ...definedEnv(), ...env },
  });
  project.provide("siteUrl", host.url);
  project.provide("siteFolder", folder);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Builds the site as it is shipped into a folder. */
export async function buildSite(folder: string): Promise<void> {
  const root = resolve(import.meta.dirname, "../..");
  await build({ root, mode: "production", logLevel: "warn", build: { outDir: folder, emptyOutDir: true } });
}

/** The present environment without holes, as Playwright wants it. */
export function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
