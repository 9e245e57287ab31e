import { constantValue } from "../formula/constantValue.ts";
import { checkFormula } from "../formula/check.ts";
import { distributionFaults } from "../formula/distributionFaults.ts";
import { parseFormula } from "../formula/parse.ts";
import { orderOrCycle } from "../lib/graph.ts";
import type { Issue, Place, PlacedIssue } from "../model/issue.ts";
import { LAST_MONTH, monthOf, monthsBetween, monthsFrom, addMonths } from "../model/month.ts";
import { LIMITS } from "../model/plan.ts";
import type { Plan, PlanRow } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import { inputRowOf, sheetOf } from "../model/sheet.ts";
import type { InputRow, Sheet, SheetRow } from "../model/sheet.ts";
import { compileComputed, compileInput, namedNow } from "./compilePlan.ts";
import type { CompiledRow } from "./compilePlan.ts";
import { checkActuals } from "./checkActuals.ts";
import { checkCorrelations } from "./checkCorrelations.ts";
import { namesBase } from "../formula/base.ts";
import { linksAt } from "./inputChain.ts";
import type { Link } from "./inputChain.ts";
import { estimatedMeans, firstRefused, inputMeans } from "./inputMeans.ts";
import { parsed } from "./parsed.ts";
import { outside, rangeIssue } from "./rangeIssue.ts";

const KNOWN = new WeakMap<Plan, readonly PlacedIssue[]>();

/**
 * Every fault of a plan whose structure is right: of formulas, names, loops, values and ranges, goals, actuals,
 * estimates and correlations. A plan without faults can be compiled and run.
 */
export function checkPlan(plan: Plan): readonly PlacedIssue[] {
  const known = KNOWN.get(plan);
  if (known !== undefined) return known;
  const issues = findIssues(plan);
  KNOWN.set(plan, issues);
  return issues;
}

function findIssues(plan: Plan): PlacedIssue[] {
  // Without valid months no entry can be assigned to its month: nothing else is checked.
  if (monthsBetween(plan.start, LAST_MONTH) < plan.months - 1) {
    return [{ at: ["start"], issue: { code: "past-last-month", last: LAST_MONTH } }];
  }
  const sheet = sheetOf(plan);
  const issues: PlacedIssue[] = [];
  for (const id of Object.keys(plan.rows)) {
    const row = sheet.byId.get(id);
    if (row === undefined) continue;
    if (row.kind === "computed") {
      if (plan.rows[id]!.formula !== undefined) {
        for (const issue of textIssues(plan.rows[id]!.formula!, row, sheet)) {
          issues.push({ at: ["rows", id, "formula"], issue });
        }
      }
    } else issues.push(...entryIssues(row, plan.rows[id]!, ["rows", id], sheet, true));
  }
  plan.scenarios.forEach((scenario, index) => {
    for (const [id, over] of Object.entries(scenario.rows)) {
      const at: Place = ["scenarios", index, "rows", id];
      const row = sheet.byId.get(id);
      if (row === undefined) issues.push({ at, issue: { code: "unknown-row", id } });
      else if (row.kind === "computed") issues.push({ at, issue: { code: "not-an-input", id } });
      else issues.push(...entryIssues(row, over, at, sheet, false));
    }
  });
  issues.push(...goalIssues(plan, sheet), ...checkActuals(plan, sheet), ...estimateIssues(plan, sheet));
  // A row with a fault in one of its texts is not checked further; the others are.
  const unread = new Set(issues.map(({ at }) => placeKey(at)));
  for (const id of Object.keys(plan.rows)) if (lacksText(plan.rows[id]!)) unread.add(placeKey(["rows", id]));
  const isRead = (...place: Place): boolean => !unread.has(placeKey(place));
  if (Object.keys(plan.rows).every((id) => sheet.byId.get(id)?.kind !== "computed" || isRead("rows", id))) {
    issues.push(...cycleIssues(plan, sheet));
  }
  issues.push(...rangeIssues(plan, sheet, isRead));
  if (plan.correlations.every(([first, second]) => isRead("rows", first) && isRead("rows", second))) {
    issues.push(...checkCorrelations(plan, sheet));
  }
  return issues;
}

