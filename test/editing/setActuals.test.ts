import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import type { Command } from "../../src/editing/command.ts";
import type { Forecast } from "../../src/model/forecast.ts";
import type { Plan } from "../../src/model/plan.ts";
import { planOf } from "./planOf.ts";

const PLAN = planOf();

function applied(plan: Plan, ...commands: Command[]): Plan {
  return commands.reduce(applyCommand, plan);
}

const FORECAST: Forecast = {
  made: "2027-01-15",
  name: "January",
  trials: 10_000,
  seed: 1,
  program: "1.0.0",
  digest: "0".repeat(64),
  rows: { fee: { "2027-02": [1, 2, 3, 4, "Infinity"] }, mrr: { "2027-02": [null, null, null, null, null] } },
  goals: [{ row: "fee", at_least: 100, by: "2027-12", probability: 0.5 }],
};

describe("figures of what came", () => {
  test("are set and taken away as a block, of several rows and months, history before the start too", () => {
    const block: Command = {
      kind: "set-actuals",
      figures: [
        { row: "dials", month: "2027-02", value: 10 },
        { row: "dials", month: "2026-12", value: 8 },
        { row: "customers", month: "2027-02", value: 5 },
      ],
    };
    const set = applied(PLAN, block);
    expect(set).toEqual({
      ...PLAN,
      actuals: { dials: { "2026-12": 8, "2027-02": 10 }, customers: { "2027-02": 5 } },
    });
    expect(Object.keys(set.actuals["dials"]!)).toEqual(["2026-12", "2027-02"]);
    const cleared = applied(set, {
      kind: "set-actuals",
      figures: [
        { row: "customers", month: "2027-02", value: undefined },
        { row: "dials", month: "2027-02", value: undefined },
        { row: "dials", month: "2027-02", value: 11 },
      ],
    });
    expect(cleared.actuals).toEqual({ dials: { "2026-12": 8, "2027-02": 11 } });
  });

  test("that change nothing leave the same plan", () => {
    const set = applied(PLAN, { kind: "set-actual", row: "dials", month: "2027-02", value: 10 });
    const again: Command = { kind: "set-actuals", figures: [{ row: "dials", month: "2027-02", value: 10 }] };
    expect(applyCommand(set, again)).toBe(set);
    const nothing: Command = {
      kind: "set-actuals",
      figures: [{ row: "mrr", month: "2027-02", value: undefined }],
    };
    expect(applyCommand(PLAN, nothing)).toBe(PLAN);
  });

  test("never are −0", () => {
    const set = applied(PLAN, { kind: "set-actual", row: "contribution", month: "2027-01", value: -0 });
    expect(Object.is(set.actuals["contribution"]!["2027-01"], 0)).toBe(true);
  });
});

test("the books are closed through a month, and are again as far as anything is known", () => {
  const closed = applied(PLAN, { kind: "set-closed", month: "2027-03" });
  expect(closed).toEqual({ ...PLAN, closed: "2027-03" });
  expect(applyCommand(closed, { kind: "set-closed", month: "2027-03" })).toBe(closed);
  const open = applied(closed, { kind: "set-closed", month: undefined });
  expect(open).toEqual(PLAN);
  expect(open).not.toHaveProperty("closed");
});

describe("kept forecasts and what people say", () => {
  test("are kept behind the others, and deleted by their place", () => {
    const later = { ...FORECAST, name: "Later" };
    const two = applied(
      PLAN,
      { kind: "keep-forecast", forecast: FORECAST },
      { kind: "keep-forecast", forecast: later },
    );
    expect(two.forecasts.map(({ name }) => name)).toEqual(["January", "Later"]);
    expect(applied(two, { kind: "delete-forecast", index: 0 }).forecasts).toEqual([later]);
    expect(applyCommand(two, { kind: "delete-forecast", index: 2 })).toBe(two);
  });

  test("an input that nobody says anything of is not kept", () => {
    const estimates = [{ who: "A", value: "2 to 4" }, { value: 3 }];
    const set = applied(PLAN, { kind: "set-estimates", row: "fee", estimates });
    expect(set.estimates).toEqual({ fee: estimates });
    expect(applied(set, { kind: "set-estimates", row: "fee", estimates: [] })).toEqual(PLAN);
  });

  const full: Plan = {
    ...PLAN,
    forecasts: [FORECAST],
    estimates: { fee: [{ value: "100 to 200" }] },
    actuals: { fee: { "2027-01": 900 } },
  };

  test("follow a row to its new name", () => {
    const next = applied(full, { kind: "rename-row", row: "fee", to: "price" });
    expect(Object.keys(next.forecasts[0]!.rows)).toEqual(["price", "mrr"]);
    expect(next.forecasts[0]!.goals[0]!.row).toBe("price");
    expect(next.estimates).toEqual({ price: [{ value: "100 to 200" }] });
  });

  test("are converted with all other amounts", () => {
    const next = applied(full, { kind: "set-currency", currency: "EUR", rate: 0.1 });
    expect(next.forecasts[0]!.rows).toEqual({
      fee: { "2027-02": [0.1, 0.2, 0.3, 0.4, "Infinity"] },
      mrr: FORECAST.rows["mrr"],
    });
    expect(next.forecasts[0]!.goals[0]!.at_least).toBe(10);
    expect(next.estimates).toEqual({ fee: [{ value: "10 to 20" }] });
    expect(next.actuals).toEqual({ fee: { "2027-01": 90 } });
  });

  test("of a deleted row go with it, but for what was said in a forecast", () => {
    const next = applied(full, { kind: "delete-row", row: "fee" });
    expect(next.estimates).toEqual({});
    expect(next.forecasts).toEqual([FORECAST]);
  });
});
