import { describe, expect, test } from "vitest";
import { GROUPS } from "../../src/model/row.ts";
import { groupName, words } from "../../src/i18n/words.ts";

type Leaf = { readonly path: string; readonly value: unknown };

function leaves(value: unknown, path = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

/** Names of keyboard keys are in a dictionary only where they differ from the text on the key. */
const isKeyName = ({ path }: Leaf) => path.startsWith("grid.keys.");
const english = leaves(words("en")).filter((leaf) => !isKeyName(leaf));
const swedish = leaves(words("sv")).filter((leaf) => !isKeyName(leaf));

describe("the dictionaries", () => {
  test("have the same keys in both languages", () => {
    expect(swedish.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
  });

  test("have no empty text and nothing but texts and functions", () => {
    const bad = [...english, ...swedish].filter(
      ({ value }) => typeof value !== "function" && (typeof value !== "string" || value.trim() === ""),
    );
    expect(bad).toEqual([]);
  });

  test("take no more arguments in Swedish than English gives", () => {
    const inEnglish = new Map(english.map(({ path, value }) => [path, value]));
    const bad = swedish.filter(({ path, value }) => {
      const other = inEnglish.get(path);
      return typeof value !== typeof other || arity(value) > arity(other);
    });
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  test("never show the user a name from the code", () => {
    const said = [...english, ...swedish]
      .filter(({ path }) => !path.startsWith("issues."))
      .map(({ path, value }) => ({ path, text: textOf(value) }));
    const names = /\b(?!LinkedIn|PowerPoint|LibreOffice|HubSpot|SuperOffice)\p{L}\p{Ll}+\p{Lu}\p{Ll}+/u;
    expect(said.filter(({ text }) => names.test(text))).toEqual([]);
  });

  test("name every group of the model, and a user's own group by its own name", () => {
    for (const group of GROUPS) expect(groupName(group, "sv")).not.toBe(group);
    expect(groupName("Partners", "sv")).toBe("Partners");
    expect(groupName("constructor", "en")).toBe("constructor");
  });
});

/** A text unchanged, or a function called with a figure for each argument. */
function textOf(value: unknown): string {
  return typeof value === "function"
    ? String(value(...Array.from({ length: value.length }, () => "7")))
    : String(value);
}

function arity(value: unknown): number {
  return typeof value === "function" ? value.length : 0;
}
