import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(ROOT, path), "utf8"));

type Versions = Readonly<Record<string, string>>;
type Manifest = { readonly dependencies: Versions; readonly devDependencies: Versions };
type Lock = {
  readonly packages: Readonly<Record<string, Partial<Manifest> & { readonly version?: string }>>;
};

const manifest = read("package.json") as Manifest;
const lock = read("package-lock.json") as Lock;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

test("every dependency is pinned to one exact version", () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test("the lock says the same as package.json", () => {
  const root = lock.packages[""];
  expect(root?.dependencies).toEqual(manifest.dependencies);
  expect(root?.devDependencies).toEqual(manifest.devDependencies);
});

test.each(Object.entries(direct))("%s is installed as pinned", (name, version) => {
  expect(read(`node_modules/${name}/package.json`)).toMatchObject({ version });
});

describe("mathjs", () => {
  // CVE-2026-41139 and CVE-2026-40897: arbitrary JavaScript through the expression parser from 13.1.0 up to here.
  const FLOOR = [15, 2, 0] as const;

  test("is not older than the version that mends its parser, anywhere in the tree", () => {
    const versions = Object.entries(lock.packages)
      .filter(([path]) => path.endsWith("node_modules/mathjs"))
      .map(([, { version }]) => version ?? "0.0.0");
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => isOlder(version, FLOOR))).toEqual([]);
  });

  test.each([
    ["15.1.9", true],
    ["15.2.0", false],
    ["15.10.0", false],
    ["16.0.0", false],
    ["9.99.0", true],
  ])("%s is older: %s", (version, older) => {
    expect(isOlder(version, FLOOR)).toBe(older);
  });
});

function isOlder(version: string, floor: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  const first = floor.findIndex((part, index) => parts[index] !== part);
  return first >= 0 && (parts[first] ?? 0) < (floor[first] ?? 0);
}
