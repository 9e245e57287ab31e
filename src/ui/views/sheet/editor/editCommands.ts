import type { Command } from "../../../../editing/command.ts";
import { setBase, setMonth, setMonths } from "../../../../entries/cellCommands.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry } from "../../../../model/row.ts";
import type { DocumentState } from "../../../../state/app.ts";
import type { Grid } from "../createGrid.ts";
import { targetOf } from "../view/cells.ts";
import type { Editing } from "./cellContent.ts";

/** What sets a cell's entry. */
export function commandsFor(
  document: DocumentState,
  now: Pick<Editing, "row" | "month">,
  entry: Entry,
  reach: Scope,
): readonly Command[] {
  const { row } = now;
  if (row.kind === "computed") return [{ kind: "set-formula", row: row.id, formula: String(entry) }];
  if (now.month === undefined) return setBase(row, document.scenario(), entry);
  return setMonth(row, document.scenario(), now.month, entry, reach);
}

/** The same entry in every selected cell that can hold it. */
export function commandsEverywhere(grid: Grid, now: Editing, entry: Entry, reach: Scope): readonly Command[] {
  const { document, session } = grid.app;
  const { top, bottom, left, right } = grid.area();
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
