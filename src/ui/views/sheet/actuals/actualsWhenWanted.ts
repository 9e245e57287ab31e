import { createEffect, getOwner, runWithOwner } from "solid-js";
import { loadDeferredWords } from "../../../../i18n/words.ts";
import type { Grid } from "../createGrid.ts";

/**
 * Loads the actuals when they are first shown: in their tab, or in the plan's tab once any figure exists or is closed.
 */
export function actualsWhenWanted(grid: Grid): void {
  const { document, session } = grid.app;
  const owner = getOwner();
  let asked = false;
  const isWanted = () => {
    const { actuals, closed } = document.plan();
    return session.showsActuals() || closed !== undefined || Object.keys(actuals).length > 0;
  };
  async function load(): Promise<void> {
    try {
      const [{ createActuals }] = await Promise.all([import("./createActuals.ts"), loadDeferredWords()]);
      runWithOwner(owner, () => grid.setCame(createActuals(grid.app, grid)));
    } catch {
      // The code that could not load them reports the error; the sheet goes on with the plan.
      asked = false;
      session.setShowsActuals(false);
    }
  }
  createEffect(() => {
    if (asked || !isWanted()) return;
    asked = true;
    void load();
  });
}
