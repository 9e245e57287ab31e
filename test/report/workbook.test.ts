import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { horizonOf } from "../../src/model/horizon.ts";
import { requestReport } from "../../src/report/request.ts";
import { centreOf } from "../../src/report/spread.ts";
import { workbook } from "../../src/report/workbook.ts";
import { worked } from "./worked.ts";
import { readBook } from "./xlsx/readBook.ts";

test("a workbook made by a worker's question reports its progress and holds the runs of the baseline and the scenario", () => {
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
    periodNames: { quarters: ["Q1", "Q2", "Q3", "Q4"], years: ["2027"] },
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

test("it opens on the sheet of the request, without formulas, or on that of the plan where nothing is asked for", () => {
  const plan = {
    ...newPlan("founder", { language: "sv", start: "2027-01" }),
    name: "=1+1 & mer",
    months: 12,
    run: { trials: 200, seed: 1, chance: true },
    scenarios: [{ name: "En jägare till", rows: { hunters: { value: "base + 1" } } }],
  };
  const args = { language: "sv", groupNames: {}, goalNames: ["Målet"], scenario: undefined } as const;
  const periodNames = { quarters: [], years: ["2027"] };
  const first = (of: typeof plan) => {
    const { sheets } = readBook(worked(workbook(of, { ...args, periodNames })));
    const [name, cells] = [...sheets][0]!;
    return { name, values: [...cells.values()].map(({ value }) => value), cells };
  };
  const asked = first(plan);
  expect(asked.name).toBe("Underlag");
  expect(asked.cells.get("A1")?.value).toBe("Beslutsunderlag: En jägare till");
  const report = worked(
    requestReport(plan, { baseline: undefined, scenario: "En jägare till", until: horizonOf(plan) }),
  );
  for (const figure of [
    report.ask.total.difference.mean,
    report.goals[0]!.after.probability,
    report.gives[0]!.difference.mean,
  ]) {
    expect(asked.values).toContain(figure);
  }
  // For a ratio, the difference is that of the two medians beside it, as in the report.
  const cac = report.gives.find(({ row }) => row === "cac")!;
  const line = [...asked.cells].find(([, { value }]) => value === centreOf(cac.after, "ratio"))![0].slice(1);
  const [without, withIt, difference] = ["B", "C", "D"].map((column) =>
    Number(asked.cells.get(`${column}${line}`)?.value),
  ) as [number, number, number];
  expect(difference).toBe(withIt - without);
  expect([...asked.cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(first({ ...plan, scenarios: [] }).name).toBe("Plan");
});
