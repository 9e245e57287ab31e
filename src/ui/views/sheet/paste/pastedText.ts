import type { PasteLeftOut, PastePlan } from "../../../../pasting/pastePlan.ts";
import type { Grid } from "../createGrid.ts";
import type { WriteCount } from "../editor/writeCells.ts";

/** The outcome of a paste in words: how much was written, and what was not and why. */
export function pastedText(grid: Grid, plan: PastePlan, count: Omit<WriteCount, "skipped">): string {
  const { said } = grid.words().grid;
  const cells = (n: number) => said.cells(n, grid.format().number(n));
  const parts = [
    said.pasted(cells(count.written)),
    ...(count.faulty > 0 ? [said.faulty(cells(count.faulty))] : []),
    ...plan.leftOut.map((left) => leftOutText(grid, left)),
    ...(plan.readAs === undefined
      ? []
      : [grid.words().paste.readAs[plan.readAs === "." ? "point" : "comma"]]),
  ];
  return parts.join("; ");
}

/** The parts of a paste that are left out and why, in words. */
export function leftOutText(grid: Grid, { code, count, texts }: PasteLeftOut): string {
  const { said } = grid.words().grid;
  const figure = grid.format().number(count);
  const cells = said.cells(count, figure);
  if (code === "no-room") return said.cut(cells);
  if (code === "calculated") return said.skipped(cells);
  const names = texts.map((text) => (code === "other-months" ? grid.format().month(text) : text));
  const list = names.length === 0 ? figure : `${names.join(", ")}${count > names.length ? " …" : ""}`;
  return grid.words().paste.leftOut[code](list, cells);
}
