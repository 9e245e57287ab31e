import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { modelOf } from "../../src/report/modelOf.ts";
import { sha256 } from "../../src/report/sha256.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";

const plan = newPlan("reference", { language: "en", start: "2027-01" });
const checksum = (of: typeof plan) => sha256(encodePlan(modelOf(of)));

test("a plan's checksum stays the same when only its view changes, and changes with a figure", () => {
  const history = [{ at: "2027-01-07T10:00:00.000Z", goal: "Goal", probability: 0.4 }];
  expect(checksum({ ...plan, view: { history, collapsed: ["sales"] } })).toBe(checksum(plan));
  expect(checksum({ ...plan, rows: { ...plan.rows, sellers: { value: "9" } } })).not.toBe(checksum(plan));
});
