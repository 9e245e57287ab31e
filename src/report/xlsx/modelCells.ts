import type { Compiled } from "../../engine/compilePlan.ts";
import { eachName } from "../../engine/term.ts";
import type { RowId } from "../../model/row.ts";
import { actualAt, actualCell } from "./actualCell.ts";
import { PLUS } from "./guards.ts";
import { MINUS_INFINITE } from "./kinds.ts";
import type { Layout } from "./layout.ts";
import { address, span } from "./reference.ts";
import type { RowFacts } from "./rowKinds.ts";
import type { Choice } from "./scenariosSheet.ts";
import { NOTHING_KNOWN } from "./termKinds.ts";
import { makeTranslator } from "./translator.ts";
import { FIRST_MONTH } from "./workings.ts";
import type { Workings } from "./workings.ts";
import type { Grounds, Spot } from "./translation.ts";

/** The cells of the model sheet: what each refers to, and the formulas of computed rows. */
export function makeModelCells(
  compiled: Compiled,
  layout: Layout,
  facts: RowFacts,
  workings: Workings,
  choices: ReadonlyMap<RowId, Choice>,
) {
  const { words, months } = layout;
  const changing = changingRows(compiled, layout.touched);
  const grounds: Grounds = {
    facts,
    months: months.length,
    workings,
    ref,
    range: (id, from, to, spot) => {
      if (spot.baseline || isAside(id)) return undefined;
      const cells = span(layout.modelRow.get(id)!, FIRST_MONTH + from, FIRST_MONTH + to);
      return `${spot.aside ? layout.prefixes.model : ""}${cells}`;
    },
    changes: (id) => changing.has(id),
  };
  const translator = makeTranslator(grounds);

  function inputRef(id: RowId, t: number): string {
    return `${layout.prefixes.inputs}${address(layout.inputRow.get(id)!, FIRST_MONTH + t)}`;
  }

  /** The formula of a computed row's cell. */
  function shown(id: RowId, t: number): string {
    if (!isAside(id)) return translator.text(termOf(id), spotOf(id, t));
    // The sheet of workings distinguishes −∞ from ∞; here both are as in any spreadsheet.
    const raw = ref(id, spotOf(id, t));
    return `IF(ISERR(${raw}),${PLUS},${raw})`;
  }

  /** Whether a row is worked out on the sheet of workings. */
  function isAside(id: RowId): boolean {
    if (!layout.modelRow.has(id)) return true;
    return compiled.rows.get(id)!.kind === "computed" && (facts.kinds(id) & MINUS_INFINITE) !== 0;
  }

  function ref(id: RowId, spot: Spot): string {
    if (spot.baseline && changing.has(id)) {
      const choice = choices.get(id);
      return choice === undefined ? aside(id, spot) : choice.baseline(spot.t);
    }
    if (isAside(id)) return aside(id, { ...spot, baseline: false });
    const cell = address(layout.modelRow.get(id)!, FIRST_MONTH + spot.t);
    return `${spot.aside ? layout.prefixes.model : ""}${cell}`;
  }

  /** A whole row on the sheet of workings: hidden rows, rows that may be −∞, and the baseline's start. */
  function aside(id: RowId, spot: Spot): string {
    const label = spot.baseline ? `${id}: ${words.baseline}` : id;
    const row = workings.rowOf(`${spot.baseline ? "baseline" : ""} row\n${id}`, label);
    const place = { ...spotOf(id, spot.t), aside: true, baseline: spot.baseline };
    const came = actualCell(compiled, id, spot.t, {});
    if (came !== undefined) workings.set(row, spot.t, came);
    else if (!workings.has(row, spot.t)) {
      workings.set(row, spot.t, {});
      workings.set(row, spot.t, { formula: translator.text(termOf(id), place) });
    }
    return workings.ref(row, spot.t, spot.aside);
  }

  function termOf(id: RowId) {
    const row = compiled.rows.get(id)!;
    if (row.kind !== "computed") throw new Error(`an input has no formula of the model: ${id}`);
    return row.term;
  }

  function spotOf(id: RowId, t: number): Spot {
    return { t, aside: false, known: NOTHING_KNOWN, baseline: false, label: id };
  }

  return { inputRef, shown };
}

/** The rows whose value in month 0 a scenario can change. */
function changingRows(compiled: Compiled, touched: ReadonlySet<RowId>): Set<RowId> {
  const came = (id: RowId): boolean => actualAt(compiled, id, 0) !== undefined;
  const changing = new Set<RowId>([...touched].filter((id) => !came(id)));
  // Rows come in the order of evaluation, so the rows that a row names have already been seen.
  for (const [id, row] of compiled.rows) {
    if (row.kind === "input" || came(id)) continue;
    eachName(row.term, (name, lagged) => {
      if (!lagged && changing.has(name)) changing.add(id);
    });
  }
  return changing;
}
