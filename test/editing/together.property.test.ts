import fc from "fast-check";
import { expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import type { Command } from "../../src/editing/command.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const reference = newPlan("reference", { language: "en", start: "2027-01" });
const plan = [
  {
    kind: "add-row" as const,
    row: "own",
    definition: { kind: "input" as const, value: 1 },
    after: "hunters",
  },
  { kind: "add-scenario" as const, name: "Best", from: undefined },
].reduce<typeof reference>((before, command) => applyCommand(before, command as Command), reference);

const cell = fc.record({
  scenario: fc.constantFrom(undefined, "Best"),
  row: fc.constantFrom("hunters", "hunters", "sellers", "own"),
  month: fc.constantFrom(undefined, "2027-01", "2027-02", "2027-07"),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant("set-entry" as const),
    cell,
    entry: fc.constantFrom<string | number>("2", 4, "5 to 9", "base"),
  }),
  fc.record({ kind: fc.constant("clear-entry" as const), cell }),
  fc.record({
    kind: fc.constant("set-language" as const),
    language: fc.constantFrom("en" as const, "sv" as const),
  }),
);

test("commands together do what they do one after the other", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      expect(applyCommand(plan, { kind: "together", commands })).toEqual(commands.reduce(applyCommand, plan));
    }),
    { numRuns: 500, seed: 13 },
  );
});
