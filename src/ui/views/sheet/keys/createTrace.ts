import { createSignal } from "solid-js";
import { createLate } from "../../../kit/createLate.ts";
import { withWords } from "../../../kit/withWords.ts";
import type { Grid } from "../createGrid.ts";
import type { Trace } from "./traceRows.ts";

type Say = (sentence: string) => void;

/** Marks the rows that the active row uses, or those that use it; a second call removes the marks. */
export function createTrace(grid: Grid, say: Say, tell: Say) {
  const [trace, setTrace] = createSignal<Trace>();
  const code = createLate(withWords(() => import("./traceRows.ts")));

  function toggle(kind: Trace["kind"]): void {
    const now = trace();
    if (now?.kind === kind && now.of === grid.selection().anchor.line) setTrace(undefined);
    else code.use(({ traceRows }) => traceRows(grid, kind, { setTrace, say, tell }));
  }

  return { trace, traceRows: toggle, endTrace: () => void setTrace(undefined) };
}
