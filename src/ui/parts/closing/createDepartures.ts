import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import { closedMonth } from "../../../model/closedMonth.ts";
import type { RowId } from "../../../model/row.ts";
import type { Departure } from "../../../report/departures.ts";
import { comparedRows } from "../../../report/followedRows.ts";
import { trialsOf } from "../../../report/roughTrials.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import type { Asked } from "../../../state/createAsked.ts";

/**
 * Where the plan from here on is far from what came lately, of the rows that are followed.
 *
 * @param looked whether somebody waits for it; else it is found once nothing else is under way.
 */
export function createDepartures(looked: Accessor<boolean>): Asked<Departure[]> {
  const { document } = useApp();
  const rows = createMemo((): readonly RowId[] => comparedRows(document.plan(), document.sheet()));
  return createAsked(
    () => {
      const plan = document.plan();
      if (closedMonth(plan) === undefined) return undefined;
      const { trials, seed, chance } = plan.run;
      const run = { ...trialsOf("departures", trials), seed, chance };
      return { name: "departures" as const, args: { scenario: document.scenario(), rows: rows(), ...run } };
    },
    // It names its rows.
    { looked, subject: ({ scenario }) => [scenario] },
  );
}
