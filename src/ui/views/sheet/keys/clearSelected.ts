import type { Command } from "../../../../editing/command.ts";
import { heldBy } from "../../../../editing/setKey.ts";
import { clearCell, together } from "../../../../entries/cellCommands.ts";
import type { ClearRefusal } from "../../../../entries/cellCommands.ts";
import type { Month } from "../../../../model/month.ts";
import type { Plan } from "../../../../model/plan.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { Grid } from "../createGrid.ts";
import { draftKey } from "../view/cells.ts";

type Say = (sentence: string) => void;

/** Removes the entries in the selected cells, as one step; says why if there is nothing to remove. */
export function clearSelected(grid: Grid, say: Say, tell: Say): void {
  const { document, session } = grid.app;
  const { said, clears, refusals } = grid.words().grid;
  if (document.readOnly()) return tell(refusals["read-only"]);
  const { top, bottom, left, right } = grid.area();
  const commands: Command[] = [];
  const reasons = new Set<ClearRefusal | "nothing-known">();
  const drafts: string[] = [];
  let skipped = 0;
  for (let y = top; y <= bottom; y += 1) {
    const row = grid.rowOf(grid.layout().lines[y]?.key ?? "");
    for (let x = left; x <= right; x += 1) {
      const column = grid.layout().columns[x];
      if (row === undefined || column === undefined) continue;
      if (column.kind !== "value" && column.kind !== "month") {
        if (column.kind !== "unit" && column.kind !== "trend" && column.kind !== "label") skipped += 1;
        continue;
      }
      const month = column.kind === "month" ? grid.monthAt(column.period?.from ?? 0) : undefined;
      const cameIn = column.actual === true ? month : undefined;
      const key = draftAt(row, month, cameIn, document.scenario());
      if (document.drafts().has(key)) {
        drafts.push(key);
        continue;
      }
      const result =
        cameIn === undefined
          ? clearCell(row, document.scenario(), month)
          : clearActual(document.plan(), row.id, cameIn);
      if (result.ok) commands.push(result.command);
      else {
        reasons.add(result.why);
        skipped += 1;
      }
    }
  }
  const command = together(commands);
  if (command !== undefined) document.dispatch(command, session.selection());
  document.setDrafts(
    drafts.map((key) => [key, undefined] as const),
    session.selection(),
  );
  const done = commands.length + drafts.length;
  const [reason] = reasons;
  if (done === 0) return tell(reason === undefined ? clears["nothing-set"] : clears[reason]);
  const cells = (n: number) => said.cells(n, grid.format().number(n));
  say(skipped === 0 ? said.cleared(cells(done)) : said.clearedSome(cells(done), cells(skipped)));
}

/** The key of the refused text in a cell. */
function draftAt(
  row: SheetRow,
  month: Month | undefined,
  cameIn: Month | undefined,
  scenario: string | undefined,
): string {
  if (cameIn !== undefined) return draftKey(undefined, row.id, `actual:${cameIn}`);
  return draftKey(scenario, row.id, row.kind === "computed" ? "formula" : (month ?? "value"));
}

/** The command that removes an actual, if there is one. */
function clearActual(plan: Plan, row: RowId, month: Month) {
  if (heldBy(plan.actuals, row)?.[month] === undefined) return { ok: false, why: "nothing-known" } as const;
  const command: Command = { kind: "set-actual", row, month, value: undefined };
  return { ok: true, command } as const;
}
