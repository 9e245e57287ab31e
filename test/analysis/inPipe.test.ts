import { describe, expect, test } from "vitest";
import { withCohort } from "../../src/analysis/cohort.ts";
import { funnelFlows } from "../../src/analysis/funnelFlows.ts";
import { FUNNEL_ROWS } from "../../src/analysis/funnelShape.ts";
import { inPipe } from "../../src/analysis/inPipe.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { eachChunk, runTrials } from "../../src/engine/runTrials.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { finish, planOf, trials } from "./support.ts";

const reference = newPlan("reference", { language: "en", start: "2027-01" });

describe("what is in the pipe", () => {
  test("a cycle of exactly three months leaves three months' opportunities, won at their rate", () => {
    const plan = planOf({
      sellers: { value: 10 },
      outbound_opportunities: { formula: "10" },
      inbound_opportunities: { formula: "0" },
      cycle_months: { value: 3 },
      cycle_sd: { value: 0 },
      outbound_win_rate: { value: "50%" },
      acquisition_cost: { formula: "1000" },
    });
    const found = finish(inPipe(compilePlan(plan), 11, trials(4000)));
    // Nine months' opportunities were decided within the year, three months' are still open.
    expect(found.open.p50).toBe(30);
    expect(Math.abs(found.toCome.mean - 15)).toBeLessThan(4 * found.toCome.error);
    expect(found.byMonth.slice(3).every((mean) => mean === 0)).toBe(true);
    expect(Math.abs(found.byMonth[0]! - 5)).toBeLessThan(0.2);
    expect(Math.abs(found.customersSameMonths.mean - 45)).toBeLessThan(4 * found.customersSameMonths.error);
    expect(Math.abs(found.customersMatched.mean - 60)).toBeLessThan(4 * found.customersMatched.error);
    expect(found.cost.p50).toBe(12_000);
    expect(Math.abs(found.cacMatched.p50 - 200)).toBeLessThan(5);
    expect(Math.abs(found.cacSameMonths.p50 - 12_000 / 45)).toBeLessThan(10);
  });

  test("without opportunities no customers come, and the cost per customer is infinite in every trial", () => {
    const plan = planOf({ acquisition_cost: { formula: "1000" } });
    const found = finish(inPipe(compilePlan(plan), 11, trials(50)));
    expect(found.toCome.mean).toBe(0);
    expect(found.cacMatched).toMatchObject({ mean: Infinity, infinite: 50, novalue: 0 });
  });

  test("cohorts of all months together are the plan's customers, trial by trial", () => {
    const base = compilePlan(reference);
    const early = withCohort(base, "new_customers", { name: "early", from: 0, to: 9, start: true });
    const late = withCohort(early.compiled, "new_customers", {
      name: "late",
      from: 10,
      to: 23,
      start: false,
    });
    const rows = ["new_customers", early.id, late.id, "ripe_outbound", `ripe_outbound~early`];
    const run = { ...trials(300), rows };
    const columns = finish(runTrials(late.compiled, run, { first: 0, count: 300 }));
    const at = (id: string, t: number, i: number): number => columns.rows.get(id)![t]![i]!;
    let later = 0;
    for (let t = 0; t < 24; t++) {
      for (let i = 0; i < 300; i++) {
        expect(at(early.id, t, i)).toBeLessThanOrEqual(at("new_customers", t, i));
        if (t < 10) expect(at(early.id, t, i)).toBe(at("new_customers", t, i));
        else later += at(late.id, t, i);
      }
    }
    expect(later).toBeGreaterThan(0);
  });
});

describe("the funnel's flows", () => {
  const base = compilePlan(reference);
  const spans = [
    { from: 0, to: 0 },
    { from: 5, to: 5 },
    { from: 0, to: 23 },
    { from: 7, to: 18 },
  ];

  test.each(spans)("what goes in comes out, waits or is lost, from month $from to $to", (span) => {
    const { rows } = runExpected(base);
    const map = funnelFlows(span, (row, t) => rows.get(row)![t]!);
    for (const { imbalance, inflow, atStart } of map.stages) {
      expect(Math.abs(imbalance)).toBeLessThan(1e-9 * (1 + inflow + atStart));
    }
    expect(map.flows.every(({ amount }) => amount >= -1e-6)).toBe(true);
    expect(map.stages.find(({ stage }) => stage.id === "opportunities")?.inflow).toBeGreaterThan(0);
  });

  test("balances in every trial with chance on, to the last person", () => {
    const run = { ...trials(40), rows: [...FUNNEL_ROWS] };
    let checked = 0;
    const steps = eachChunk(base, run, { first: 0, count: 40 }, (machine, _, count) => {
      for (let i = 0; i < count; i++) {
        const map = funnelFlows({ from: 2, to: 20 }, (row, t) => {
          const column = machine.node(row).at[t]!;
          return column[column.length === 1 ? 0 : i]!;
        });
        for (const { imbalance } of map.stages) expect(Math.abs(imbalance)).toBeLessThan(1e-6);
        checked++;
      }
    });
    while (steps.next().done !== true);
    expect(checked).toBe(40);
  });

  test("a formula that loses people shows up as an imbalance", () => {
    const leaky = planOf({ ...reference.rows, sdr_queue: { formula: "0" } }, { months: 24 });
    const { rows } = runExpected(compilePlan({ ...leaky, template: "reference" }));
    const map = funnelFlows({ from: 0, to: 23 }, (row, t) => rows.get(row)![t]!);
    expect(map.stages.find(({ stage }) => stage.id === "sdr_queue")?.imbalance).not.toBeCloseTo(0, 3);
  });
});
