import { namesBase, replaceName } from "../formula/base.ts";
import { overrideIn } from "../model/inForce.ts";
import type { Ast } from "../formula/ast.ts";
import { constantValue } from "../formula/constantValue.ts";
import { parseFormula } from "../formula/parse.ts";
import { printFormula } from "../formula/print.ts";
import { assert } from "../lib/assert.ts";
import type { Month } from "../model/month.ts";
import type { Scenario, ScenarioRow } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import type { Change } from "./change.ts";
import { digits } from "./levers.ts";

/**
 * A scenario with a change applied on top, as one scenario that can be kept: in the change, `base` is
 * the value after the scenario, and from the change's month on every entry of the scenario is changed in the same
 * way. The range of a share stays a range: both its ends are moved.
 *
 * @param rowOf the plan's inputs.
 */
export function overScenario(
  scenario: Scenario | undefined,
  change: Change,
  name: string,
  rowOf: (id: RowId) => InputRow,
): Scenario {
  const rows: { [id: RowId]: ScenarioRow } = { ...scenario?.rows };
  for (const [id, over] of Object.entries(change)) {
    const below = rows[id];
    rows[id] = below === undefined ? over : merged(below, over, rowOf(id));
  }
  return { ...scenario, name, rows };
}

function merged(below: ScenarioRow, over: ScenarioRow, row: InputRow): ScenarioRow {
  const months: { [month: Month]: Entry } = {};
  const value = over.value === undefined ? below.value : onto(over.value, below.value, row);
  if (over.value === undefined) Object.assign(months, below.months);
  const starts = Object.keys(over.months ?? {}).sort();
  starts.forEach((start, i) => {
    const entry = over.months![start]!;
    const end = row.carry ? starts[i + 1] : undefined;
    months[start] = onto(entry, overrideIn(below.months ?? {}, start, row.carry)?.entry, row);
    if (!row.carry) return;
    for (const [month, later] of Object.entries(below.months ?? {})) {
      if (month > start && (end === undefined || month < end)) months[month] = onto(entry, later, row);
    }
  });
  return {
    ...below,
    ...(value === undefined ? {} : { value }),
    ...(Object.keys(months).length === 0 ? {} : { months }),
  };
}

/** An entry whose `base` is another entry; if `below` is undefined, `base` keeps its usual meaning. */
function onto(entry: Entry, below: Entry | undefined, row: InputRow): Entry {
  if (below === undefined) return entry;
  const top = parsed(entry);
  const bottom = parsed(below);
  if (bottom.kind === "interval" && row.unit === "share" && namesBase(top)) {
    const [low, high] = [bottom.low, bottom.high].map((end) => constantValue(replaceName(top, "base", end)));
    // Both ends must stay inside 0 to 1 for it to be a range of a share.
    if (low !== undefined && high !== undefined && low > 0 && low < high && high < 1) {
      return `${digits(low)} to ${digits(high)}`;
    }
  }
  return printFormula(replaceName(top, "base", bottom));
}

function parsed(entry: Entry): Ast {
  const result = parseFormula(String(entry));
  assert(result.ok, "an entry that can't be read got past the checks");
  return result.value;
}
