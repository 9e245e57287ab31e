import { expectOn } from "../support/browser.ts";
import type { CellName, GridPage } from "./gridPage.ts";

/** What a key of the sheet does, tried in a real browser. */
export type KeyCase = {
  readonly keys: string;
  readonly does: string;
  readonly from: CellName;
  /** Keys as Playwright names them; "text:3" types. */
  readonly press: readonly string[];
  readonly active?: CellName;
  /** Texts of cells afterwards. */
  readonly shows?: readonly (readonly [CellName, string])[];
  readonly check?: (sheet: GridPage) => Promise<void>;
};

/** A month of the first two rows. */
export const H = (month: number): CellName => ["hunters", month];
export const S = (month: number): CellName => ["sellers", month];
export const isEditing = (text: string) => (on: GridPage) => expectOn(on.editor).toHaveValue(text);
export const isSelected = (count: number) => async (on: GridPage) => {
  await expectOn(on.page.locator('.cell[aria-selected="true"]')).toHaveCount(count);
};
