import { untrack } from "solid-js";
import type { Accessor } from "solid-js";
import { assert } from "../lib/assert.ts";
import type { RunRequest, Simulator } from "../engine/simulator.ts";
import type { RowId } from "../model/row.ts";
import type { DocumentState } from "./app.ts";
import type { Exporting, TableWriter } from "./exporting.ts";

type Options = {
  readonly document: Pick<DocumentState, "plan" | "scenario">;
  readonly simulator: Accessor<Simulator | undefined>;
  readonly writer: () => Promise<TableWriter>;
};

/** Runs the plan in view again for an export, with its own trials and seed, so with the same digits. */
export function createExporting({ document, simulator, writer }: Options): Exporting {
  const request = (rows: readonly RowId[]): RunRequest =>
    untrack(() => {
      const plan = document.plan();
      const { trials, seed, chance } = plan.run;
      return { plan, scenario: document.scenario(), trials, seed, chance, rows };
    });
  const ready = (): Simulator => {
    const made = untrack(simulator);
    assert(made !== undefined, "exports are offered before the simulator is there");
    return made;
  };
  return {
    writer,
    run: async (rows, options) => ready().run(request(rows), options),
    trials: async (rows, options) => ready().trials(request(rows), options),
  };
}
