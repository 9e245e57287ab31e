import { expect, test } from "vitest";
import { countryInputs } from "../../src/formula/countryInputs.ts";
import type { InputOrigin, Origin } from "../../src/formula/inputOrigin.ts";

const origins = (working_days: Origin): ReadonlyMap<string, InputOrigin> =>
  new Map([
    ["working_days", { origin: working_days }],
    ["social_fee", { origin: "template" }],
    ["overhead_rate", { origin: "agreed" }],
  ]);

test("a plan in another currency names Swedish figures that nobody has set", () => {
  expect(countryInputs("EUR", origins("template"))).toEqual(["working_days", "social_fee"]);
  expect(countryInputs("EUR", origins("yours"))).toEqual(["social_fee"]);
});

test("a plan in kronor names none", () => {
  expect(countryInputs("SEK", origins("template"))).toEqual([]);
});