/** Whether one of the user's own rows lacks its value or its formula, as when a file's could not be read. */
function lacksText({ kind, value, formula }: PlanRow): boolean {
  return kind === "input" ? value === undefined : kind === "computed" && formula === undefined;
}

/** A key for the row, in the plan or in a scenario, that contains a place. */
function placeKey(at: Place): string {
  return JSON.stringify(at.slice(0, at[0] === "scenarios" ? 4 : 2));
}

/** The faults of a formula's or an entry's text in a row. */
export function textIssues(text: Entry, row: SheetRow, sheet: Sheet): Issue[] {
  const result = parseFormula(String(text));
  if (!result.ok) return [result.error];
  return checkFormula(result.value, {
    kind: row.kind,
    unit: row.unit,
    ownId: row.id,
    isRow: (id) => sheet.byId.has(id),
    names: () => sheet.byId.keys(),
  });
}

type Entries = { readonly value?: Entry; readonly months?: { readonly [month: string]: Entry } };

/** Entries whose last check found no fault, with the properties of the row that the check depended on. */
const FAULTLESS = new WeakMap<Entries, string>();

function entryIssues(
  row: InputRow,
  over: Entries,
  at: Place,
  sheet: Sheet,
  lowest: boolean,
): readonly PlacedIssue[] {
  // An input's entry can't name rows, so whether it has faults does not depend on other rows.
  const key = JSON.stringify([row.id, row.unit, row.min, row.max, row.own, row.startOnly, lowest]);
  if (FAULTLESS.get(over) === key) return [];
  const issues = findEntryIssues(row, over, at, sheet, lowest);
  if (issues.length === 0) FAULTLESS.set(over, key);
  return issues;
}

function findEntryIssues(
  row: InputRow,
  over: Entries,
  at: Place,
  sheet: Sheet,
  lowest: boolean,
): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  const check = (entry: Entry, place: Place, hasBase: boolean): void => {
    const found = textIssues(entry, row, sheet);
    for (const issue of found) issues.push({ at: place, issue });
    if (found.length > 0) return;
    const ast = parsed(entry);
    if (!hasBase && namesBase(ast)) {
      const span = { from: 0, to: String(entry).length };
      issues.push({ at: place, issue: { code: "unknown-name", name: "base", span } });
    }
    const value = constantValue(parsed(entry));
    if (value !== undefined && outside(value, row)) {
      issues.push({ at: place, issue: rangeIssue(value, row) });
    }
  };
  if (over.value !== undefined) check(over.value, [...at, "value"], !(lowest && row.own));
  for (const [month, entry] of Object.entries(over.months ?? {})) {
    const place = [...at, "months", month];
    if (row.startOnly) issues.push({ at: place, issue: { code: "start-only" } });
    else check(entry, place, true);
  }
  return issues;
}

/** The fault of a constant entry outside its row's range; undefined where there is none. */
export function outOfRange(entry: Entry, row: InputRow): Issue | undefined {
  const parses = parseFormula(String(entry)).ok;
  const value = parses ? constantValue(parsed(entry)) : undefined;
  return value !== undefined && outside(value, row) ? rangeIssue(value, row) : undefined;
}

/** Faults of people's estimates of inputs; each text is checked as a value without a layer below it. */
function estimateIssues(plan: Plan, sheet: Sheet): PlacedIssue[] {
  return Object.entries(plan.estimates).flatMap(([id, list]) => {
    const row = sheet.byId.get(id);
    if (row?.kind !== "input") return [];
    return list.flatMap(({ value }, index) =>
      findEntryIssues({ ...row, own: true }, { value }, ["estimates", id, index], sheet, true),
    );
  });
}

/** The computed rows in which the last check found no loop: most edits keep the same row objects. */
let loopless: readonly SheetRow[] = [];

