import { expect, test } from "vitest";
import { teamChanges, teamHeadcounts, timeTaken } from "../../src/entries/teamHeadcounts.ts";
import { ROLES } from "../../src/model/roles.ts";

const team = [
  { name: "Founder", shares: { sellers: 0.5, managers: 0.3 } },
  { name: "", shares: { hunters: 0.5, sellers: 0.5 } },
];

test("a person who sells half the time is half a seller, and a role that nobody has is zero", () => {
  const headcounts = teamHeadcounts(team);
  expect(headcounts.size).toBe(ROLES.length);
  expect(headcounts.get("sellers")).toBe(1);
  expect(headcounts.get("hunters")).toBe(0.5);
  expect(headcounts.get("sdrs")).toBe(0);
});

test("tenths add up without rounding errors, and a sum above all of a person's time is recognised", () => {
  expect(timeTaken(team[0]!)).toBe(0.8);
  expect(
    teamHeadcounts(Array.from({ length: 3 }, () => ({ name: "", shares: { sellers: 0.1 } }))).get("sellers"),
  ).toBe(0.3);
  expect(timeTaken({ name: "", shares: { sellers: 0.8, hunters: 0.4 } })).toBe(1.2);
});

test("only roles that somebody has are changed; roles without anybody are listed where the plan has people in them", () => {
  const present = new Map([
    ["sellers", 4],
    ["hunters", 0.5],
    ["sdrs", 1],
    ["content_managers", 0],
    ["managers", undefined],
    ["digital_specialists", undefined],
  ]);
  const { given, alike, leftOut } = teamChanges(team, present);
  expect([...given]).toEqual([
    ["sellers", 1],
    ["managers", 0.3],
  ]);
  expect(alike).toEqual(["hunters"]);
  expect(leftOut).toEqual(["sdrs", "digital_specialists"]);
});
