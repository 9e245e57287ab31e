import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { expectedRates } from "../../src/learning/expectedRates.ts";
import { whatIsLearnt } from "../../src/learning/learn.ts";
import type { Learnt, WhatIsLearnt } from "../../src/learning/learn.ts";
import { observationsIn } from "../../src/learning/observations.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";
import { finish } from "../analysis/support.ts";
import { makePlan } from "../support/makePlan.ts";
import { within } from "../support/within.ts";

const share = (value: string | number, rest: PlanRow = {}): PlanRow => ({
  value,
  unit: "share",
  min: 0,
  max: 1,
  ...rest,
});

/** A row's actuals by month, from January 2027 or another month on. */
function figures(values: readonly number[], year = 2027, first = 1): { readonly [month: string]: number } {
  return Object.fromEntries(
    values.map((value, k) => [`${year}-${String(first + k).padStart(2, "0")}`, value]),
  );
}

function learn(plan: Plan): WhatIsLearnt {
  return finish(whatIsLearnt(compilePlan(plan)));
}

function of(plan: Plan, row: string): Learnt {
  const found = learn(plan).inputs.find((one) => one.row === row);
  if (found === undefined) throw new Error(`nothing learnt of ${row}`);
  return found;
}

const funnel = {
  inputs: { leads: 100, rate: share("20% to 30%"), lift: { value: "0.8 to 1.2" } },
  formulas: { calls: "count(leads)", won: "split(calls, rate)", lifted: "split(calls, rate * lift)" },
};

