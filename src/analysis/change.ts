import { compileInput } from "../engine/compilePlan.ts";
import type { Compiled, CompiledRow } from "../engine/compilePlan.ts";
import { assert } from "../lib/assert.ts";
import { addMonths } from "../model/month.ts";
import type { ScenarioRow } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import type { InputRow, Layer } from "../model/sheet.ts";
import { asVariation } from "./variation.ts";

/** A question's change to a plan and its scenario, as the rows of a scenario: "one more hunter from March". */
export type Change = { readonly [id: RowId]: ScenarioRow };

/**
 * A plan under a change: a further layer above the scenario's, whose `base` is the scenario's value.
 * A headcount that it adds in month 0 is a hire, as in any scenario.
 */
export function compileChange(below: Compiled, change: Change): Compiled {
  const rows = new Map<RowId, CompiledRow>();
  for (const [id, over] of Object.entries(change)) {
    const row = inputOf(below, id);
    const layer: Layer = {
      name: "scenario",
      ...(over.value === undefined ? {} : { value: over.value }),
      months: over.months ?? {},
    };
    const layered: InputRow = { ...row, layers: [...row.layers, layer] };
    rows.set(id, compileInput(layered, below.plan.start, below.months.length));
  }
  return asVariation(withRows(below, rows), below, { change });
}

/** The same plan with some of its rows replaced. */
export function withRows(below: Compiled, rows: ReadonlyMap<RowId, CompiledRow>): Compiled {
  const all = new Map(below.rows);
  for (const [id, row] of rows) all.set(id, row);
  return { ...below, rows: all, baseline: below.baseline ?? below };
}

/**
 * An override that applies from a month on: in a row that carries values forward it is entered once, otherwise
 * in every month; in a row that applies to the start only it becomes the row's value.
 *
 * @param from index of the month.
 */
export function fromMonthOn(row: InputRow, entry: Entry, from: number, compiled: Compiled): ScenarioRow {
  if (row.startOnly) return { value: entry };
  const { start } = compiled.plan;
  const last = row.carry ? from : compiled.months.length - 1;
  const months: { [month: string]: Entry } = {};
  for (let t = from; t <= last; t++) months[addMonths(start, t)] = entry;
  return { months };
}

/** An input of a plan with all its layers. */
export function inputOf(compiled: Compiled, id: RowId): InputRow {
  const row = compiled.rows.get(id);
  assert(row?.kind === "input", `not an input: ${id}`);
  return row.row;
}
