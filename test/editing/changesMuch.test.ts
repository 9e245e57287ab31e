import { expect, test } from "vitest";
import { changesMuch } from "../../src/editing/changesMuch.ts";
import type { Command } from "../../src/editing/command.ts";

const ADOPT_ALL: Command = { kind: "adopt-scenario", name: "Hire" };
const ADOPT_ONE: Command = { kind: "adopt-scenario", name: "Hire", row: "hunters" };

test("taking over a whole scenario changes much, taking over one of its rows does not", () => {
  expect(changesMuch(ADOPT_ALL)).toBe(true);
  expect(changesMuch(ADOPT_ONE)).toBe(false);
});

test("several commands together change much where one of them does", () => {
  expect(changesMuch({ kind: "together", commands: [ADOPT_ONE, ADOPT_ALL] })).toBe(true);
  expect(changesMuch({ kind: "together", commands: [ADOPT_ONE, ADOPT_ONE] })).toBe(false);
});
