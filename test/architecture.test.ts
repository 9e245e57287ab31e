import { readFileSync, readdirSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const TEST = import.meta.dirname;
const MAX_LINES = 400;

const PURE = [
  "workshop",
  "lib",
  "model",
  "tables",
  "formula",
  "editing",
  "engine",
  "entries",
  "learning",
  "analysis",
  "report",
  "deals",
  "pasting",
];

/** What stands below a room; a room may import itself and these. Types count as imports. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  tables: ["model", "lib"],
  formula: ["model", "lib"],
  editing: ["formula", "model", "lib"],
  engine: ["formula", "model", "lib"],
  entries: ["engine", "editing", "formula", "model", "lib"],
  learning: ["engine", "formula", "model", "lib"],
  workshop: ["entries", "editing", "learning", "engine", "formula", "model", "lib"],
  analysis: ["learning", "engine", "formula", "model", "lib"],
  report: ["analysis", "learning", "deals", "engine", "formula", "model", "lib"],
  deals: ["tables", "learning", "engine", "formula", "model", "lib"],
  pasting: ["deals", "tables", "formula", "model", "lib"],
  // Storage: what comes from outside is read in a worker.
  workers: [
    "storage",
    "report",
    "analysis",
    "learning",
    "deals",
    "tables",
    "engine",
    "formula",
    "model",
    "lib",
  ],
  storage: ["editing", "engine", "formula", "model", "lib"],
  i18n: ["workshop", "formula", "model", "lib"],
  state: [
    "i18n",
    "report",
    "analysis",
    "learning",
    "deals",
    "tables",
    "engine",
    "editing",
    "formula",
    "model",
    "lib",
  ],
  "ui/kit": ["state", "i18n", "engine", "editing", "formula", "model", "lib"],
  "ui/parts": BELOW_UI(),
  "ui/views": ["ui/parts", ...BELOW_UI()],
  ui: ["ui/views", "ui/parts", ...BELOW_UI()],
  page: [
    ...["ui/kit", "state", "i18n", "storage", "workers", "report", "analysis", "workshop"],
    ...["engine", "model", "lib"],
  ],
  cli: [
    "workers",
    "storage",
    "deals",
    "tables",
    "i18n",
    "report",
    "analysis",
    "learning",
    "engine",
    "editing",
    "formula",
    "model",
    "lib",
  ],
  // The two files at the root: where the page begins, and where everything is put together.
  "entry.ts": ["main.tsx", "page"],
  "main.tsx": ["page", "ui", "ui/parts", "ui/kit", "state", "i18n", "storage", "engine", "model", "lib"],
};

function BELOW_UI(): string[] {
  const core = [
    "pasting",
    "report",
    "analysis",
    "learning",
    "deals",
    "workshop",
    "entries",
    "engine",
    "editing",
    "formula",
    "model",
    "tables",
    "lib",
  ];
  return ["ui/kit", "state", "i18n", ...core];
}

// Each dependency has one door: it can be understood, guarded and changed in one place.
const DOORS: readonly (readonly [name: RegExp, may: RegExp])[] = [
  [/^mathjs(\/|$)/, /^formula\/parse\.ts$/],
  [/^idb-keyval$/, /^storage\/db\.ts$/],
  [/^@observablehq\/plot$/, /^ui\/parts\/charts\/Chart\.tsx$/],
  [/^lean-qr$/, /^ui\/kit\/qrPath\.ts$/],
  [/^pptxgenjs$/, /^ui\/views\/report\/deck\/writeDeck\.ts$/],
  [/^fflate$/, /^(storage|report|tables)\//],
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
 * In the pure rooms, whose digits must be the same in every engine: Math's own functions may differ between them in the last
 * digits, but for those that IEEE arithmetic gives exactly (sqrt, abs, floor, …). lib/elementary has the others.
 */
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

/** The room that a file is in: its folder, of the page its floor; the root's own files are rooms of their own. */
function roomOf(path: string): string {
  const parts = path.split("/");
  if (parts.length === 1) return path;
  return parts[0] === "ui" && parts.length > 2 ? `ui/${parts[1]}` : parts[0]!;
}

/** As a room, but that views and parts each have one of their own. */
function chamberOf(path: string): string {
  const room = roomOf(path);
  return room === "ui/views" || room === "ui/parts" ? path.split("/").slice(0, 3).join("/") : room;
}

/** What a file imports of the project's own, as paths in src. */
function importsOf({ path, imports }: Source): string[] {
  return imports
    .filter((name) => name.startsWith("."))
    .map((name) => relative(SRC, resolve(SRC, dirname(path), name)).replaceAll("\\", "/"));
}

test("every arrow points down", () => {
  const broken = sources.flatMap((source) => {
    const from = roomOf(source.path);
    const allowed = [from, ...(MAY_IMPORT[from] ?? [])];
    return importsOf(source)
      .filter((to) => !allowed.includes(roomOf(to)))
      .map((to) => `${source.path} -> ${to}`);
  });
  expect(broken).toEqual([]);
});

test("every file has its place in the layers", () => {
  expect(sources.map(({ path }) => path).filter((path) => !(roomOf(path) in MAY_IMPORT))).toEqual([]);
});

test("no view imports another", () => {
  const broken = sources.flatMap((source) =>
    importsOf(source)
      .filter((to) => roomOf(source.path) === "ui/views" && roomOf(to) === "ui/views")
      .filter((to) => chamberOf(to) !== chamberOf(source.path))
      .map((to) => `${source.path} -> ${to}`),
  );
  expect(broken).toEqual([]);
});

test("no circle of files, types counted", () => {
  const arrows = new Map(sources.map((source) => [source.path, new Set(importsOf(source))]));
  expect(circles(arrows)).toEqual([]);
});

test("no circle of folders, types counted", () => {
  const arrows = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = chamberOf(source.path);
    const to = arrows.get(from) ?? new Set<string>();
    for (const path of importsOf(source)) if (chamberOf(path) !== from) to.add(chamberOf(path));
    arrows.set(from, to);
  }
  expect(circles(arrows)).toEqual([]);
});

/** The sets of more than one that can reach each other along the arrows (Tarjan's algorithm). */
function circles(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (name: string): void => {
    index.set(name, index.size);
    low.set(name, index.get(name)!);
    stack.push(name);
    for (const next of arrows.get(name) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(name, Math.min(low.get(name)!, low.get(next)!));
      } else if (stack.includes(next)) low.set(name, Math.min(low.get(name)!, index.get(next)!));
    }
    if (low.get(name) !== index.get(name)) return;
    const members = stack.splice(stack.indexOf(name));
    if (members.length > 1) found.push(members.toSorted());
  };
  for (const name of arrows.keys()) if (!index.has(name)) visit(name);
  return found;
}

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
    .filter(({ path }) => PURE.includes(roomOf(path)))
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
