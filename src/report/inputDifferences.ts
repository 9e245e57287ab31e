import { compilePlan } from "../engine/compilePlan.ts";
import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { sameTerm } from "../engine/shape.ts";
import { assert } from "../lib/assert.ts";
import { inForce } from "../model/inForce.ts";
import type { OwnEntry } from "../model/inForce.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import type { Period } from "../engine/simulator.ts";

/** One of the compared plans, with respect to one input. */
export type InputColumn = {
  readonly name: string | undefined;
  /** By month: the value in effect, or its mean where it is uncertain. */
  readonly values: Float64Array;
  /** By month: whether the value differs from the baseline's. */
  readonly differs: readonly boolean[];
  readonly own: readonly OwnEntry[];
};

/** An input that is not the same in all compared plans. */
export type InputDifference = {
  readonly row: RowId;
  readonly baseline: Float64Array;
  readonly scenarios: readonly InputColumn[];
  /** The months in which any plan differs, split into spans over which all entries and values stay the same. */
  readonly stretches: readonly Period[];
};

/** The inputs in which scenarios differ from a baseline, in the sheet's order; those that do not are left out. */
export function inputDifferences(
  plan: Plan,
  baseline: string | undefined,
  scenarios: readonly (string | undefined)[],
): InputDifference[] {
  const base = compilePlan(plan, baseline);
  const others = scenarios.map((name) => ({ name, compiled: compilePlan(plan, name) }));
  const differing = base.sheet.rows.filter(
    ({ id, kind }) =>
      kind === "input" &&
      others.some(({ compiled }) => differsBy(inputOf(base, id), inputOf(compiled, id)).includes(true)),
  );
  if (differing.length === 0) return [];
  const expected = runExpected(base).rows;
  const values = others.map(({ compiled }) => runExpected(compiled).rows);
  return differing.map(({ id }) => {
    const columns = others.map(({ name, compiled }, index): InputColumn => ({
      name,
      values: values[index]!.get(id)!,
      differs: differsBy(inputOf(base, id), inputOf(compiled, id)),
      own: ownEntries(plan, name, id),
    }));
    const compiled = [base, ...others.map((other) => other.compiled)].map((one) => inputOf(one, id));
    return {
      row: id,
      baseline: expected.get(id)!,
      scenarios: columns,
      stretches: stretchesOf(compiled, base.months, columns, [
        expected.get(id)!,
        ...columns.map((column) => column.values),
      ]),
    };
  });
}

function inputOf(compiled: Compiled, id: RowId): CompiledInput {
  const row = compiled.rows.get(id);
  assert(row?.kind === "input", `not an input: ${id}`);
  return row;
}

function differsBy(a: CompiledInput, b: CompiledInput): boolean[] {
  return a.which.map((index, t) => a !== b && !sameTerm(a.terms[index]!, b.terms[b.which[t]!]!));
}

/** A scenario's entries for a row, its value first and then its months in order. */
function ownEntries(plan: Plan, name: string | undefined, id: RowId): OwnEntry[] {
  const scenario = scenarioNamed(plan, name);
  const over = scenario !== undefined && Object.hasOwn(scenario.rows, id) ? scenario.rows[id] : undefined;
  const months = Object.entries(over?.months ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(over?.value === undefined ? [] : [{ month: undefined, entry: over.value }]),
    ...months.map(([month, entry]) => ({ month, entry })),
  ];
}

function stretchesOf(
  inputs: readonly CompiledInput[],
  dates: readonly Month[],
  columns: readonly InputColumn[],
  values: readonly Float64Array[],
): Period[] {
  const stretches: Period[] = [];
  const months = inputs[0]!.which.length;
  let from = 0;
  for (let t = 1; t <= months; t++) {
    const goesOn =
      t < months &&
      inputs.every((input) => readsAlike(input, dates, from, t)) &&
      columns.every(({ differs }) => differs[t] === differs[from]) &&
      values.every((list) => list[t] === list[from]);
    if (goesOn) continue;
    if (columns.some((column) => column.differs[from] === true)) stretches.push({ from, to: t - 1 });
    from = t;
  }
  return stretches;
}

/**
 * Whether two months of an input read the same: by one entry, or by separate entries for each month, such as filling
 * a row makes. Each such entry draws from its range separately, and still reads the same.
 */
function readsAlike(input: CompiledInput, dates: readonly Month[], a: number, b: number): boolean {
  const [one, other] = [input.which[a]!, input.which[b]!];
  if (one === other || sameTerm(input.terms[one]!, input.terms[other]!)) return true;
  const [entry, later] = [a, b].map((t) => inForce(input.row, dates[t]!)?.entry);
  // `base` may stand for something different in each month.
  return entry !== undefined && entry === later && !/\bbase\b/.test(String(entry));
}