describe("what the closed months show", () => {
  test("a rate is learnt from the tries and the results of each month", () => {
    const actuals = { calls: figures([100, 120, 80.4]), won: figures([30, 40, 26]) };
    const learnt = of(makePlan(funnel, { actuals }), "rate");
    expect(learnt).toMatchObject({ kind: "counts", months: 3, tried: 300, came: 96, phi: 1 });
    expect(learnt).toMatchObject({ from: "2027-01", to: "2027-03", drift: undefined });
    within([learnt.prior.p5, learnt.prior.p95], [0.2, 0.3], 1e-12);
    expect(learnt.posterior!.p50).toBeGreaterThan(learnt.prior.p50);
    expect(learnt.posterior!.p95).toBeLessThan(0.33);
  });

  test("months that are not closed yet are not used, and history is", () => {
    const actuals = {
      calls: { ...figures([100, 100, 100]), ...figures([50, 50], 2026, 11) },
      won: { ...figures([30, 30, 99]), ...figures([10, 11], 2026, 11) },
    };
    const learnt = of(makePlan(funnel, { actuals, closed: "2027-02" }), "rate");
    expect(learnt).toMatchObject({ months: 4, tried: 300, came: 81, from: "2026-11", to: "2027-02" });
  });

  test("nothing is learnt about two uncertain inputs behind one rate; about one of them it is, once the other has an actual", () => {
    const actuals = { calls: figures([100, 100]), lifted: figures([25, 24]) };
    expect(learn(makePlan(funnel, { actuals })).inputs).toEqual([]);
    const known = { ...actuals, lift: figures([1, 1]) };
    const { inputs } = learn(makePlan(funnel, { actuals: known }));
    expect(inputs.map(({ row, tried, came }) => [row, tried, came])).toEqual([["rate", 200, 49]]);
  });

  test("behind a formula, the run's own rate is compared with the count", () => {
    const plan = makePlan(
      { ...funnel, formulas: { ...funnel.formulas, half: "rate / 2", halved: "split(calls, half)" } },
      { actuals: { calls: figures([400, 400]), halved: figures([40, 44]) } },
    );
    const learnt = of(plan, "rate");
    expect(learnt).toMatchObject({ kind: "counts", tried: 800, came: 84 });
    const compiled = compilePlan(plan);
    const rates = expectedRates(compiled, "rate", observationsIn(compiled).byInput.get("rate")!);
    within(rates(0.2), [0.1, 0.1], 1e-15);
    within(rates(0.26), [0.13, 0.13], 1e-15);
  });

  test("an override counts only where it builds on the typed value", () => {
    const actuals = { calls: figures([1000, 1000, 1000]), won: figures([200, 200, 240]) };
    const learnt = (months: PlanRow["months"]): Learnt =>
      of(
        makePlan(
          { ...funnel, inputs: { ...funnel.inputs, rate: share("20% to 30%", { months: months! }) } },
          { actuals },
        ),
        "rate",
      );
    expect(learnt({ "2027-03": "25%" })).toMatchObject({ months: 2, tried: 2000 });
    const raised = learnt({ "2027-03": "base * 1.2" });
    expect(raised).toMatchObject({ months: 3, tried: 3000 });
    // 200, 200 and 240 of 1,000 are what 20 %, and 20 % raised by a fifth, give.
    within(raised.phi, 1, 1e-9);
    within(raised.posterior!.p50, 0.2, 0.005);
  });

  test("counts without tries are learnt from as expected numbers", () => {
    const plan = makePlan(
      { inputs: { visits: { value: "4 to 9" } }, formulas: { came: "count(visits)" } },
      { months: 6, actuals: { came: figures([4, 5, 3, 4, 4, 4]) } },
    );
    const learnt = of(plan, "visits");
    expect(learnt).toMatchObject({
      kind: "counts",
      months: 6,
      tried: undefined,
      came: 24,
      priorTries: undefined,
    });
    // The published values are from a coarser grid: accurate to a thousandth of the prior's width.
    const { p5, p50, p95 } = learnt.posterior!;
    within([p5, p50, p95], [3.61754883, 4.65889955, 5.92413296], 1e-3 * (9 - 4));
    expect(learnt.value).toBe("3.62 to 5.92");
  });

  test("a number typed as certain is compared with the counts and never treated as uncertain", () => {
    const plan = makePlan(
      { ...funnel, inputs: { ...funnel.inputs, rate: share("25%") } },
      { actuals: { calls: figures([100, 100]), won: figures([40, 45]), lifted: figures([25, 25]) } },
    );
    const { inputs } = learn(plan);
    const rate = inputs.find(({ row }) => row === "rate")!;
    expect(rate).toMatchObject({
      kind: "certain",
      tried: 200,
      came: 85,
      prior: { p5: 0.25, p50: 0.25, p95: 0.25 },
    });
    expect(rate.surprise).toBeLessThan(1e-6);
    expect(rate.priorTries).toBeUndefined();
    // 25 of 100 at a quarter: the lift is 1.
    within(inputs.find(({ row }) => row === "lift")!.posterior!.p50, 1, 0.02);
  });

  test("an input's own figures are used only where no counts result from it, from three months on", () => {
    const own = { rate: figures([0.22, 0.21, 0.23]) };
    expect(of(makePlan(funnel, { actuals: own }), "rate")).toMatchObject({ kind: "own", months: 3, phi: 1 });
    expect(learn(makePlan(funnel, { actuals: { rate: figures([0.22, 0.21]) } })).inputs).toEqual([]);
    const counted = { ...own, calls: figures([100], 2027, 4), won: figures([30], 2027, 4) };
    expect(of(makePlan(funnel, { actuals: counted }), "rate")).toMatchObject({ kind: "counts", months: 1 });
  });

  test("nothing is learnt where nothing was tried; a part that is more than the whole is reported and left out", () => {
    const actuals = { calls: figures([0, 100, 50]), won: figures([0, 25, 60]) };
    const { inputs, contradictions } = learn(makePlan(funnel, { actuals }));
    expect(inputs.map(({ months, tried }) => [months, tried])).toEqual([[1, 100]]);
    expect(contradictions).toEqual([{ row: "won", month: "2027-03", tried: 50, came: 60 }]);
  });

  test("a share may be of last month's number, which for the plan's first month is in its history", () => {
    const plan = makePlan(
      {
        inputs: { start: 500, leave: share("5% to 15%") },
        formulas: { members: "prev(members, start) - left", left: "split(prev(members, start), leave)" },
      },
      { actuals: { members: { "2026-12": 400, ...figures([380, 350]) }, left: figures([20, 30, 35]) } },
    );
    expect(of(plan, "leave")).toMatchObject({ months: 3, tried: 400 + 380 + 350, came: 85 });
    const { "2026-12": _, ...later } = plan.actuals["members"]!;
    const without = { ...plan, actuals: { ...plan.actuals, members: later } };
    expect(of(without, "leave")).toMatchObject({ months: 2, tried: 730 });
  });

  test("actuals that do not add up are reported", () => {
    const plan = makePlan(
      {
        inputs: { start: 100 },
        formulas: { here: "prev(here, start) + came - left", came: "start", left: "start" },
      },
      { actuals: { here: figures([110, 121]), came: figures([12, 12]), left: figures([2, 2]) } },
    );
    expect(learn(plan).disagreements).toEqual([{ row: "here", month: "2027-02", actual: 121, sum: 120 }]);
  });

  test("nothing is learnt from a plan without actuals", () => {
    expect(learn(makePlan(funnel))).toEqual({ inputs: [], contradictions: [], disagreements: [] });
  });
});

