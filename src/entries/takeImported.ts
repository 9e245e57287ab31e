import type { Command } from "../editing/command.ts";
import type { Actuals } from "../model/actuals.ts";
import type { Entry, RowId } from "../model/row.ts";
import { together } from "./cellCommands.ts";

/** What is taken from a file into the plan: base values of inputs with their sources, and actuals by month. */
export type Imported = {
  readonly entries: readonly { readonly row: RowId; readonly entry: Entry; readonly source: string }[];
  readonly actuals?: Actuals;
};

/**
 * The command that writes the imported values into the baseline, as one step of undo; undefined where there are none.
 * A value is marked as measured until somebody types another, so that later deals are proposed in its place.
 */
export function takeImported({ entries, actuals = {} }: Imported): Command | undefined {
  const figures = Object.entries(actuals).flatMap(([row, months]) =>
    Object.entries(months).map(([month, value]) => ({ row, month, value })),
  );
  return together([
    ...entries.flatMap(({ row, entry, source }): Command[] => [
      { kind: "set-entry", cell: { scenario: undefined, row, month: undefined }, entry },
      { kind: "describe-row", row, changes: { source, x_measured: true } },
    ]),
    ...(figures.length === 0 ? [] : [{ kind: "set-actuals", figures } as const]),
  ]);
}
