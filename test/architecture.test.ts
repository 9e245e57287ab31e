import { readFileSync, readdirSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const TEST = import.meta.dirname;
const MAX_LINES = 400;

const PURE = ["lib", "model", "formula", "editing", "engine", "analysis", "report"];

// Each folder may import itself and what is named here. Files beside the folders (main.tsx) wire all of them.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  formula: ["model", "lib"],
  editing: ["formula", "model", "lib"],
  engine: ["formula", "model", "lib"],
  analysis: ["engine", "formula", "model", "lib"],
  report: ["analysis", "engine", "formula", "model", "lib"],
  workers: ["report", "analysis", "engine", "formula", "model", "lib"],
  storage: ["editing", "engine", "formula", "model", "lib"],
  i18n: ["formula", "model", "lib"],
  state: ["i18n", "report", "analysis", "engine", "editing", "formula", "model", "lib"],
  ui: ["state", "i18n", "report", "analysis", "engine", "editing", "formula", "model", "lib"],
  cli: ["workers", "storage", "i18n", "report", "analysis", "engine", "editing", "formula", "model", "lib"],
};

// Each dependency has one door: it can be understood, guarded and changed in one place.
const DOORS: readonly (readonly [name: RegExp, may: RegExp])[] = [
  [/^mathjs(\/|$)/, /^formula\/parse\.ts$/],
  [/^idb-keyval$/, /^storage\/db\.ts$/],
  [/^@observablehq\/plot$/, /^ui\/charts\/Chart\.tsx$/],
  [/^fflate$/, /^(storage|report)\//],
  [/^solid-js(\/|$)/, /^(state|ui)\/|^main\.tsx$/],
  [/^@fontsource/, /^(ui\/|main\.tsx$)/],
  [/^node:/, /^cli\//],
];

// Never, with the reason.
const BANNED: readonly (readonly [what: RegExp, why: string])[] = [
  [/\b(inner|outer)HTML\b/, "no HTML from data: text goes in as text"],
  [/\binsertAdjacentHTML\b/, "no HTML from data"],
  [/\bdocument\.write(ln)?\b/, "no HTML from data"],
  [/\beval\s*\(/, "no code from data"],
  [/\bnew\s+Function\b/, "no code from data"],
  [/\bMath\.random\b/, "chance has an address and a seed, see engine/random"],
];

/**
 * Whose digits must be the same in every engine. Math's own functions may differ between them in the last digits, but for those
 * that IEEE arithmetic gives exactly (sqrt, abs, floor, …); lib/elementary has the others.
 */
const SAME_DIGITS = ["lib", "model", "formula", "engine", "analysis", "learning", "deals", "report"];
const OWN_DIGITS =
  /\bMath\.(a?(cos|sin|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot)\b|(?<!["`])\*\*/;

type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

/** Static ones, dynamic ones and those of types, and the files that workers are made from. */
const IMPORTS = [
  /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s*)?["']([^"'\s]+)["']/gm,
  /\bimport\(\s*["']([^"'\s]+)["']/g,
  /\bnew URL\(\s*["'](\.[^"'\s]+)["']/g,
];

function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(resolve(folder, path), "utf8");
      const code = withoutComments(text);
      const imports = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name ?? ""));
      return { path, text: code, imports };
    });
}

/** The same number of lines, with whole-line comments emptied: a comment may name what code may not. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/^\s*\/\/.*$/gm, "");
}

const sources = sourcesOf(SRC);
const folderOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] ?? "") : "");

test("imports only point down", () => {
  const broken = sources.flatMap(({ path, imports }) => {
    const from = folderOf(path);
    if (from === "") return [];
    const allowed = [from, ...(MAY_IMPORT[from] ?? [])];
    return imports
      .filter((name) => name.startsWith("."))
      .filter((name) => !allowed.includes(folderOf(relative(SRC, resolve(SRC, dirname(path), name)))))
      .map((name) => `${path} -> ${name}`);
  });
  expect(broken).toEqual([]);
});

test("every folder has its place in the layers", () => {
  const unknown = sources
    .map(({ path }) => folderOf(path))
    .filter((name) => name !== "" && !(name in MAY_IMPORT));
  expect(unknown).toEqual([]);
});

test("each dependency comes in through its one door", () => {
  const broken = sources.flatMap(({ path, imports }) =>
    imports
      .filter((name) => !name.startsWith("."))
      .filter((name) => {
        const door = DOORS.find(([pattern]) => pattern.test(name));
        return door === undefined || !door[1].test(path);
      })
      .map((name) => `${path} -> ${name}`),
  );
  expect(broken).toEqual([]);
});

test("the pure folders are compiled without a browser", () => {
  const config = JSON.parse(readFileSync(resolve(SRC, "tsconfig.pure.json"), "utf8")) as {
    readonly include: readonly string[];
    readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
  };
  expect([...config.include].sort()).toEqual([...PURE].sort());
  expect(config.compilerOptions).toMatchObject({ lib: ["ES2023"], types: [] });
});

test("nothing turns data into HTML or code, and no chance comes without a seed", () => {
  const broken = sources.flatMap(({ path, text }) =>
    BANNED.filter(([what]) => what.test(text)).map(([what, why]) => `${path}: ${what.source} (${why})`),
  );
  expect(broken).toEqual([]);
});

test("no figure depends on the engine's own functions", () => {
  const broken = sources
    .filter(({ path }) => SAME_DIGITS.includes(folderOf(path)))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, at) => (OWN_DIGITS.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
  expect(broken, "lib/elementary has exp, ln, pow and their like").toEqual([]);
});

test("no file outgrows its subject", () => {
  const long = [...sources, ...sourcesOf(TEST)]
    .map(({ path, text }) => [path, text.split("\n").length] as const)
    .filter(([, lines]) => lines > MAX_LINES);
  expect(long).toEqual([]);
});
