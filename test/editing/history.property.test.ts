import fc from "fast-check";
import { expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import type { Command } from "../../src/editing/command.ts";
import { HISTORY_DEPTH, pushEdit, redo, startHistory, undo } from "../../src/editing/history.ts";
import type { History } from "../../src/editing/history.ts";
import type { Plan } from "../../src/model/plan.ts";
import { planOf } from "./planOf.ts";

const row = fc.constantFrom("hunters", "answer_rate", "mrr", "fee", "partner_leads", "partner_cost", "own_a");
const month = fc.constantFrom("2026-12", "2027-01", "2027-05", "2028-02");
const scenario = fc.constantFrom("One more", "Nothing", "New");
const entry = fc.constantFrom<string | number>("base + 1", "5 to 9", 0, 3, "20%", "base * 1.02 ^ month");
const cell = fc.record({
  scenario: fc.option(scenario, { nil: undefined }),
  row,
  month: fc.option(month, { nil: undefined }),
});
const after = fc.option(row, { nil: undefined });
const constant = <K extends string>(kind: K) => fc.constant(kind);

const single: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: constant("set-entry"), cell, entry }),
  fc.record({ kind: constant("clear-entry"), cell }),
  fc.record({
    kind: constant("set-formula"),
    row,
    formula: fc.option(fc.constantFrom("fee * 2", "mrr + 1"), { nil: undefined }),
  }),
  fc.record({
    kind: constant("describe-row"),
    row,
    changes: fc.record({ note: fc.option(fc.string(), { nil: undefined }) }),
  }),
  fc.tuple(fc.constantFrom("own_a", "own_b"), row).map(([id, place]): Command => {
    return { kind: "add-row", row: id, definition: { kind: "input", value: 1 }, after: place };
  }),
  fc.record({ kind: constant("delete-row"), row }),
  fc.record({ kind: constant("rename-row"), row, to: fc.constantFrom("own_c", "fee", "hunters") }),
  fc.record({ kind: constant("move-row"), row, after }),
  fc.record({ kind: constant("set-name"), name: fc.string() }),
  fc.record({
    kind: constant("set-time"),
    start: month,
    months: fc.integer({ min: 1, max: 120 }),
    yearStarts: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: constant("set-currency"),
    currency: fc.constantFrom("EUR", "SEK"),
    rate: fc.constant(0.1),
  }),
  fc.record({
    kind: constant("set-actuals"),
    figures: fc.array(fc.record({ row, month, value: fc.option(fc.nat(9), { nil: undefined }) }), {
      maxLength: 4,
    }),
  }),
  fc.record({ kind: constant("set-closed"), month: fc.option(month, { nil: undefined }) }),
  fc.record({ kind: constant("delete-forecast"), index: fc.nat(1) }),
  fc.record({
    kind: constant("set-estimates"),
    row,
    estimates: fc.array(fc.record({ value: fc.nat(9) }), { maxLength: 2 }),
  }),
  fc.record({
    kind: constant("set-meetings"),
    meetings: fc.constantFrom(
      [],
      [{ date: "2027-07-05", decisions: [{ what: "One more hunter", by: "2027-08" }] }],
    ),
  }),
  fc.record({ kind: constant("set-actual"), row, month, value: fc.option(fc.nat(9), { nil: undefined }) }),
  fc.record({ kind: constant("add-scenario"), name: scenario, from: scenario }),
  fc.record({ kind: constant("rename-scenario"), name: scenario, to: scenario }),
  fc.record({ kind: constant("delete-scenario"), name: scenario }),
  fc.record({ kind: constant("adopt-scenario"), name: scenario }),
  fc.record({ kind: constant("revert-scenario"), name: scenario, row }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.record({ kind: constant("together"), commands: fc.array(single, { maxLength: 4 }) }),
  },
);

type Edits = History<Plan, number>;

function edited(commands: readonly Command[]): Edits {
  return commands.reduce<Edits>(
    (history, one, index) => pushEdit(history, applyCommand(history.present, one), index),
    startHistory(planOf()),
  );
}

test("undoing every edit gives the start, redoing every one the end, with what was selected", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      const end = edited(commands);
      const selections: (number | undefined)[] = [];
      let history = end;
      while (history.past.length > 0) {
        const step = undo(history);
        selections.push(step.selection);
        history = step.history;
      }
      expect(history.present).toEqual(planOf());
      expect(selections).toEqual(selections.toSorted((a, b) => b! - a!));
      while (history.future.length > 0) {
        const step = redo(history);
        expect(step.selection).toBe(selections.pop());
        history = step.history;
      }
      expect(history).toEqual(end);
      expect(history.present).toBe(end.present);
    }),
    { numRuns: 150 },
  );
});

test("no command changes the plan that it was given, and one that changes nothing gives it back", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 6 }), command, (before, one) => {
      const plan = before.reduce(applyCommand, planOf());
      const copy = structuredClone(plan);
      const next = applyCommand(plan, one);
      expect(plan).toEqual(copy);
      // A conversion rewrites money even where an amount is 0, and nothing else does.
      const kinds = one.kind === "together" ? one.commands.map(({ kind }) => kind) : [one.kind];
      if (!kinds.includes("set-currency") && kinds.length === 1 && next !== plan)
        expect(next).not.toEqual(plan);
    }),
    { numRuns: 300 },
  );
});

test("a new edit drops what was undone, and one that changes nothing does not", () => {
  const two = edited([
    { kind: "set-name", name: "A" },
    { kind: "set-name", name: "B" },
  ]);
  const one = undo(two).history;
  expect(pushEdit(one, one.present, 5)).toBe(one);
  const other = pushEdit(one, applyCommand(one.present, { kind: "set-name", name: "C" }), 5);
  expect(redo(other)).toEqual({ history: other, selection: undefined });
  expect(undo(undo(other).history).history.present).toEqual(planOf());
});

test("at the ends of the history nothing happens", () => {
  const start = startHistory<string, number>("x");
  expect(undo(start).history).toBe(start);
  expect(redo(start).history).toBe(start);
});

test("the latest steps are kept, at least 200 of them", () => {
  let history = startHistory<number, number>(0);
  for (let i = 1; i <= HISTORY_DEPTH + 10; i++) history = pushEdit(history, i, i);
  let steps = 0;
  while (history.past.length > 0) {
    history = undo(history).history;
    steps++;
  }
  expect(steps).toBe(HISTORY_DEPTH);
  expect(HISTORY_DEPTH).toBeGreaterThanOrEqual(200);
  expect(history.present).toBe(10);
});
