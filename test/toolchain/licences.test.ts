import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** What may be shipped with the page. */
const SHIPPED = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Unlicense",
  "OFL-1.1",
  "Unicode-3.0",
  "Zlib",
];
/** What only builds and tests it may have these as well. */
const TOOLS = [...SHIPPED, "MPL-2.0", "CC-BY-4.0", "BlueOak-1.0.0", "CC0-1.0", "Python-2.0"];

type Entry = { readonly license?: unknown; readonly dev?: boolean };
const lock = JSON.parse(readFileSync(resolve(ROOT, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Entry>>;
};

/** The licence as the lock has it, else as the installed package says. */
function licenceOf(path: string, entry: Entry): string {
  if (typeof entry.license === "string") return entry.license;
  const file = resolve(ROOT, path, "package.json");
  if (!existsSync(file)) return "unknown";
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const given = license ?? (Array.isArray(licenses) ? licenses[0] : licenses);
  if (typeof given === "string") return given;
  return typeof given === "object" && given !== null && "type" in given ? String(given.type) : "unknown";
}

/** "(MIT OR X)" is allowed if one of them is; "A AND B" if both are. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const bare = licence.replace(/[()]/g, "").trim();
  if (bare.includes(" OR ")) return bare.split(" OR ").some((one) => isAllowed(one, allowed));
  return bare.split(" AND ").every((one) => allowed.includes(one.trim()));
}

test("every package has a licence that lets us ship the page under MIT", () => {
  const refused = Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => [path, licenceOf(path, entry), entry.dev === true ? TOOLS : SHIPPED] as const)
    .filter(([, licence, allowed]) => !isAllowed(licence, allowed))
    .map(([path, licence]) => `${path}: ${licence}`);
  expect(refused).toEqual([]);
});

test("a licence that takes our own away is refused", () => {
  expect(isAllowed("GPL-3.0-only", TOOLS)).toBe(false);
  expect(isAllowed("MIT AND GPL-2.0", TOOLS)).toBe(false);
  expect(isAllowed("(MIT OR GPL-2.0)", SHIPPED)).toBe(true);
  expect(isAllowed("MPL-2.0", SHIPPED)).toBe(false);
  expect(isAllowed("unknown", TOOLS)).toBe(false);
});
