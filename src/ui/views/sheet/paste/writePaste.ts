import { loadDeferredWords } from "../../../../i18n/words.ts";
import type { PastePlan } from "../../../../pasting/pastePlan.ts";
import type { Grid } from "../createGrid.ts";
import { writePlaced } from "../editor/writeCells.ts";
import { spotAt } from "../keys/selection.ts";
import { pastedText } from "./pastedText.ts";
import { pasteWrites } from "./pasteTarget.ts";

/** Writes a planned paste as one undo step, selects the written cells, and reports the outcome. */
export function writePaste(grid: Grid, plan: PastePlan, say: (sentence: string) => void): void {
  const count = writePlaced(grid, pasteWrites(grid, plan.cells));
  if (plan.area !== undefined) {
    const { top, bottom, left, right } = plan.area;
    grid.select({
      anchor: spotAt({ line: top, column: left }, grid.layout()),
      focus: spotAt({ line: bottom, column: right }, grid.layout()),
      atOnce: true,
    });
  }
  void loadDeferredWords().then(
    () => {
      const sentence = pastedText(grid, plan, count);
      say(sentence);
      if (count.faulty + plan.leftOut.length > 0 || plan.readAs !== undefined) {
        grid.app.session.notify(sentence);
      }
    },
    () => {},
  );
}