describe("win rates", () => {
  const plan: Plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: 12 };
  const decided = figures([0, 2, 5, 8, 10, 12]);
  const won = figures([0, 0, 1, 1, 2, 3]);

  test("are learnt where deals end, from the deals that the plan has decided by then", () => {
    const actuals = { outbound_decided: decided, won_outbound: won };
    const learnt = of({ ...plan, actuals }, "outbound_win_rate");
    expect(learnt).toMatchObject({ kind: "counts", months: 5, tried: 37, came: 7 });
    expect(learnt.posterior!.p50).toBeGreaterThan(0.16);
    expect(learnt.posterior!.p50).toBeLessThan(0.19);
  });

  test("are the share won where sellers have enough time and lost deals take as long as won ones", () => {
    const actuals = { outbound_decided: decided, won_outbound: won };
    const compiled = compilePlan({ ...plan, rows: { ...plan.rows, sellers: { value: 50 } }, actuals });
    const observations = observationsIn(compiled).byInput.get("outbound_win_rate")!;
    const rates = expectedRates(compiled, "outbound_win_rate", observations);
    for (const rate of [0.1, 0.2, 0.5])
      within(
        rates(rate),
        observations.map(() => rate),
        1e-9,
      );
  });

  test("are compared with the expected run that has the rate typed as a number, with the sellers' focus", () => {
    const actuals = { outbound_decided: decided, won_outbound: won, open_opportunities: figures([80, 70]) };
    const rows: Plan["rows"] = { sellers: { value: 0.5 }, loss_time: { value: "60%" } };
    const compiled = compilePlan({ ...plan, rows, actuals });
    const observations = observationsIn(compiled).byInput.get("outbound_win_rate")!;
    const typed = compilePlan({ ...plan, rows: { ...rows, outbound_win_rate: { value: "35%" } }, actuals });
    const run = runExpected(typed).rows;
    const at = (row: string, t: number): number => run.get(row)![t]!;
    const shares = observations.map(({ t }) => {
      const [wins, losses] = [at("due_wins_outbound", t), at("due_losses_outbound", t)];
      return (wins * at("focus", t)) / (wins + losses);
    });
    within(expectedRates(compiled, "outbound_win_rate", observations)(0.35), shares, 1e-12);
    expect(Math.min(...shares)).toBeLessThan(0.3);
  });

  test("with more won than decided are reported, also where the rate was typed as certain", () => {
    const actuals = { start_decided: { "2027-01": 3 }, won_start: { "2027-01": 4 } };
    const { contradictions, inputs } = learn({ ...plan, actuals });
    expect(contradictions).toEqual([{ row: "won_start", month: "2027-01", tried: 3, came: 4 }]);
    expect(inputs).toEqual([]);
  });
});
