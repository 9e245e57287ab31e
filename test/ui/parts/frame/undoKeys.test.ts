import { expect, onTestFinished, test, vi } from "vitest";
import { words } from "../../../../src/i18n/words.ts";
import type { FramedApp } from "../../../../src/state/context.ts";
import { undoKeys } from "../../../../src/ui/parts/frame/undoKeys.ts";

/** Something on the page that has the keys; `within`: it stands in a field or a dialog. */
class Target {
  readonly within: boolean;
  constructor(within: boolean) {
    this.within = within;
  }
  closest(): unknown {
    return this.within ? this : null;
  }
}

/** Presses a key; tells what was done, and whether the browser does what it does by itself. */
function press(key: string, fields: object = {}, within = false, can = true) {
  vi.stubGlobal("HTMLElement", Target);
  onTestFinished(() => void vi.unstubAllGlobals());
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    return { anchor: { row: "hunters", column: 0 }, focus: { row: "hunters", column: 0 } };
  };
  const app = {
    document: { canUndo: () => can, canRedo: () => can, undo: step("undo"), redo: step("redo") },
    session: {
      select: () => done.push("selected"),
      announce: (text: string) => done.push(text),
    },
  } as unknown as FramedApp;
  const event = {
    key,
    target: new Target(within),
    defaultPrevented: false,
    altKey: false,
    ctrlKey: true,
    metaKey: false,
    shiftKey: false,
    preventDefault: () => done.push("taken"),
    ...fields,
  };
  const frame = words("en").frame;
  undoKeys(app, () => frame)(event as unknown as KeyboardEvent);
  return done;
}

const { undone, redone } = words("en").frame;

test("Ctrl or Cmd with Z takes the last change back, leads to where it was and says so", () => {
  expect(press("z")).toEqual(["taken", "undo", "selected", undone]);
  expect(press("z", { ctrlKey: false, metaKey: true })).toEqual(["taken", "undo", "selected", undone]);
});

test("with Shift and Z, or with Y, it is brought back", () => {
  expect(press("Z", { shiftKey: true })).toEqual(["taken", "redo", "selected", redone]);
  expect(press("y")).toEqual(["taken", "redo", "selected", redone]);
});

test("nothing is done where there is nothing to undo, and the browser undoes nothing either", () => {
  expect(press("z", {}, false, false)).toEqual(["taken"]);
  expect(press("y", {}, false, false)).toEqual(["taken"]);
});

test("a field and a dialog keep their keys, and so does whoever has taken one before", () => {
  expect(press("z", {}, true)).toEqual([]);
  expect(press("z", { defaultPrevented: true })).toEqual([]);
});

test("a mere z, one with Alt, and other letters mean nothing here", () => {
  expect(press("z", { ctrlKey: false })).toEqual([]);
  expect(press("z", { altKey: true })).toEqual([]);
  expect(press("a")).toEqual([]);
  expect(press("x", { shiftKey: true })).toEqual([]);
});
