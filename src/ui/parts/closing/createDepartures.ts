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
 * The tracked rows whose plan from here on is far from the recent actuals.
 *
 * @param looked whether somebody is waiting for the result; otherwise it is computed once nothing else is running.
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
    // The answer names its rows.
    { looked, subject: ({ scenario }) => [scenario] },
  );
}
