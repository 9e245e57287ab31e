import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { App } from "../../../../state/app.ts";
import type { SheetActuals } from "../actuals/createActuals.ts";
import { actualColumns, gridColumns, gridLines, layoutOf } from "./layout.ts";
import type { GridColumn, Layout } from "./layout.ts";

/** The lines and columns of the sheet: of the plan, or of the actuals. */
export function createLayout(
  { document, session }: App,
  came: Accessor<SheetActuals | undefined>,
): Accessor<Layout> {
  const lines = () => {
    const collapsed = document.plan().view.collapsed ?? [];
    return gridLines(document.sheet().rows, session.visibleRows(), collapsed, came()?.withBeneath());
  };
  return createMemo(
    (): Layout => {
      if (!session.showsActuals()) return layoutOf(lines(), gridColumns(session.columns()));
      // Until the actuals are loaded nothing can be typed into the plan.
      const span = came()?.span();
      return span === undefined
        ? layoutOf([], actualColumns(0, -1))
        : layoutOf(lines(), actualColumns(span.from, span.to));
    },
    undefined,
    { equals: sameLayout },
  );
}

function sameLayout(a: Layout, b: Layout): boolean {
  return (
    a.lines.length === b.lines.length &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => sameColumn(column, b.columns[index])) &&
    a.lines.every((line, index) => {
      const other = b.lines[index];
      if (other === undefined || line.key !== other.key) return false;
      return line.kind !== "group" || (other.kind === "group" && line.collapsed === other.collapsed);
    })
  );
}

/** A month of the plan and the same month of the actuals have one key. */
function sameColumn(a: GridColumn, b: GridColumn | undefined): boolean {
  return a.key === b?.key && a.actual === b.actual;
}
