import { describe, expect, test } from "vitest";
import {
  BINDINGS,
  bindingOf,
  chordOf,
  chordText,
  typesText,
} from "../../../../../src/ui/views/sheet/keys/keymap.ts";
import type { KeyPress } from "../../../../../src/ui/views/sheet/keys/keymap.ts";

function press(key: string, ...held: ("ctrl" | "meta" | "shift" | "alt")[]): KeyPress {
  return {
    key,
    ctrlKey: held.includes("ctrl"),
    metaKey: held.includes("meta"),
    shiftKey: held.includes("shift"),
    altKey: held.includes("alt"),
  };
}

const done = (key: KeyPress, mac: boolean) => bindingOf(chordOf(key, mac))?.id;

describe("what a key does", () => {
  const cases: [string, KeyPress, boolean, string | undefined][] = [
    ["Ctrl+Z undoes", press("z", "ctrl"), false, "undo"],
    ["Cmd+Z undoes on a Mac", press("z", "meta"), true, "undo"],
    ["Ctrl+Z does nothing on a Mac", press("z", "ctrl"), true, undefined],
    ["Ctrl+Shift+Z redoes", press("Z", "ctrl", "shift"), false, "redo"],
    ["Ctrl+Y redoes", press("y", "ctrl"), false, "redo"],
    ["Ctrl+Space selects the column", press(" ", "ctrl"), false, "select-columns"],
    ["and does on a Mac", press(" ", "ctrl"), true, "select-columns"],
    ["Shift+Space selects the row", press(" ", "shift"), false, "select-rows"],
    ["Ctrl+Shift+↓ extends to the edge", press("ArrowDown", "ctrl", "shift"), false, "extend-edge-down"],
    ["Ctrl+Shift+Home extends to the start", press("Home", "ctrl", "shift"), false, "extend-sheet-start"],
    ["a question mark asks for help", press("?", "shift"), false, "help"],
    ["Ctrl+[ follows what a row is made of", press("[", "ctrl"), false, "precedents"],
    ["so does F8, which every keyboard has", press("F8"), false, "precedents"],
    ["Ctrl+P shows what is printed", press("p", "ctrl"), false, "print"],
    ["Cmd+P does on a Mac", press("p", "meta"), true, "print"],
    ["Ctrl+я undoes, which is Z's place", { ...press("я", "ctrl"), code: "KeyZ" }, false, "undo"],
    ["Ctrl+Z undoes where a French keyboard has it", { ...press("z", "ctrl"), code: "KeyW" }, false, "undo"],
    ["Ctrl+ö means nothing", { ...press("ö", "ctrl"), code: "Semicolon" }, false, undefined],
    ["a letter alone is text", press("d"), false, undefined],
    ["Ctrl+C is left to the browser", press("c", "ctrl"), false, undefined],
  ];
  test.each(cases)("%s", (_, key, mac, id) => expect(done(key, mac)).toBe(id));
});

describe("what types text", () => {
  test("a letter, a digit and a minus do", () => {
    for (const key of ["a", "5", "-", "=", "å", " "]) expect(typesText(press(key), false)).toBe(true);
  });
  test("AltGr on Windows types, Ctrl does not", () => {
    expect(typesText(press("€", "ctrl", "alt"), false)).toBe(true);
    expect(typesText(press("e", "ctrl"), false)).toBe(false);
  });
  test("Cmd and keys with names do not", () => {
    expect(typesText(press("e", "meta"), true)).toBe(false);
    for (const key of ["Enter", "F2", "Dead", "Process", "ArrowUp"]) {
      expect(typesText(press(key), false)).toBe(false);
    }
  });
});

test("no key has two meanings in the sheet, nor in the editor", () => {
  for (const editor of [true, false]) {
    const keys = BINDINGS.filter((b) => (b.where === "editor") === editor).flatMap((b) => b.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("chords read as on each platform", () => {
  expect(chordText("Mod+Shift+ArrowDown", false)).toBe("Ctrl+Shift+↓");
  expect(chordText("Mod+Shift+ArrowDown", true)).toBe("⌘⇧↓");
  expect(chordText("Control+Space", false, { Space: "Mellanslag" })).toBe("Ctrl+Mellanslag");
});
