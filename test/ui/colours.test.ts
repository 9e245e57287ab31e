import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../src/ui/kit/styles/colours.css", import.meta.url), "utf8");

/** The declarations of the rule that begins with a selector. */
function declarations(selector: string): readonly string[] {
  const body = css.slice(css.indexOf(`${selector} {`) + selector.length + 2);
  return body
    .slice(0, body.indexOf("}"))
    .replace(/\/\*.*?\*\//gs, "")
    .split(";")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const nameOf = (line: string) => line.slice(0, line.indexOf(":"));

test("the dark of the system and the dark that is chosen are the same", () => {
  const chosen = declarations(':root[data-theme="dark"]');
  expect(chosen.length).toBeGreaterThan(20);
  expect(declarations(':root:not([data-theme="light"])')).toEqual(chosen);
});

/** Read by a camera or seen by one: the same in light and dark. */
const SAME_IN_BOTH = ["--white", "--black"];

test("the dark has a value for every colour of the light", () => {
  const isColour = (line: string) => /#[0-9a-f]{6}|rgb\(/.test(line);
  const light = declarations(":root").filter(isColour).map(nameOf);
  const dark = new Set(declarations(':root[data-theme="dark"]').map(nameOf));
  expect(light.filter((name) => !dark.has(name) && !SAME_IN_BOTH.includes(name))).toEqual([]);
});
