import { createEffect, createSignal, on } from "solid-js";
import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";

export type Refusal = ReturnType<typeof createRefusal>;

/** The cell that last refused a text or an editor, and why; until the selection moves on. */
export function createRefusal(grid: Grid) {
  const [refused, setRefused] = createSignal<{ readonly spot: Spot; readonly text: string }>();
  /** Enter itself moves to the next cell. */
  let mayMove = false;
  createEffect(
    on(
      () => grid.selection(),
      () => {
        if (!mayMove) setRefused(undefined);
        mayMove = false;
      },
      { defer: true },
    ),
  );
  return {
    refused,
    setRefused,
    refuse(sentence: string): false {
      setRefused({ spot: grid.selection().anchor, text: sentence });
      mayMove = false;
      grid.app.session.announce(sentence);
      return false;
    },
    keepThroughOneMove: () => {
      mayMove = true;
    },
  };
}
