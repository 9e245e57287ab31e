import { expect, test } from "vitest";
import { readTeam } from "../../src/entries/keptTeam.ts";
import type { TeamMember } from "../../src/entries/teamHeadcounts.ts";

const TEAM: readonly TeamMember[] = [
  { name: "A", shares: { hunters: 0.25, sellers: 0.75 } },
  { name: "", shares: {} },
];

test("a team is read from the plan as it was stored", () => {
  expect(readTeam(JSON.parse(JSON.stringify(TEAM)))).toEqual(TEAM);
});

test("values that are not a team, not a role or not a share of a person's time are left out", () => {
  expect([readTeam(undefined), readTeam({}), readTeam("x")]).toEqual([[], [], []]);
  const odd = [{ name: 3, shares: { hunters: 2, painters: 0.5, sellers: 1 } }, null];
  expect(readTeam(odd)).toEqual([
    { name: "", shares: { sellers: 1 } },
    { name: "", shares: {} },
  ]);
});
