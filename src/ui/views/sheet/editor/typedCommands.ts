import type { Command } from "../../../../editing/command.ts";
import { setBase, setMonth, setMonths } from "../../../../entries/cellCommands.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry } from "../../../../model/row.ts";
import type { DocumentState } from "../../../../state/app.ts";
import type { Grid } from "../createGrid.ts";
import { targetOf } from "../view/cells.ts";
import { actualFigure } from "./actualFigure.ts";
import type { Editing } from "./cellContent.ts";

/** The command that sets a cell's entry. */
export function commandsFor(
  document: DocumentState,
  now: Pick<Editing, "row" | "month" | "target">,
  entry: Entry,
  reach: Scope,
): readonly Command[] {
  const { row } = now;
  if (now.target === "actual" && now.month !== undefined)
    return [{ kind: "set-actual", row: row.id, month: now.month, value: actualFigure(entry) }];
  if (row.kind === "computed") return [{ kind: "set-formula", row: row.id, formula: String(entry) }];
  if (now.month === undefined) return setBase(row, document.scenario(), entry);
  return setMonth(row, document.scenario(), now.month, entry, reach);
}

/** The same entry in every selected cell that can hold it. */
export function commandsEverywhere(grid: Grid, now: Editing, entry: Entry, reach: Scope): readonly Command[] {
  const { document, session } = grid.app;
  const { top, bottom, left, right } = grid.area();
  if (now.target === "actual") return actualsEverywhere(grid, actualFigure(entry));
  const commands: Command[] = [];
  for (let y = top; y <= bottom; y += 1) {
    const line = grid.layout().lines[y];
    const row = line === undefined ? undefined : grid.rowOf(line.key);
    if (line === undefined || row === undefined || row.kind === "computed") continue;
    const months = new Map<Month, Entry>();
    for (let x = left; x <= right; x += 1) {
      const column = grid.layout().columns[x];
      const target = column === undefined ? undefined : targetOf(line, row, column);
      const month = session.months()[column?.period?.from ?? -1];
      if (target?.ok !== true) continue;
      if (target.target === "base") commands.push(...setBase(row, document.scenario(), entry));
      if (target.target === "month" && month !== undefined) months.set(month, entry);
    }
    const one = months.size === 1 && top === bottom && left === right;
    const [month] = months.keys();
    commands.push(
      ...(one && month !== undefined
        ? setMonth(row, document.scenario(), month, entry, reach)
        : setMonths(row, document.scenario(), months)),
    );
  }
  return commands.length > 0 ? commands : commandsFor(document, now, entry, reach);
}

/** The same actual in every selected cell that can have one. */
function actualsEverywhere(grid: Grid, value: number): readonly Command[] {
  const { top, bottom, left, right } = grid.area();
  const { lines, columns } = grid.layout();
  const figures = lines.slice(top, bottom + 1).flatMap((line) =>
    columns.slice(left, right + 1).flatMap((column) => {
      const row = grid.rowOf(line.key);
      const target = targetOf(line, row, column);
      if (row === undefined || !target.ok || target.target !== "actual") return [];
      return [{ row: row.id, month: grid.monthAt(column.period?.from ?? 0), value }];
    }),
  );
  return [{ kind: "set-actuals", figures }];
}
