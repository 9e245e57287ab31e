import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { workbook } from "../../src/report/workbook.ts";

test("a workbook made off the page reports its progress and holds the runs of the baseline and the scenario", () => {
  const plan = {
    ...newPlan("founder", { language: "en", start: "2027-01" }),
    months: 12,
    run: { trials: 1000, seed: 1, chance: true },
    scenarios: [{ name: "One more hunter", rows: { hunters: { value: "base + 1" } } }],
  };
  const steps = workbook(plan, {
    language: "en",
    groupNames: {},
    goalNames: ["Ten by Christmas"],
    scenario: "One more hunter",
  });
  const shares: number[] = [];
  let bytes: Uint8Array | undefined;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      bytes = step.value;
      break;
    }
    shares.push(step.value);
  }
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const files = unzipSync(bytes);
  const text = Object.entries(files)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, data]) => new TextDecoder().decode(data))
    .join("\n");
  expect(text).toContain("One more hunter");
  expect(text).toContain("new_customers");
  expect(text).toContain("P95");
});
