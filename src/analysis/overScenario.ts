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
 * A scenario with a change laid over it, as one scenario that can be kept: in the change `base` is
 * what the scenario left, and from there on every entry of the scenario is changed alike. The range of
 * a share stays one: it is moved by both its ends.
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
    months[start] = onto(entry, entryAt(below, start, row.carry), row);
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

/** The override that holds in a month, if any; the layer's own value is what `base` is without one. */
function entryAt(layer: ScenarioRow, month: Month, carry: boolean): Entry | undefined {
  const months = Object.keys(layer.months ?? {}).filter((one) => (carry ? one <= month : one === month));
  const last = months.sort().at(-1);
  return last === undefined ? undefined : layer.months![last];
}

/** An entry whose `base` is another entry; `below` undefined: what `base` means anyway. */
function onto(entry: Entry, below: Entry | undefined, row: InputRow): Entry {
  if (below === undefined) return entry;
  const top = parsed(entry);
  const bottom = parsed(below);
  if (bottom.kind === "interval" && row.unit === "share" && namesBase(top)) {
    const [low, high] = [bottom.low, bottom.high].map((end) => constantValue(replaceBase(top, end)));
    // Both ends must stay inside 0 to 1 for it to be a range of a share.
    if (low !== undefined && high !== undefined && low > 0 && low < high && high < 1) {
      return `${digits(low)} to ${digits(high)}`;
    }
  }
  return printFormula(replaceBase(top, bottom));
}

function parsed(entry: Entry): Ast {
  const result = parseFormula(String(entry));
  assert(result.ok, "an entry that can't be read got past the checks");
  return result.value;
}

function namesBase(ast: Ast): boolean {
  return replaceBase(ast, { kind: "number", value: 0, percent: false, span: ast.span }) !== ast;
}

function replaceBase(ast: Ast, by: Ast): Ast {
  const inner = (one: Ast): Ast => replaceBase(one, by);
  switch (ast.kind) {
    case "name":
      return ast.id === "base" ? by : ast;
    case "unary": {
      const arg = inner(ast.arg);
      return arg === ast.arg ? ast : { ...ast, arg };
    }
    case "binary": {
      const [left, right] = [inner(ast.left), inner(ast.right)];
      return left === ast.left && right === ast.right ? ast : { ...ast, left, right };
    }
    case "conditional": {
      const [test, then, otherwise] = [inner(ast.test), inner(ast.then), inner(ast.otherwise)];
      return test === ast.test && then === ast.then && otherwise === ast.otherwise
        ? ast
        : { ...ast, test, then, otherwise };
    }
    case "call": {
      const args = ast.args.map(inner);
      return args.every((arg, i) => arg === ast.args[i]) ? ast : { ...ast, args };
    }
    case "number":
    case "interval":
      return ast;
  }
}
