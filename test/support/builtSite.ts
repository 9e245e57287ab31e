import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
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

/**
 * Builds the site as it is shipped into a folder: in a process of its own, since Vitest's says that it is a test
 * and a build in it would be one for development.
 */
export async function buildSite(folder: string): Promise<void> {
  const root = resolve(import.meta.dirname, "../..");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { NODE_ENV: _, VITEST: __, ...env } = definedEnv();
  const args = [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  await promisify(execFile)(process.execPath, args, { cwd: root, env });
}

/** The present environment without holes, as Playwright wants it. */
export function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
