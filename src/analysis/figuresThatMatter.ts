import { needed } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { goalValue, runExpected } from "../engine/runExpected.ts";
import type { RowId } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import { compileChange } from "./change.ts";
import type { Measure } from "./measure.ts";
import { pinned, uncertainInputs } from "./uncertain.ts";

/** An input, and how far it moves the measure from one end of its range to the other. */
export type FigureThatMatters = { readonly row: RowId; readonly moves: number };

/** An uncertain input is tried at these quantiles, a certain one at these multiples of its value. */
const ENDS = [0.1, 0.9];
const PARTS = [0.8, 1.2];
/** A change below this share of the measure counts as none. */
const NOTHING = 1e-9;

/**
 * The essential inputs that a measure depends on, those that move it furthest in the expected run first. Each is tried
 * by itself at its 10th and 90th percentile or, where it is certain, a fifth below and above its value. Inputs that
 * move nothing are left out.
 */
export function* figuresThatMatter(base: Compiled, measure: Measure): Generator<number, FigureThatMatters[]> {
  const valueOf = (compiled: Compiled) => {
    const values = runExpected(compiled).rows.get(measure.row)!;
    return goalValue(measure, (t) => values[t]!);
  };
  const now = valueOf(base);
  const uncertain = new Set(uncertainInputs(base, [measure.row]).map(({ id }) => id));
  const wanted = needed(base.rows, [measure.row]);
  const inputs = base.sheet.rows.filter(
    (row): row is InputRow => row.kind === "input" && row.essential && wanted.has(row.id),
  );
  const found: FigureThatMatters[] = [];
  for (const [at, { id, max }] of inputs.entries()) {
    const ends = uncertain.has(id)
      ? ENDS.map((u) => pinned(base, new Map([[id, u]])))
      : PARTS.map((part) => compileChange(base, { [id]: { value: scaled(part, max) } }));
    // An end of the range that gives no value is ignored.
    const far = ends.map((end) => Math.abs(valueOf(end) - now)).filter(Number.isFinite);
    const moves = Math.max(0, ...far);
    if (moves > NOTHING * Math.abs(now)) found.push({ row: id, moves });
    yield (at + 1) / inputs.length;
  }
  return found.sort((a, b) => b.moves - a.moves);
}

/** Never above the input's maximum, such as 100 % for a share. */
function scaled(part: number, max: number | undefined): string {
  return max === undefined ? `base * ${part}` : `min(base * ${part}, ${max})`;
}
