import { headingRank } from "../deals/headings.ts";
import { readMonth } from "../tables/readMonth.ts";
import type { ClipCell } from "./clip.ts";

/** Headings are searched for in this many first lines. */
const MOST_BEFORE = 8;

/**
 * Whether a block is a table of deals: it has a line of headings with a creation date and a stage or an end date,
 * without any month, above lines of deals.
 */
export function hasDeals(cells: readonly (readonly ClipCell[])[]): boolean {
  return cells.slice(0, Math.min(MOST_BEFORE, cells.length - 1)).some((line) => {
    const texts = line.map(({ text }) => text.trim()).filter((text) => text !== "" && text.length < 60);
    if (texts.length < 3 || texts.some((text) => readMonth(text) !== undefined)) return false;
    const has = (role: "created" | "stage" | "closed") =>
      texts.some((text) => headingRank(text, role) !== undefined);
    return has("created") && (has("stage") || has("closed"));
  });
}
