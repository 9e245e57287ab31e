import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BINDINGS, chordText } from "../../src/ui/views/sheet/keys/keymap.ts";
import { expectOn, openSharedPage } from "../support/browser.ts";
import { gridPage } from "./gridPage.ts";
import type { GridPage } from "./gridPage.ts";
import { COMMAND_KEYS } from "./commandKeys.ts";
import { EDITING_KEYS } from "./editingKeys.ts";
import { MOVING_KEYS } from "./movingKeys.ts";

const CASES = [...MOVING_KEYS, ...EDITING_KEYS, ...COMMAND_KEYS];

// One page for the whole table, as one user has it; every case begins on a cell of the untouched plan.
let sheet: GridPage;

beforeAll(async () => {
  const { page, close } = await openSharedPage({ permissions: ["clipboard-read", "clipboard-write"] });
  sheet = gridPage(page);
  await sheet.ready();
  return close;
});

beforeEach(async () => {
  const undo = sheet.page.getByRole("button", { name: "Undo", exact: true });
  while (await undo.isEnabled()) await undo.click();
  await sheet.page.locator(".grid-scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
  await sheet.ready();
});

test("every key of the table by which the sheet works is tried here", () => {
  const tried = new Set(CASES.flatMap(({ keys }) => keys.split(", ")));
  const all = BINDINGS.flatMap(({ keys }) => keys.map((chord) => chordText(chord, false)));
  expect(all.filter((keys) => !tried.has(keys))).toEqual([]);
});

describe("keys of the sheet", () => {
  test.each(CASES.map((one) => [`${one.keys} ${one.does}`, one] as const))("%s", async (_, one) => {
    await sheet.choose(one.from);
    await sheet.press(...one.press);
    if (one.active !== undefined) await sheet.expectActive(one.active);
    for (const [cell, text] of one.shows ?? []) await expectOn(sheet.cell(cell)).toHaveText(text);
    await one.check?.(sheet);
    await sheet.press("Escape", "Escape");
  });
});
