import { createMemo } from "solid-js";
import { baseCounts } from "../../../../entries/baseCounts.ts";
import { rangeMean, shareBelow } from "../../../../entries/rangeDensity.ts";
import { echoText } from "../../../../i18n/echo.ts";
import type { Grid } from "../createGrid.ts";
import type { CompletionState } from "./createCompletion.ts";
import type { GridEditing } from "./createEditing.ts";

/** What is said below an open editor: how its text is understood, or why it can't be taken as it stands. */
export function createReadingText(grid: Grid, editing: GridEditing, completion: CompletionState) {
  const text = () => grid.words().grid;
  const now = () => editing.editing();
  const taken = createMemo(() => {
    const found = editing.reading();
    return found?.ok === true ? found.value : undefined;
  });
  const range = createMemo(() => {
    const meaning = taken()?.meaning;
    return meaning?.kind === "range" ? meaning : undefined;
  });
  const echo = (): string => {
    const reading = taken();
    const open = now();
    if (open === undefined) return "";
    if (open.target === "formula") return text().echo.wholeRow;
    if (editing.text().trim() === "") return open.initial === "" ? "" : text().echo.restores;
    if (reading === undefined) return "";
    const found = range();
    const least = open.row.kind === "input" ? open.row.min : undefined;
    return echoText(
      reading.meaning,
      open.row.unit,
      grid.format(),
      found === undefined ? undefined : rangeMean(found),
      found === undefined || least === undefined ? undefined : { least, share: shareBelow(found, least) },
    );
  };
  const fault = (): string => {
    const trouble = editing.trouble();
    const open = now();
    if (trouble === undefined || open === undefined || editing.text().trim() === "") return "";
    // In the middle of a name nothing can be valid yet.
    return completion.list().length > 0 ? "" : grid.issueText(trouble.issue, open.row);
  };
  return {
    /** The range that the text means, to be drawn; undefined where it means something else. */
    range,
    said: () => (fault() === "" ? echo() : fault()),
    isFault: () => fault() !== "",
    /** Whether a value is edited that no month uses, since every month has its own. */
    isUnused: () => {
      const open = now();
      return open?.target === "base" && open.row.kind === "input"
        ? !baseCounts(open.row, grid.app.session.months())
        : false;
    },
  };
}
