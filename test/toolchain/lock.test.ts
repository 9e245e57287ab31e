import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const text = readFileSync(resolve(ROOT, "package-lock.json"), "utf8");

type Entry = { readonly integrity?: string; readonly hasInstallScript?: boolean };
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Entry>> };
const entries = Object.entries(packages).filter(([path]) => path !== "");

test("the lock names no host: it installs from wherever its user's packages come", () => {
  expect(text).not.toMatch(/"resolved"|https?:\/\/registry|https?:\/\/localhost/);
});

test("every package is locked by its contents", () => {
  expect(entries.length).toBeGreaterThan(0);
  expect(
    entries.filter(([, { integrity }]) => integrity?.startsWith("sha512-") !== true).map(([path]) => path),
  ).toEqual([]);
});

test("no package that we need runs a script when it is installed", () => {
  // fsevents is for macOS only, optional, and works without its script, which .npmrc forbids anyway.
  const scripts = entries.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => path);
  expect(scripts.filter((path) => !path.endsWith("node_modules/fsevents"))).toEqual([]);
  expect(readFileSync(resolve(ROOT, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
});
