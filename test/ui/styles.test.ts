import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const TEST = resolve(import.meta.dirname, "..");
const SRC = resolve(import.meta.dirname, "../../src");

type Rule = { readonly file: string; readonly selector: string; readonly body: string };

const paths = readdirSync(SRC, { recursive: true, encoding: "utf8" });
const sheets = read(paths.filter((path) => path.endsWith(".css")));
const code = read(paths.filter((path) => /\.tsx?$/.test(path)));
const pages = ["index.html", "estimate.html"].map((name) => readFileSync(resolve(SRC, "..", name), "utf8"));
const rules = [...sheets].flatMap(([file, text]) => rulesOf(file, withoutComments(text)));

function read(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(files.map((file) => [file, readFileSync(join(SRC, file), "utf8")]));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "");
}

/** Every rule, those within @media too; a list of selectors counts as so many rules. */
function rulesOf(file: string, text: string): Rule[] {
  return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, prelude, body]) =>
    prelude!
      .trim()
      .split(/,(?![^(]*\))/)
      .filter((selector) => !selector.startsWith("@"))
      .map((selector) => ({ file, selector: selector.trim(), body: body! })),
  );
}

function classesIn(selector: string): string[] {
  return [...new Set([...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!))];
}

/** Classes that are written out in markup; those that are put together are not found. */
function usedClasses(texts: readonly string[]): ReadonlySet<string> {
  const written = texts.flatMap((text) =>
    [...text.matchAll(/\bclass="([^"]*)"/g)].map(([, names]) => names!),
  );
  const listed = texts.flatMap((text) =>
    [...text.matchAll(/\bclassList=\{\{([\s\S]*?)\}\}/g)].flatMap(([, list]) =>
      [...list!.matchAll(/(?:^|[,{\s])"?([a-z][\w-]*)"?\s*:/g)].map(([, name]) => name!),
    ),
  );
  return new Set(
    [...written, ...listed].flatMap((names) => names.split(/\s+/)).filter((name) => name !== ""),
  );
}

const tests = readdirSync(TEST, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith("styles.test.ts"))
  .map((path) => readFileSync(join(TEST, path), "utf8"));
const found = new Set(
  tests.flatMap((text) => [...text.matchAll(/["'` ]\.([a-z][\w-]*)/g)].map(([, name]) => name!)),
);
const known = new Set(rules.flatMap(({ selector }) => classesIn(selector)));

test("each class is styled in one stylesheet, and in others only within something of their own", () => {
  const files = new Map<string, Set<string>>();
  const homes = new Map<string, Set<string>>();
  const leads = new Map<string, Set<string>>();
  for (const { file, selector } of rules) {
    const names = classesIn(selector);
    for (const name of names) files.set(name, (files.get(name) ?? new Set()).add(file));
    if (names.length > 0) leads.set(names[0]!, (leads.get(names[0]!) ?? new Set()).add(file));
    if (names.length === 1) homes.set(names[0]!, (homes.get(names[0]!) ?? new Set()).add(file));
  }
  const twice = [...homes]
    .filter(([, at]) => at.size > 1)
    .map(([name, at]) => `.${name}: ${[...at].join(", ")}`);
  const isOwn = (name: string, file: string) => {
    const at = homes.get(name) ?? leads.get(name) ?? files.get(name)!;
    return at.size === 1 && at.has(file);
  };
  const reaching = rules.filter(({ file, selector }) => {
    const names = classesIn(selector);
    return names.length > 1 && !names.some((name) => isOwn(name, file));
  });
  expect(twice).toEqual([]);
  expect(reaching.map(({ file, selector }) => `${file}: ${selector}`)).toEqual([]);
});

test("every class that is used has a rule or is what a test finds a place by, and every rule's class is used", () => {
  const all = [...code.values(), ...pages];
  const used = usedClasses(all);
  const without = [...used].filter((name) => !known.has(name) && !found.has(name));
  const idle = [...known].filter(
    (name) => !used.has(name) && !new RegExp(`["'\`\\s.]${name}["'\`\\s]`).test(all.join("\n")),
  );
  expect(without).toEqual([]);
  expect(idle).toEqual([]);
});

test("colours are tokens, but for the margins of printed pages, which no token reaches", () => {
  const coloured = [...sheets]
    .filter(([file]) => !file.endsWith("colours.css"))
    .flatMap(([file, text]) =>
      withoutComments(text)
        .replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, "")
        .split("\n")
        .filter((line) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(coloured).toEqual([]);
});

test("what lies over what is said by tokens", () => {
  const bare = rules.filter(({ body }) => /z-index:(?!\s*var\(--z-)/.test(body));
  expect(bare.map(({ file, selector }) => `${file}: ${selector}`)).toEqual([]);
});

test("no view takes the stylesheet of another view, nor a class that only another view's has", () => {
  const room = (path: string) => path.split("/").slice(0, 3).join("/");
  const rooms = new Map<string, Set<string>>();
  for (const { file, selector } of rules)
    for (const name of classesIn(selector)) rooms.set(name, (rooms.get(name) ?? new Set()).add(room(file)));
  const strange = [...code].flatMap(([file, text]) =>
    [...usedClasses([text])]
      .filter((name) =>
        [...(rooms.get(name) ?? [])].every((at) => at.startsWith("ui/views/") && at !== room(file)),
      )
      .filter((name) => rooms.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(strange).toEqual([]);
  const borrowed = [...code].flatMap(([file, text]) =>
    [...text.matchAll(/^import "(\.[^"]+\.css)";/gm)]
      .map(([, path]) => relative(SRC, resolve(SRC, dirname(file), path!)))
      .filter((sheet) => sheet.startsWith("ui/views/") && room(sheet) !== room(file))
      .map((sheet) => `${file} -> ${sheet}`),
  );
  expect(borrowed).toEqual([]);
});
