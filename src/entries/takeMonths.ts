import type { Command } from "../editing/command.ts";
import type { ActualFigure } from "../editing/setActuals.ts";
import { HISTORY_MONTHS } from "../model/actuals.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { SheetRow } from "../model/sheet.ts";
import { setMonths, together } from "./cellCommands.ts";

/** How a table of months is used: as actuals, up to a month, or as planned values. */
export type MonthUse = { readonly kind: "actuals"; readonly through: Month } | { readonly kind: "entries" };

/** A row's figures by month. */
export type RowMonths = { readonly row: RowId; readonly values: { readonly [month: Month]: number } };

export type TakenMonths = {
  /** One step of undo; undefined where nothing can be taken. */
  readonly command: Command | undefined;
  /** The number of figures that it writes. */
  readonly figures: number;
  /** Figures that are left out: computed rows can't be entered, and some months are not in the plan. */
  readonly computed: number;
  readonly outside: number;
  /** Figures of months after the last one that is taken as an actual. */
  readonly later: number;
};

/** Actuals up to the table's last month before `today`; planned values where the table has no such month. */
export function guessMonthUse(months: readonly Month[], today: Month): MonthUse {
  const past = months.filter((month) => month < today).toSorted();
  const through = past.at(-1);
  return through === undefined ? { kind: "entries" } : { kind: "actuals", through };
}

/** The command that writes a table's figures into the plan: into the baseline, or as actuals. */
export function takeMonths(
  plan: Pick<Plan, "start" | "months">,
  byId: ReadonlyMap<RowId, SheetRow>,
  lines: readonly RowMonths[],
  use: MonthUse,
): TakenMonths {
  const end = addMonths(plan.start, plan.months - 1);
  const begin = use.kind === "actuals" ? addMonths(plan.start, -HISTORY_MONTHS) : plan.start;
  const commands: Command[] = [];
  const figures: ActualFigure[] = [];
  const count = { figures: 0, computed: 0, outside: 0, later: 0 };
  for (const { row: id, values } of lines) {
    const row = byId.get(id);
    const entries = new Map<Month, number>();
    for (const [month, value] of Object.entries(values)) {
      if (use.kind === "actuals" && month > use.through) count.later += 1;
      else if (month < begin || month > end) count.outside += 1;
      else if (use.kind === "actuals") figures.push({ row: id, month, value });
      else if (row?.kind !== "input") count.computed += 1;
      else entries.set(month, value);
    }
    if (row?.kind === "input" && entries.size > 0) commands.push(...setMonths(row, undefined, entries));
    count.figures += entries.size;
  }
  if (figures.length > 0) commands.push({ kind: "set-actuals", figures });
  return { command: together(commands), ...count, figures: count.figures + figures.length };
}
