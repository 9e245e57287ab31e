import fc from "fast-check";
import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { withoutUnseen } from "../../src/storage/withoutUnseen.ts";

const plan = newPlan("reference", { language: "en", start: "2027-01" });
const scenario = (name: string) => ({ name, rows: {} });
const named = (...names: string[]) => withoutUnseen({ ...plan, scenarios: names.map(scenario) });

test.each([
  ["turned around", "Board \u202etegdub", "Board tegdub"],
  ["isolated", "\u2066Board\u2069", "Board"],
  ["with a space of no width", "Bo\u200bard", "Board"],
  ["with a joiner between Latin letters", "Bo\u200dard", "Board"],
  ["with a byte order mark", "\ufeffBoard", "Board"],
])("a name %s is what is seen of it", (_, name, seen) => {
  const found = named(name);
  expect(found.ok && found.value.scenarios[0]?.name).toBe(seen);
});

test("joiners stay where a script or a picture needs them", () => {
  const name = "می\u200cخواهم 👩\u200d💼";
  const found = named(name);
  expect(found.ok && found.value.scenarios[0]?.name).toBe(name);
});

test("two names that look the same are refused", () => {
  expect(named("Board", "Bo\u200bard").ok).toBe(false);
  expect(named("Board", "Budget").ok).toBe(true);
});

test("a plan without such signs is the very one it was", () => {
  const found = withoutUnseen(plan);
  expect(found.ok && found.value).toBe(plan);
});

test("whatever a name is, what comes of it can be read again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), (name) => {
      const found = named(`a${name}`);
      if (found.ok) expect(decodePlan(encodePlan(found.value)).ok).toBe(true);
    }),
    { seed: 1, numRuns: 200 },
  );
});