function cycleIssues(plan: Plan, sheet: Sheet): PlacedIssue[] {
  const computed = sheet.rows.filter((row) => row.kind === "computed");
  if (computed.length === loopless.length && computed.every((row, i) => row === loopless[i])) return [];
  const rows = new Map<RowId, CompiledRow>();
  for (const row of computed) for (const one of compileComputed(row)) rows.set(one.id, one);
  const order = orderOrCycle([...rows.keys()], (id) => {
    const row = rows.get(id);
    return row === undefined ? [] : namedNow(row).filter((name) => rows.has(name));
  });
  if (order.ok) {
    loopless = computed;
    return [];
  }
  const loop = order.error.filter((id) => sheet.byId.has(id));
  const changed = loop.find((id) => plan.rows[id]?.formula !== undefined) ?? loop[0]!;
  return [{ at: ["rows", changed, "formula"], issue: { code: "cycle", rows: loop } }];
}

/**
 * Faults of inputs' values over the months, in the plan and in scenarios: arguments that a distribution does not
 * accept, expected values outside the range, and too many means to estimate.
 */
export function rangeIssues(plan: Plan, sheet: Sheet, isRead: (...place: Place) => boolean): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  const months = monthsFrom(plan.start, plan.months);
  let estimates = 0;
  const look = (row: InputRow, place: Place): void => {
    const input = compileInput(row, plan.start, plan.months);
    const entryAt = (t: number): Link => linksAt(row, plan.start, t).at(-1)!;
    const tell = (t: number, issue: Issue): void => {
      const { month } = entryAt(t);
      issues.push({ at: [...place, ...(month === undefined ? ["value"] : ["months", month])], issue });
    };
    const refused = firstRefused(input, months);
    if (refused !== undefined) return tell(refused.t, argumentIssue(refused, entryAt(refused.t)));
    const before = estimates;
    estimates += estimatedMeans(input);
    if (estimates > LIMITS.estimatedMeans) {
      const max = LIMITS.estimatedMeans;
      if (before <= max) issues.push({ at: place, issue: { code: "too-many-means", max } });
      return;
    }
    const means = inputMeans(input, { months, ties: { sites: [], factor: [] } });
    const t = means.findIndex((value) => outside(value, row));
    if (t >= 0) tell(t, rangeIssue(means[t]!, row, addMonths(plan.start, t)));
  };
  for (const id of Object.keys(plan.rows)) {
    const row = sheet.byId.get(id);
    if (row?.kind === "input" && isRead("rows", id)) look(row, ["rows", id]);
  }
  plan.scenarios.forEach((scenario, index) => {
    for (const id of Object.keys(scenario.rows)) {
      const row = inputRowOf(plan, scenario, id);
      const place = ["scenarios", index, "rows", id];
      if (row !== undefined && isRead("rows", id) && isRead(...place)) look(row, place);
    }
  });
  return issues;
}

/** Why a distribution does not accept the values of its arguments. */
function argumentIssue(
  found: { readonly family: string; readonly values: readonly number[] },
  link: Link,
): Issue {
  const { family, values } = found;
  const [fault = { argument: 0, needs: "less-extreme" as const, found: values[0] }] = distributionFaults(
    family,
    values,
  );
  return {
    code: "distribution-argument",
    fn: family,
    ...fault,
    span: { from: 0, to: String(link.entry).length },
  };
}

function goalIssues(plan: Plan, sheet: Sheet): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  plan.goals.forEach((goal, index) => {
    const at: Place = ["goals", index];
    if (!sheet.byId.has(goal.row)) {
      issues.push({ at: [...at, "row"], issue: { code: "unknown-row", id: goal.row } });
    }
    const last = addMonths(plan.start, plan.months - 1);
    for (const key of ["from", "by"] as const) {
      const date = goal[key];
      if (date === undefined) continue;
      const t = monthsBetween(plan.start, monthOf(date));
      if (t < 0 || t >= plan.months) {
        issues.push({ at: [...at, key], issue: { code: "goal-outside", date, first: plan.start, last } });
      }
    }
    if (goal.from !== undefined && monthOf(goal.from) > monthOf(goal.by)) {
      issues.push({ at: [...at, "from"], issue: { code: "goal-order", from: goal.from, by: goal.by } });
    }
  });
  return issues;
}
