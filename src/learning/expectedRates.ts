import { compileInput } from "../engine/compilePlan.ts";
import type { Compiled, CompiledInput, CompiledRow } from "../engine/compilePlan.ts";
import { buildMachine } from "../engine/machine.ts";
import type { Machine } from "../engine/machine.ts";
import { assert } from "../lib/assert.ts";
import type { RowId } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import type { Observation } from "./observations.ts";

/**
 * The rates behind an input's observations, as a function of the input's value, in the expected run: all other inputs
 * at their means, actuals in place of planned values. The result has one rate for each observation, in their order.
 * Each call computes only the rows that the rates need.
 */
export function expectedRates(
  compiled: Compiled,
  input: RowId,
  observations: readonly Observation[],
): (value: number) => Float64Array {
  const rows = new Map<RowId, CompiledRow>(compiled.rows);
  const ids = new Map(observations.map(({ row, rate }) => [`${row}~rate`, rate]));
  for (const [id, term] of ids) rows.set(id, { kind: "computed", id, term, hidden: true });
  const withRates: Compiled = { ...compiled, rows };
  let machine: Machine | undefined;
  return (value) => {
    const at = withBaseValue(withRates, input, value);
    const differing = machine?.retune(at);
    if (differing === undefined) {
      machine = buildMachine(at, {
        mode: "expected",
        trials: 1,
        seed: 1,
        capacity: 1,
        rows: ids.keys(),
        keep: true,
      });
    }
    machine!.run(0, 1, differing);
    return Float64Array.from(observations, ({ row, t }) => machine!.node(`${row}~rate`).at[t]![0]!);
  };
}

/**
 * The plan with one certain number in place of an input's typed value; the input's overrides and scenarios still
 * apply.
 */
export function withBaseValue(compiled: Compiled, id: RowId, value: number): Compiled {
  const rows = new Map(compiled.rows);
  const row = rows.get(id);
  assert(row?.kind === "input", `not an input: ${id}`);
  rows.set(id, withValue(compiled, row, value));
  const baseline = compiled.baseline === undefined ? undefined : withBaseValue(compiled.baseline, id, value);
  return { ...compiled, rows, baseline };
}

function withValue({ plan, months }: Compiled, { row }: CompiledInput, value: number): CompiledInput {
  const layers = row.layers.map((layer, index) => {
    if (layer.name === "scenario") return layer;
    // The lowest layer gets the value; the layers above it, except scenarios, lose theirs.
    const { value: _, ...rest } = layer;
    return index === 0 ? { ...rest, value } : rest;
  });
  const changed: InputRow = { ...row, layers };
  return compileInput(changed, plan.start, months.length);
}
